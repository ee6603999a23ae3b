import { describe, expect, it } from 'vitest'
import { computeDeadline, defaultCalendar, type LimitTable, nationalLimits, withLocalLimits } from '../index.ts'

const promise = {
  id: 'local.messageReply',
  label: { zh: '留言答复', en: 'Answer to a message' },
  value: 5,
  unit: 'WD',
  source: '本局服务承诺',
}
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
})
