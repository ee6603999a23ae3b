import { checkDefinition, knownLimits } from '@gongdao/catalogue'
import { nationalLimits, withLocalLimits } from '@gongdao/law'
import { describe, expect, it } from 'vitest'
import { localPromises } from '../local-promises.ts'
import { petition } from './definition.ts'
import { asOf2005 } from './petition-2005.ts'

const old = asOf2005(petition)

describe('the petition under the regulations of 2005', () => {
  it('passes the checker and was in force until the version of 2022', () => {
    const table = withLocalLimits(nationalLimits, localPromises)
    if (!table.ok) throw new Error(table.en)
    expect(checkDefinition(old, knownLimits(table.value.all))).toEqual([])
    expect([old.version, old.validFrom]).toEqual([1, '2005-05-01'])
    expect([petition.version, petition.validFrom]).toEqual([2, '2022-05-01'])
  })

  it('names the articles of its own time', () => {
    const { acts, letters, referral } = old
    expect(acts.forward?.source).toMatchObject({ law: '信访条例', article: '21' })
    expect(acts.hear?.source?.article).toBe('31')
    expect(acts.askReview?.source?.article).toBe('34')
    expect(JSON.stringify(letters)).toContain('《信访条例》第三十四条')
    expect(JSON.stringify(acts.notAccept)).toContain('同一事项已经受理或者正在办理（第十六条）')
    expect(referral?.clock).toBe('local.xf.objectAssignment')
  })

  it('cites nothing of 2022', () => {
    expect(JSON.stringify(old)).not.toMatch(
      /信访工作条例|Petition Work|arts\.|"xf\.objectAssignment|[Aa]rt\. (19|20|23|24|40)\b/,
    )
  })

  it('refuses an article for which nobody has said what stood before', () => {
    const changed = { ...petition, page: { ...petition.page, cost: { zh: '见第九十九条', en: 'art. 99' } } }
    expect(() => asOf2005(changed)).toThrow('Art. 99 has no article of 2005')
  })
})
