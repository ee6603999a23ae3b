import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineQuestion } from './index.ts'

const deadline = (question: DeadlineQuestion) => {
  const answer = computeDeadline(question)
  if (!answer.ok) throw new Error(answer.en)
  return answer.value
}

/** HANDBOOK C.4, in its order: limit, start, raw end, legal last day, internal target where it names one. */
const worked: [number, string, string, string, string, string?][] = [
  [1, 'court.answer', '2024-04-20', '2024-05-05', '2024-05-06'],
  [2, 'court.appeal.judgment', '2024-09-16', '2024-10-01', '2024-10-08'],
  [3, 'court.appeal.judgment', '2024-04-13', '2024-04-28', '2024-04-28'],
  [4, 'court.appeal.ruling', '2018-03-29', '2018-04-08', '2018-04-08'],
  [5, 'court.appeal.judgment', '2018-02-01', '2018-02-16', '2018-02-22'],
  [6, 'court.filing.decide', '2018-03-14', '2018-03-21', '2018-03-21'],
  [7, 'xf.forward', '2025-09-22', '2025-10-07', '2025-10-09', '2025-09-30'],
  [8, 'xf.handle', '2025-08-05', '2025-10-04', '2025-10-09', '2025-09-30'],
  [9, 'la.decide', '2026-02-10', '2026-02-17', '2026-02-24'],
  [10, 'court.fee.pay', '2026-09-18', '2026-09-25', '2026-09-28'],
  [11, 'proc.fileReview', '2018-02-13', '2018-02-23', '2018-02-23'],
  [12, 'foi.answer', '2025-09-12', '2025-10-16', '2025-10-16'],
  [13, 'xf.objectAssignment', '2026-09-18', '2026-09-24', '2026-09-24'],
  [14, 'notary.issue', '2024-04-26', '2024-05-20', '2024-05-20'],
  [15, 'court.publishJudgment', '2026-01-30', '2026-02-10', '2026-02-10'],
  [16, 'proc.bribery.2018', '2018-04-27', '2018-05-03', '2018-05-03'],
  [17, 'court.trial.ordinary', '2025-08-31', '2026-02-28', '2026-02-28'],
  [18, 'court.trial.simplified', '2024-02-05', '2024-05-05', '2024-05-06'],
  [19, 'enf.apply', '2022-05-04', '2024-05-04', '2024-05-06'],
]

describe('The twenty worked deadlines of the handbook', () => {
  it.each(worked)('computes case %i: %s from %s', (_, limit, start, raw, due, target) => {
    const answer = deadline({ limit, start })
    expect({ raw: answer.raw, due: answer.due }).toEqual({ raw, due })
    if (target) expect(answer.internalTarget).toBe(target)
    expect(answer.provisional).toBe(false)
  })

  it('computes case 20: papers posted before the last day ends are in time', () => {
    const question = { limit: 'court.appeal.judgment', start: '2024-09-16' }
    expect(deadline({ ...question, posted: '2024-10-08' }).inTime).toBe(true)
    expect(deadline({ ...question, posted: '2024-10-08T23:59:59+08:00' }).inTime).toBe(true)
    expect(deadline({ ...question, posted: '2024-10-09' }).inTime).toBe(false)
  })
})
