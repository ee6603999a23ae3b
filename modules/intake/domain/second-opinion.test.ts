import { describe, expect, it } from 'vitest'
import { propose } from './propose.ts'
import { withSecondOpinion } from './second-opinion.ts'
import { gazetteer } from './zhaoqing.fixture.ts'

const rules = propose('村里的路烂了没人修，端州', gazetteer)
const isPlace = (code: string) => ['441202', '441225', 'unknown'].includes(code)
const said = {
  service: 'mediation',
  agency: 'justiceBureau',
  route: 'mediation',
  region: '441225',
  urgent: false,
  why: '可以先调解',
}

describe('a second opinion', () => {
  it('is only a suggestion, marked as the model’s, with the rules’ own proposal beside it', () => {
    const joined = withSecondOpinion(rules, said, isPlace)
    expect(joined).toMatchObject({ service: 'mediation', region: '441225', suggestedBy: 'model', why: '可以先调解' })
    expect(joined.alternatives[0]?.service).toBe(rules.service)
  })

  it.each([
    ['no object', 'mediation'],
    ['nothing', undefined],
    ['an unknown service', { ...said, service: 'deletePetition' }],
    ['an unknown body', { ...said, agency: 'army' }],
    ['an unknown route', { ...said, route: 'none' }],
  ])('that is %s changes nothing', (_, answer) => {
    expect(withSecondOpinion(rules, answer, isPlace)).toEqual(rules)
  })

  it('may add urgency and never takes it away', () => {
    expect(withSecondOpinion(rules, { ...said, urgent: true }, isPlace).urgent).toBe(true)
    expect(withSecondOpinion({ ...rules, urgent: true }, said, isPlace).urgent).toBe(true)
  })

  it('cannot bring in a place that does not exist, markup, a long text or a number to call', () => {
    const answer = {
      ...said,
      region: '999999',
      why: `<b>${'长'.repeat(900)}</b>`,
      call: [{ number: '900', zh: '', en: '' }],
    }
    const joined = withSecondOpinion(rules, answer, isPlace)
    expect(joined.region).toBe(rules.region)
    expect(joined.why.length).toBeLessThanOrEqual(200)
    expect(joined.why).not.toMatch(/[<>]/)
    expect(joined.call).toEqual(rules.call)
  })
})
