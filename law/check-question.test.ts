import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineQuestion } from './index.ts'

const ask = (question: unknown) => computeDeadline(question as DeadlineQuestion)
const handle = { limit: 'xf.handle', start: '2025-08-05' }

describe('A question that cannot be answered', () => {
  it.each<[string, unknown, string]>([
    ['no object', 'xf.handle', 'law/question-malformed'],
    ['a list', [], 'law/question-malformed'],
    ['no limit', { start: '2025-08-05' }, 'law/question-malformed'],
    ['a limit nobody knows', { ...handle, limit: 'xf.never' }, 'law/unknown-limit'],
    ['a limit named like a property of every object', { ...handle, limit: 'constructor' }, 'law/unknown-limit'],
    ['no start', { limit: 'xf.handle' }, 'law/impossible-date'],
    ['a start that no calendar has', { ...handle, start: '2025-02-30' }, 'law/impossible-date'],
    ['a start in another spelling', { ...handle, start: '2025-8-5' }, 'law/impossible-date'],
    ['a moment without offset', { ...handle, start: '2025-08-05T10:00:00' }, 'law/impossible-date'],
    ['a moment on no day', { ...handle, start: '2025-02-29T10:00:00Z' }, 'law/impossible-date'],
    ['a start as a number', { ...handle, start: 20250805 }, 'law/impossible-date'],
    ['a start beyond the calendar', { ...handle, start: '3000-01-01' }, 'law/impossible-date'],
    ['extended as text', { ...handle, extended: 'yes' }, 'law/question-malformed'],
    ['suspensions that are no list', { ...handle, suspensions: {} }, 'law/question-malformed'],
    ['a suspension that is no object', { ...handle, suspensions: ['2025-08-06'] }, 'law/question-malformed'],
    ['a suspension without beginning', { ...handle, suspensions: [{ to: '2025-08-06' }] }, 'law/impossible-date'],
    [
      'a suspension that ends on no day',
      { ...handle, suspensions: [{ from: '2025-08-06', to: '2025-08-32' }] },
      'law/impossible-date',
    ],
    [
      'a suspension that ends before it begins',
      { ...handle, suspensions: [{ from: '2025-08-07', to: '2025-08-06' }] },
      'law/suspension-backwards',
    ],
    ['a restart before the start', { ...handle, restart: '2025-08-04' }, 'law/restart-before-start'],
    ['a posting on no day', { ...handle, posted: '2025-13-01' }, 'law/impossible-date'],
    [
      'an extension of a limit that has none',
      { limit: 'court.answer', start: '2025-08-05', extended: true },
      'law/extension-not-allowed',
    ],
    [
      'an extension of an invariable limit',
      { limit: 'court.retrial.apply', start: '2025-08-05', extended: true },
      'law/extension-not-allowed',
    ],
    [
      'an extension whose length the law leaves open',
      { limit: 'court.retrial.review', start: '2025-08-05', extended: true },
      'law/extension-length-missing',
    ],
    ['an extension longer than allowed', { ...handle, extendedBy: { value: 31, unit: 'D' } }, 'law/extension-too-long'],
    ['an extension of half a day', { ...handle, extendedBy: { value: 0.5, unit: 'D' } }, 'law/question-malformed'],
    ['a variant nobody knows', { ...handle, variant: 'urgent' }, 'law/unknown-variant'],
    ['a variant named like a property of every object', { ...handle, variant: 'toString' }, 'law/unknown-variant'],
    ['a limit without number', { limit: 'hotline.12368', start: '2025-08-05' }, 'law/limit-not-configured'],
    ['a row that is no period', { limit: 'la.first', start: '2025-08-05' }, 'law/no-period'],
    ['a limit that counts people', { limit: 'xf.reps', start: '2025-08-05' }, 'law/no-period'],
    ['hours without a moment', { limit: 'court.preserve.urgent', start: '2025-08-05' }, 'law/moment-missing'],
    ['an end beyond the calendar', { limit: 'enf.apply', start: '2998-12-31' }, 'law/out-of-range'],
  ])('with %s is refused', (_, question, code) => {
    const answer = ask(question)
    expect(answer).toMatchObject({ ok: false, code })
    if (!answer.ok) {
      expect(answer.zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(answer.en).toMatch(/^["A-Z].*\.$/)
    }
  })

  it('says of an invariable period that it is one', () => {
    const answer = ask({ limit: 'court.retrial.apply', start: '2025-08-05', extended: true })
    expect(answer).toMatchObject({ zh: expect.stringContaining('不变期间') })
  })

  it('takes null for absent, as other programs write it', () => {
    const answer = ask({ ...handle, extended: null, suspensions: null, restart: null, posted: null, variant: null })
    expect(answer).toMatchObject({ ok: true, value: { due: '2025-10-09' } })
  })
})

describe('A question with more in it', () => {
  it.each<[string, DeadlineQuestion, string, string]>([
    ['an approved extension', { ...handle, extended: true }, '2025-11-03', '2025-11-03'],
    ['a shorter extension', { ...handle, extendedBy: { value: 10, unit: 'D' } }, '2025-10-14', '2025-10-14'],
    [
      'an extension whose length the approval names',
      { limit: 'court.retrial.review', start: '2025-03-03', extendedBy: { value: 1, unit: 'M' } },
      '2025-07-03',
      '2025-07-03',
    ],
    [
      'an extension of months as one span',
      { limit: 'court.trial.ordinary', start: '2024-08-31', extended: true },
      '2025-08-31',
      '2025-09-01',
    ],
    [
      'months of criminal procedure from month end to month end',
      { limit: 'crim.prosecutionReview', start: '2025-02-28' },
      '2025-03-31',
      '2025-03-31',
    ],
    [
      'such months and fifteen days, not rolled',
      { limit: 'crim.prosecutionReview', start: '2025-02-28', extended: true },
      '2025-04-15',
      '2025-04-15',
    ],
    [
      'civil months from the same day',
      { limit: 'proc.letter.substantive', start: '2025-02-28' },
      '2025-05-28',
      '2025-05-28',
    ],
    ['custody, which never rolls', { limit: 'crim.arrestReview', start: '2025-09-26' }, '2025-10-03', '2025-10-03'],
    [
      'an urgent variant',
      { limit: 'proc.pil.reply', start: '2025-03-03', variant: 'urgent' },
      '2025-03-18',
      '2025-03-18',
    ],
    [
      'a party abroad',
      { limit: 'court.appeal.judgment', start: '2025-03-03', variant: 'abroad' },
      '2025-04-02',
      '2025-04-02',
    ],
    [
      'a restart on cured papers',
      { limit: 'court.filing.decide', start: '2025-03-03', restart: '2025-03-10' },
      '2025-03-17',
      '2025-03-17',
    ],
    [
      'a suspension before the start',
      { ...handle, suspensions: [{ from: '2025-07-01', to: '2025-08-05' }] },
      '2025-10-04',
      '2025-10-09',
    ],
    [
      'a suspension after the end',
      { ...handle, suspensions: [{ from: '2025-10-10', to: '2025-10-20' }] },
      '2025-10-04',
      '2025-10-09',
    ],
    [
      'a suspension in the days of rolling',
      { ...handle, suspensions: [{ from: '2025-10-06', to: '2025-10-12' }] },
      '2025-10-04',
      '2025-10-13',
    ],
    ['a suspension that still runs', { ...handle, suspensions: [{ from: '2025-08-06' }] }, '2025-10-05', '2025-10-09'],
    [
      'a suspension that still runs, seen later',
      { ...handle, suspensions: [{ from: '2025-08-06' }], asOf: '2025-08-15' },
      '2025-10-14',
      '2025-10-14',
    ],
    [
      'a moment late in the Shanghai evening',
      { limit: 'court.answer', start: '2025-03-03T16:30:00Z' },
      '2025-03-19',
      '2025-03-19',
    ],
    ['29 February and years', { limit: 'enf.apply', start: '2024-02-29' }, '2026-02-28', '2026-02-28'],
  ])('is answered: %s', (_, question, raw, due) => {
    expect(ask(question)).toMatchObject({ ok: true, value: { raw, due } })
  })

  it('ends the last day at midnight, or with business hours where a city says so', () => {
    expect(ask(handle)).toMatchObject({ value: { dueAt: '2025-10-10T00:00:00+08:00' } })
    const early = computeDeadline(handle, undefined, undefined, { endOfDay: '17:30' })
    expect(early).toMatchObject({ value: { due: '2025-10-09', dueAt: '2025-10-09T17:30:00+08:00' } })
    expect(computeDeadline(handle, undefined, undefined, { endOfDay: '25:00' })).toMatchObject({ ok: false })
  })

  it('advises a resident one working day earlier than the last', () => {
    expect(ask({ limit: 'court.appeal.judgment', start: '2024-09-16' })).toMatchObject({
      value: { due: '2024-10-08', advisedDay: '2024-09-30' },
    })
  })

  it('does not set a target before the event when no working day lies between', () => {
    expect(ask({ limit: 'la.assign', start: '2025-10-02' })).toMatchObject({
      value: { raw: '2025-10-05', due: '2025-10-09', internalTarget: '2025-10-09' },
    })
  })

  it('leaves suspended days out of hours', () => {
    const question = {
      limit: 'consult.webMessage',
      start: '2025-03-03T10:00:00+08:00',
      suspensions: [{ from: '2025-03-04', to: '2025-03-05' }],
    }
    expect(ask(question)).toMatchObject({ value: { due: '2025-03-06T10:00:00+08:00' } })
  })

  it('shows a resident why: the day itself does not count, and the holiday moves the end', () => {
    const answer = ask({ limit: 'court.appeal.judgment', start: '2024-09-16' })
    const said = answer.ok ? answer.value.steps.map((step) => step.zh).join('') : ''
    expect(said).toContain('2024年9月16日（星期一）当天不算，从次日2024年9月17日（星期二）起算')
    expect(said).toContain('期满日在国庆节假期，顺延到其后第一个工作日2024年10月8日（星期二）')
  })
})
