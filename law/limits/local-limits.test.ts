import { describe, expect, it } from 'vitest'
import {
  computeDeadline,
  defaultCalendar,
  type LimitTable,
  limitOf,
  nationalLimits,
  withLocalLimits,
} from '../index.ts'
import { expectBothLanguages } from '../testing/both-languages.ts'

const promise = {
  id: 'local.messageReply',
  label: { zh: '留言答复', en: 'Answer to a message' },
  value: 5,
  unit: 'WD',
  source: '本局服务承诺',
}
const by = { zh: '负责人', en: 'the head' }
const table = (rows: readonly unknown[]): LimitTable => {
  const answer = withLocalLimits(nationalLimits, rows)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}
const due = (limits: LimitTable, limit: string, start: string) => {
  const answer = computeDeadline({ limit, start }, defaultCalendar, limits)
  return answer.ok ? answer.value.due : answer.code
}

describe('Local limits', () => {
  it('add a promise of the city and leave the national table as it was', () => {
    const limits = table([promise])
    expect(due(limits, 'local.messageReply', '2026-09-18')).toBe('2026-09-24')
    expect(due(nationalLimits, 'local.messageReply', '2026-09-18')).toBe('law/unknown-limit')
    expect(due(limits, 'xf.handle', '2025-08-05')).toBe('2025-10-09')
  })

  it('fill a limit for which the law names no number', () => {
    expect(due(nationalLimits, 'hotline.12345', '2026-03-02')).toBe('law/limit-not-configured')
    expect(due(table([{ ...promise, id: 'hotline.12345', value: 3 }]), 'hotline.12345', '2026-03-02')).toBe(
      '2026-03-05',
    )
  })

  it('follow one another in time', () => {
    const limits = table([
      { ...promise, unit: 'D', validTo: '2025-12-31' },
      { ...promise, unit: 'D', value: 3, validFrom: '2026-01-01' },
    ])
    expect(due(limits, 'local.messageReply', '2025-12-15')).toBe('2025-12-22')
    expect(due(limits, 'local.messageReply', '2026-03-02')).toBe('2026-03-05')
  })

  it.each([
    ['a number of the law changed', { ...promise, id: 'xf.handle', value: 90 }],
    ['an id that is not local', { ...promise, id: 'message' }],
    ['no whole number', { ...promise, value: 2.5 }],
    ['a number beyond sense', { ...promise, value: 100_000 }],
    ['a unit nobody knows', { ...promise, unit: 'weeks' }],
    ['no source', { ...promise, source: '' }],
    ['no label', { ...promise, label: undefined }],
    ['a date that does not exist', { ...promise, validFrom: '2025-02-30' }],
    ['validity that runs backwards', { ...promise, validFrom: '2026-01-02', validTo: '2026-01-01' }],
    ['an extension without words', { ...promise, extension: { value: 5, unit: 'WD' } }],
    ['something that is no object', 'local'],
  ])('are refused with %s', (_, row) => {
    const answer = withLocalLimits(nationalLimits, [promise, row])
    expect(answer).toMatchObject({ ok: false, code: 'law/local-limit-malformed', facts: { row: 2 } })
  })

  it('are refused when two rows of one id speak for the same day', () => {
    expect(withLocalLimits(nationalLimits, [promise, promise]).ok).toBe(false)
  })

  it.each<[string, unknown, string]>([
    ['不是对象', 'local', 'is not an object'],
    ['不是对象', null, 'is not an object'],
    ['的编号“xf.handle”不可设定', { ...promise, id: 'xf.handle' }, 'may not set "xf.handle"'],
    ['的编号“7”不可设定', { ...promise, id: 7 }, 'may not set "7"'],
    ['的编号“local.”不可设定', { ...promise, id: 'local.' }, 'may not set'],
    ['的编号“xlocal.a”不可设定', { ...promise, id: 'xlocal.a' }, 'may not set'],
    ['的编号“local.a-b”不可设定', { ...promise, id: 'local.a-b' }, 'may not set'],
    ['的 value、unit', { ...promise, value: 0 }, 'needs a sensible whole number'],
    ['的 value、unit', { ...promise, value: '5' }, 'needs a sensible whole number'],
    ['的 value、unit', { ...promise, unit: 'toString' }, 'needs a sensible whole number'],
    ['的 value、unit', { ...promise, unit: undefined }, 'needs a sensible whole number'],
    ['的施行日期不正确', { ...promise, validFrom: '2025-02-30' }, 'has wrong dates of validity'],
    ['的施行日期不正确', { ...promise, validTo: 'soon' }, 'has wrong dates of validity'],
    ['的施行日期不正确', { ...promise, validFrom: '2026-01-02', validTo: '2026-01-01' }, 'has wrong dates of validity'],
    ['须写明出处', { ...promise, source: '' }, 'must name its source'],
    ['须写明出处', { ...promise, source: 7 }, 'must name its source'],
    ['须有名称', { ...promise, label: undefined }, 'needs a label'],
    ['须有名称', { ...promise, label: { zh: '', en: 'x' } }, 'needs a label'],
    ['须有名称', { ...promise, label: { zh: '答复' } }, 'needs a label'],
    ['须有名称', { ...promise, label: { en: 'x' } }, 'needs a label'],
    ['须有名称', { ...promise, label: '答复' }, 'needs a label'],
    ['的 roll', { ...promise, roll: 'X' }, 'needs roll'],
    ['的 side', { ...promise, side: 'nobody' }, 'needs side'],
    ['的 startEvent', { ...promise, startEvent: '收到' }, 'has a wrong startEvent'],
    ['的 startEvent', { ...promise, startEvent: null }, 'has a wrong startEvent'],
    ['的 extension', { ...promise, extension: null }, 'has a wrong extension'],
    ['的 extension', { ...promise, extension: 5 }, 'has a wrong extension'],
    ['的 extension', { ...promise, extension: { value: 0, unit: 'D', by } }, 'has a wrong extension'],
    ['的 extension', { ...promise, extension: { value: 1, unit: 'D' } }, 'has a wrong extension'],
    ['的 extension', { ...promise, extension: { value: 1, unit: 'H', by } }, 'has a wrong extension'],
    ['的 extension', { ...promise, unit: 'H', extension: { value: 1, unit: 'D', by } }, 'has a wrong extension'],
    [
      '与另一行“local.messageReply”的施行期间重叠',
      promise,
      'overlaps in time with another row of "local.messageReply"',
    ],
  ])('say in both languages that a row %s', (zh, row, en) => {
    const answer = withLocalLimits(nationalLimits, [promise, row])
    if (answer.ok) throw new Error('It was taken.')
    expect(answer).toMatchObject({ code: 'law/local-limit-malformed', facts: { row: 2 } })
    expectBothLanguages(answer)
    expect(answer.zh.startsWith(`地方时限第2行${zh}`)).toBe(true)
    expect(answer.en.startsWith(`Local limit 2 ${en}`)).toBe(true)
  })

  it('may be as long as is sensible in their unit, and no longer', () => {
    for (const [unit, most] of [
      ['D', 3660],
      ['WD', 2500],
      ['H', 8784],
      ['M', 240],
      ['Y', 20],
    ] as const) {
      const isTaken = (value: number) => withLocalLimits(nationalLimits, [{ ...promise, unit, value }]).ok
      expect([unit, isTaken(1), isTaken(most), isTaken(most + 1)]).toEqual([unit, true, true, false])
    }
  })

  it('speak where they say nothing as a promise of an authority usually does', () => {
    const of = (row: Record<string, unknown>) =>
      limitOf(table([{ ...promise, unit: 'D', ...row }]), 'local.messageReply')
    expect(of({})).toEqual({
      ...{ id: 'local.messageReply', label: promise.label, value: 5, unit: 'D', roll: 'A', side: 'authority' },
      ...{ startEvent: { zh: '收到', en: 'receipt' }, validFrom: null, validTo: null, status: 'local' },
      ...{ source: '本局服务承诺', sourceEn: '本局服务承诺', procedure: 'general' },
    })
    expect(of({ roll: 'S', side: 'applicant', sourceEn: 'Our promise' })).toMatchObject({
      ...{ roll: 'S', side: 'applicant', sourceEn: 'Our promise' },
    })
    expect(of({ roll: 'N' })?.roll).toBe('N')
    expect(of({ unit: 'H', roll: 'S' })?.roll).toBe('N')
    expect(of({ unit: 'WD', roll: 'S' })?.roll).toBeNull()
    const startEvent = { zh: '受理', en: 'acceptance' }
    const extension = { value: 3, unit: 'D', by }
    expect(of({ startEvent, extension, validFrom: '2026-01-01', validTo: '2026-12-31' })).toMatchObject({
      ...{ startEvent, extension, validFrom: '2026-01-01', validTo: '2026-12-31' },
    })
    expect(of({ validFrom: '2026-01-01', validTo: '2026-01-01' })).toBeDefined()
    expect(of({ validFrom: null, validTo: null })).toBeDefined()
  })

  it('take over what the law says of a limit whose number they fill', () => {
    const national = limitOf(nationalLimits, 'hotline.12345')!
    const filled = table([{ id: 'hotline.12345', value: 3, unit: 'WD', source: '本市办法' }])
    expect(limitOf(filled, 'hotline.12345')).toMatchObject({
      ...{ label: national.label, side: national.side, startEvent: national.startEvent, procedure: national.procedure },
      ...{ value: 3, status: 'local' },
    })
    expect(filled.versions('hotline.12345')).toHaveLength(1)
    expect(filled.all.length).toBe(nationalLimits.all.length)
    expect(table([promise]).all.length).toBe(nationalLimits.all.length + 1)
  })

  it('of one id may follow one another to the day, not share one', () => {
    const isTaken = (...spans: [from: string | null, to: string | null][]) =>
      withLocalLimits(
        nationalLimits,
        spans.map(([validFrom, validTo]) => ({ ...promise, validFrom, validTo })),
      ).ok
    expect(isTaken([null, '2025-12-31'], ['2026-01-01', null])).toBe(true)
    expect(isTaken(['2026-01-01', null], [null, '2025-12-31'])).toBe(true)
    expect(isTaken([null, '2026-01-01'], ['2026-01-01', null])).toBe(false)
    expect(isTaken(['2026-01-01', null], [null, '2026-01-01'])).toBe(false)
    expect(isTaken(['2025-01-01', '2025-06-30'], ['2025-07-01', '2025-12-31'])).toBe(true)
    expect(isTaken(['2025-01-01', '2025-06-30'], ['2025-03-01', '2025-04-30'])).toBe(false)
    expect(isTaken([null, null], ['2026-01-01', null])).toBe(false)
    const other = { ...promise, id: 'local.other' }
    expect(withLocalLimits(nationalLimits, [promise, other]).ok).toBe(true)
  })
})
