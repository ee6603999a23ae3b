import { computeDeadline } from './compute-deadline.ts'
import type { Deadline, DeadlineOptions, DeadlineQuestion } from './deadline.ts'
import { type Calendar, defaultCalendar } from './holiday-calendar.ts'
import { answerStream, answerText, readJsonLine, wrongLine } from './json-lines.ts'
import { nationalLimits } from './limits/index.ts'
import type { LimitTable } from './limits/limit-table.ts'

/** What the lines are computed with; absent: the shipped calendar and the national limits. */
export interface DeadlineSettings {
  readonly calendar?: Calendar
  readonly limits?: LimitTable
  readonly options?: DeadlineOptions
}

/** Answers one JSON line with one JSON line; a line that cannot be answered says why. */
export function lawDeadlineLine(line: string, settings: DeadlineSettings = {}): string {
  const question = readJsonLine(line)
  if (!question.ok) return wrongLine(question)
  const { calendar = defaultCalendar, limits = nationalLimits, options } = settings
  const answer = computeDeadline(question.value as DeadlineQuestion, calendar, limits, options)
  return answer.ok ? right(answer.value) : wrongLine(answer)
}

function right({ due, raw, internalTarget, provisional, suspended, inTime, steps }: Deadline): string {
  const noted = { ...(suspended && { suspended }), ...(inTime !== undefined && { inTime }) }
  return JSON.stringify({ due, raw, internalTarget, provisional, ...noted, steps })
}

/** `gongdao law deadline` over a text: one answer a line, blank lines left out. */
export const lawDeadlineLines = (input: string, settings: DeadlineSettings = {}): string[] =>
  answerText(input, (line) => lawDeadlineLine(line, settings))

/** The same over a stream of lines, of any length, one at a time. */
export const lawDeadlineStream = (
  lines: AsyncIterable<string>,
  settings: DeadlineSettings = {},
): AsyncGenerator<string> => answerStream(lines, (line) => lawDeadlineLine(line, settings))
