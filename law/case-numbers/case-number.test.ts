import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LawRefusal } from '../answer.ts'
import { checkId } from '../identifiers/check-id.ts'
import { expectBothLanguages } from '../testing/both-languages.ts'
import { isProcuratorateNumber, readCaseNumber, writeCaseNumber } from './case-number.ts'
import { caseTypes, provinces } from './type-codes.ts'

const read = (text: string) => {
  const answer = readCaseNumber(text)
  return answer.ok ? answer.value : answer.code
}

describe('the number of a court case', () => {
  it('says year, court, level, type and serial number', () => {
    expect(read('（2018）粤12民初123号')).toMatchObject({
      ...{ legacy: false, year: 2018, court: '粤12', level: 'intermediate', type: '民初', serial: 123 },
      meaning: { id: 'civilFirst', category: 'civil' },
    })
    expect(read('(2022)粤1202诉前调确5号')).toMatchObject({
      ...{ court: '粤1202', level: 'basic', type: '诉前调确', text: '（2022）粤1202诉前调确5号' },
      meaning: { id: 'preConfirm' },
    })
    expect(read('（2020）最高法知民终77号')).toMatchObject({ level: 'supreme', special: '知', type: '民终' })
    expect(read('（2021）粤民申1号')).toMatchObject({ court: '粤', level: 'high', type: '民申' })
    expect(read(' ( ２０２３ ) 粤 １２０４ 民保令 ９ 号之一 ')).toMatchObject({
      ...{ text: '（2023）粤1204民保令9号之一', suffix: '之一' },
    })
  })

  it('of before 2016 is kept as it was written', () => {
    expect(read('(2015)肇端法民一初字第123号')).toEqual({
      legacy: true,
      year: 2015,
      text: '（2015）肇端法民一初字第123号',
    })
  })

  it.each([
    '',
    '2018粤12民初123号',
    '（2018）粤12民初123',
    '（2018）粤12民初0123号',
    '（2018）粤12民初号',
    '（2018）粤123民初1号',
    '（2018）天12民初1号',
    '（2018）粤12一二三四五1号',
    '（1918）粤12民初1号',
    '（2018）粤12民初123号之',
    '（2018）粤12民初123456789号',
  ])('is not %j', (text) => {
    expect(read(text)).toBe('law/case-number')
    expectBothLanguages(readCaseNumber(text) as LawRefusal, text)
  })

  it('without a type is told so (HANDBOOK A.5)', () => {
    expect(readCaseNumber('（2018）粤12知1号')).toMatchObject({ zh: '案号里没有类型代字，例如“民初”。' })
    expect(readCaseNumber('（2018）粤12知民保令1号')).toMatchObject({
      ok: true,
      value: { special: '知', type: '民保令' },
    })
  })

  it('is written and read back the same, for every court and type', () => {
    const parts = fc.record({
      year: fc.integer({ min: 2016, max: 2099 }),
      court: fc.oneof(
        fc.constant('最高法'),
        fc.tuple(fc.constantFrom(...provinces), fc.stringMatching(/^(\d{2}|\d{4})?$/)).map(([one, rest]) => one + rest),
      ),
      special: fc.option(fc.constant('知'), { nil: undefined }),
      type: fc.constantFrom(...Object.keys(caseTypes)),
      serial: fc.integer({ min: 1, max: 99_999_999 }),
      suffix: fc.option(fc.constantFrom('之一', '之二', '之十一'), { nil: undefined }),
    })
    fc.assert(
      fc.property(parts, (given) => {
        const text = writeCaseNumber(given)
        if (!text.ok) throw new Error(text.en)
        const { special, suffix, ...rest } = given
        expect(read(text.value)).toMatchObject({
          ...rest,
          ...(special && { special }),
          ...(suffix && { suffix }),
          text: text.value,
        })
      }),
    )
    expect(writeCaseNumber({ year: 2018, court: '粤12', type: '', serial: 1 })).toMatchObject({
      code: 'law/case-number',
    })
    expect(writeCaseNumber({ year: 2018, court: '粤12', type: '民初', serial: 0 })).toMatchObject({
      code: 'law/case-number',
    })
  })

  it('with a type that no table has is a number, to be looked at', () => {
    expect(checkId('caseNumber', '（2024）粤12某类1号')).toMatchObject({
      value: { warnings: [{ code: 'unknownType' }] },
    })
    expect(checkId('caseNumber', '（2015）肇端法民一初字第123号')).toMatchObject({
      value: { warnings: [{ code: 'legacy' }] },
    })
    expect(checkId('caseNumber', '（2024）粤12民初1号')).toMatchObject({ value: { warnings: [] } })
  })

  it('of a procuratorate has hexagonal brackets, and a letter before its serial number or none', () => {
    expect(
      ['肇端检刑不诉〔2023〕12号', '肇检公诉〔2024〕Z12号', '肇端检刑不诉(2023)12号'].map(isProcuratorateNumber),
    ).toEqual([true, true, true])
    expect(['〔2023〕12号', '肇端检刑不诉〔1923〕12号', '肇端检刑不诉〔2023〕号'].map(isProcuratorateNumber)).toEqual([
      false,
      false,
      false,
    ])
    expect(
      ['注：肇检公诉〔2024〕12号', '1肇检公诉〔2024〕12号', '肇检公诉〔2024〕12号之一'].map(isProcuratorateNumber),
    ).toEqual([false, false, false])
    expect(isProcuratorateNumber(' 肇检公诉 〔2024〕 12 号 ')).toBe(true)
  })
})
