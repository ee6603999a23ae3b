import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineQuestion, type Limit } from './index.ts'
import { buildLimitTable } from './limits/limit-table.ts'
import { expectBothLanguages } from './testing/both-languages.ts'

const by = { zh: '经院长批准', en: 'the president' }
const urgent = { value: 3, unit: 'D', label: { zh: '紧急', en: 'urgent' } } as const

/** Asks about a limit of the test's own. */
function ask(limit: Partial<Limit>, question: Record<string, unknown>) {
  const whole: Limit = {
    ...{
      id: 'test.limit',
      label: { zh: '测试期限', en: 'a test' },
      value: 10,
      unit: 'D',
      roll: 'N',
      side: 'authority',
    },
    ...{ startEvent: { zh: '送达', en: 'service' }, validFrom: null, validTo: null, status: 'verified' },
    ...{ source: '《测试法》第7条', sourceEn: 'Test Law art. 7', procedure: 'civil' },
    ...limit,
  } as Limit
  const asked = { limit: whole.id, start: '2025-06-03', ...question } as DeadlineQuestion
  const answer = computeDeadline(asked, undefined, buildLimitTable([whole]))
  if (!answer.ok) expectBothLanguages(answer)
  return answer
}
const said = (limit: Partial<Limit>, question: Record<string, unknown>) => {
  const answer = ask(limit, question)
  return answer.ok ? answer.value : { code: answer.code, facts: answer.facts, zh: answer.zh, en: answer.en }
}
const hours = { value: 24, unit: 'H' } as const
const moment = '2025-06-09T23:30:00+08:00'

describe('a question that the law refuses', () => {
  it('names the part, the value and the limit', () => {
    expect(said({}, { limit: 7 })).toMatchObject({ code: 'law/question-malformed', facts: { part: 'limit' } })
    expect(said({}, { limit: 'never' })).toMatchObject({ code: 'law/unknown-limit', facts: { limit: 'never' } })
    expect(said({}, { start: 'soon' })).toMatchObject({ facts: { part: 'start', value: 'soon' } })
    expect(said({}, { restart: 'soon' })).toMatchObject({ facts: { part: 'restart', value: 'soon' } })
    expect(said({}, { posted: 'soon' })).toMatchObject({ facts: { part: 'posted', value: 'soon' } })
    expect(said({ validTo: '2025-06-02' }, {})).toMatchObject({
      ...{ code: 'law/not-in-force', facts: { limit: 'test.limit', day: '2025-06-03' } },
      ...{ zh: '时限“测试期限”（test.limit）在2025-06-03没有施行的规定。' },
      en: 'No rule for "a test" (test.limit) was in force on 2025-06-03.',
    })
    expect(said({}, { restart: '2025-06-02' })).toMatchObject({
      ...{ code: 'law/restart-before-start', facts: { start: '2025-06-03', restart: '2025-06-02' } },
    })
    expect(ask({}, { restart: '2025-06-03' }).ok).toBe(true)
  })

  it('names the situations that a limit has, or that it has none', () => {
    expect(said({}, { variant: 'abroad' })).toMatchObject({
      ...{ code: 'law/unknown-variant', facts: { limit: 'test.limit', variant: 'abroad', variants: [] } },
      zh: expect.stringMatching(/可用：无。$/),
      en: expect.stringMatching(/it has: none\.$/),
    })
    const variants = { urgent, abroad: urgent }
    expect(said({ variants }, { variant: 'never' })).toMatchObject({
      facts: { variants: ['urgent', 'abroad'] },
      zh: expect.stringMatching(/可用：urgent、abroad。$/),
      en: expect.stringMatching(/it has: urgent, abroad\.$/),
    })
    expect(said({ variants }, { variant: ['urgent'] })).toMatchObject({ code: 'law/unknown-variant' })
    expect(said({ variants }, { variant: 'urgent' })).toMatchObject({ raw: '2025-06-06' })
  })

  it('says of what is no period that it is none, of what the city must set that it must', () => {
    const facts = { limit: 'test.limit' }
    expect(said({ value: null }, {})).toMatchObject({ code: 'law/no-period', facts })
    expect(said({ unit: null }, {})).toMatchObject({ code: 'law/no-period', facts })
    expect(said({ unit: 'persons' }, {})).toMatchObject({ code: 'law/no-period', facts })
    expect(said({ value: null, configurable: true }, {})).toMatchObject({ code: 'law/limit-not-configured', facts })
  })
})

describe('an extension that is asked for', () => {
  const longer = { extension: { value: 5, unit: 'D', by } } as const
  it('is as long as was approved, up to what the law allows', () => {
    expect(said(longer, { extended: true })).toMatchObject({ raw: '2025-06-18' })
    expect(said(longer, { extendedBy: { value: 5, unit: 'D' } })).toMatchObject({ raw: '2025-06-18' })
    expect(said(longer, { extendedBy: { value: 2, unit: 'D' } })).toMatchObject({ raw: '2025-06-15' })
    expect(said(longer, { extendedBy: null })).toMatchObject({ raw: '2025-06-13' })
    const most = { limit: 'test.limit', most: '5 D' }
    expect(said(longer, { extendedBy: { value: 6, unit: 'D' } })).toMatchObject({
      code: 'law/extension-too-long',
      facts: most,
    })
    expect(said(longer, { extendedBy: { value: 1, unit: 'M' } })).toMatchObject({
      code: 'law/extension-too-long',
      facts: most,
    })
  })

  it('is refused where the law has none, and named where it must be told', () => {
    const facts = { limit: 'test.limit' }
    expect(said({}, { extended: true })).toMatchObject({
      ...{ code: 'law/extension-not-allowed', facts, zh: '时限“测试期限”（test.limit）依法不能延长。' },
      en: 'The limit "a test" (test.limit) cannot be extended.',
    })
    expect(said({ invariable: true }, { extended: true })).toMatchObject({
      ...{ zh: '时限“测试期限”（test.limit）是不变期间，不能延长。' },
      en: 'The limit "a test" (test.limit) is invariable and cannot be extended.',
    })
    const open = { extension: { value: null, unit: 'D', by } } as const
    expect(said(open, { extended: true })).toMatchObject({ code: 'law/extension-length-missing', facts })
    expect(said(open, { extendedBy: { value: 3, unit: 'D' } })).toMatchObject({ raw: '2025-06-16' })
    expect(said(open, { extendedBy: { value: 10_000, unit: 'D' } })).toHaveProperty('due')
    expect(said({}, { extended: 'yes' })).toMatchObject({ facts: { part: 'extended' } })
  })

  it('is a whole number of a unit that fits the limit', () => {
    const part = { code: 'law/question-malformed', facts: { part: 'extendedBy' } }
    const open = { extension: { value: null, unit: 'D', by } } as const
    for (const wrong of [
      { value: 0, unit: 'D' },
      { value: -1, unit: 'D' },
      { value: 1.5, unit: 'D' },
      { value: 10_001, unit: 'D' },
      { value: 1, unit: 'W' },
      5,
    ])
      expect([wrong, said(open, { extendedBy: wrong })]).toMatchObject([wrong, part])
    expect(said(longer, { extendedBy: { value: 1, unit: 'H' } })).toMatchObject({
      ...part,
      zh: expect.stringContaining('的单位与时限不符'),
    })
    const inHours = { ...hours, extension: { value: 12, unit: 'H', by } } as const
    expect(said(inHours, { start: moment, extendedBy: { value: 1, unit: 'D' } })).toMatchObject(part)
    expect(said(inHours, { start: moment, extendedBy: { value: 12, unit: 'H' } })).toMatchObject({
      due: '2025-06-11T12:00:00+08:00',
    })
  })
})

describe('a question in hours', () => {
  it('has a moment wherever it names a time, and begins with it', () => {
    expect(said(hours, { start: moment })).toMatchObject({ start: moment, due: '2025-06-11T00:00:00+08:00' })
    const missing = (part: string) => ({ code: 'law/moment-missing', facts: { part } })
    expect(said(hours, {})).toMatchObject(missing('start'))
    expect(said(hours, { start: moment, restart: '2025-06-10' })).toMatchObject(missing('restart'))
    expect(said(hours, { start: moment, posted: '2025-06-10' })).toMatchObject(missing('posted'))
  })

  it('begins anew at a moment that is not before the first', () => {
    const again = (restart: string) => said(hours, { start: moment, restart })
    expect(again('2025-06-09T23:29:59+08:00')).toMatchObject({ code: 'law/restart-before-start' })
    expect(again(moment)).toMatchObject({ due: '2025-06-11T00:00:00+08:00' })
    expect(again('2025-06-10T08:00:00+08:00')).toMatchObject({ due: '2025-06-11T09:00:00+08:00' })
    // In days an earlier hour of the same day is the same day.
    expect(said({}, { start: moment, restart: '2025-06-09T08:00:00+08:00' })).toMatchObject({ raw: '2025-06-19' })
    expect(said(hours, { start: moment, restart: null })).toHaveProperty('due')
  })
})
