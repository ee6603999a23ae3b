import { type LawAnswer, type LawRefusal, lawNo, lawYes } from './answer.ts'

const longestLine = 1_000_000

/** A question written as one line of JSON. */
export function readJsonLine(line: string): LawAnswer<unknown> {
  if (line.length > longestLine)
    return lawNo('law/line-too-long', { most: longestLine }, '这一行太长。', 'This line is too long.')
  try {
    return lawYes(JSON.parse(line))
  } catch {
    return lawNo('law/line-malformed', {}, '这一行不是有效的 JSON。', 'This line is not valid JSON.')
  }
}

/** The answer to a line that cannot be answered: why, and what to do. */
export const wrongLine = ({ code, facts, zh, en }: LawRefusal): string =>
  JSON.stringify({ error: { code, zh, en, facts } })

const isBlank = (line: string): boolean => line.trim() === ''
const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line)

/** One answer a line over a text, blank lines left out. */
export const answerText = (input: string, answer: (line: string) => string): string[] =>
  withoutMark(input)
    .split(/\r\n|\n|\r/)
    .filter((line) => !isBlank(line))
    .map(answer)

/** The same over a stream of lines, of any length, one at a time. */
export async function* answerStream(
  lines: AsyncIterable<string>,
  answer: (line: string) => string,
): AsyncGenerator<string> {
  for await (const line of lines) {
    const text = withoutMark(line)
    if (!isBlank(text)) yield answer(text)
  }
}

/** A question is an object; anything else is refused with a sentence. */
export function readObject(question: unknown): LawAnswer<Readonly<Record<string, unknown>>> {
  return typeof question === 'object' && question !== null && !Array.isArray(question)
    ? lawYes(question as Record<string, unknown>)
    : lawNo('law/not-a-question', {}, '每一行应是一个 JSON 对象。', 'Each line must be one JSON object.')
}

/** By which whoever asks recognises the line again; they say nothing to the law. Any other field that nobody knows is a slip. */
export const marginalia: readonly string[] = ['id', 'no', 'case', 'name', 'note']
