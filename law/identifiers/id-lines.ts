import { answerStream, answerText, readJsonLine, wrongLine } from '../json-lines.ts'
import { answerId } from './check-id.ts'

/** Answers one JSON line with one JSON line: whether the value can be one of its kind, and if not, why. */
export function lawIdLine(line: string): string {
  const json = readJsonLine(line)
  const answer = json.ok ? answerId(json.value) : json
  if (!answer.ok) return wrongLine(answer)
  const { asked } = answer.value
  if (!asked.ok) {
    const { code, zh, en, facts } = asked
    return JSON.stringify({ ok: false, reason: code.replace('law/', ''), zh, en, facts })
  }
  const { value, warnings } = asked.value
  return JSON.stringify({ ok: true, reason: 'valid', value, warnings })
}

/** `gongdao law check-id` over a text. */
export const lawIdLines = (input: string): string[] => answerText(input, lawIdLine)

/** The same over a stream of lines. */
export const lawIdStream = (lines: AsyncIterable<string>): AsyncGenerator<string> => answerStream(lines, lawIdLine)
