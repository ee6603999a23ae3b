import { type LawRefusal, lawNo } from './answer.ts'
import { computeDeadline } from './compute-deadline.ts'
import type { Deadline, DeadlineOptions, DeadlineQuestion } from './deadline.ts'
import { type Calendar, defaultCalendar } from './holiday-calendar.ts'
import { nationalLimits } from './limits/index.ts'
import type { LimitTable } from './limits/limit-table.ts'

/** What the lines are computed with; absent: the shipped calendar and the national limits. */
export interface DeadlineSettings {
  readonly calendar?: Calendar
  readonly limits?: LimitTable
  readonly options?: DeadlineOptions
}

const longestLine = 1_000_000

/** Answers one JSON line with one JSON line; a line that cannot be answered says why. */
export function lawDeadlineLine(line: string, settings: DeadlineSettings = {}): string {
  const question = readLine(line)
  if (!question.ok) return wrong(question)
  const { calendar = defaultCalendar, limits = nationalLimits, options } = settings
  const answer = computeDeadline(question.value as DeadlineQuestion, calendar, limits, options)
  return answer.ok ? right(answer.value) : wrong(answer)
}

function readLine(line: string): { ok: true; value: unknown } | LawRefusal {
  if (line.length > longestLine)
    return lawNo('law/line-too-long', { most: longestLine }, '这一行太长。', 'This line is too long.')
  try {
    return { ok: true, value: JSON.parse(line) }
  } catch {
    return lawNo('law/line-malformed', {}, '这一行不是有效的 JSON。', 'This line is not valid JSON.')
  }
}

function right({ due, raw, internalTarget, provisional, suspended, inTime, steps }: Deadline): string {
  const noted = { ...(suspended && { suspended }), ...(inTime !== undefined && { inTime }) }
  return JSON.stringify({ due, raw, internalTarget, provisional, ...noted, steps })
}

const wrong = ({ code, facts, zh, en }: LawRefusal): string => JSON.stringify({ error: { code, zh, en, facts } })

const isBlank = (line: string): boolean => line.trim() === ''
const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line)

/** `gongdao law deadline` over a text: one answer a line, blank lines left out. */
export const lawDeadlineLines = (input: string, settings: DeadlineSettings = {}): string[] =>
  withoutMark(input)
    .split(/\r\n|\n|\r/)
    .filter((line) => !isBlank(line))
    .map((line) => lawDeadlineLine(line, settings))

/** The same over a stream of lines, of any length, one at a time. */
export async function* lawDeadlineStream(
  lines: AsyncIterable<string>,
  settings: DeadlineSettings = {},
): AsyncGenerator<string> {
  for await (const line of lines) {
    const text = withoutMark(line)
    if (!isBlank(text)) yield lawDeadlineLine(text, settings)
  }
}
