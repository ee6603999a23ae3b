import { answerStream, answerText, readJsonLine, wrongLine } from '../json-lines.ts'
import { formatYuan } from '../money.ts'
import { computeInterest } from './compute-interest.ts'

/** Answers one JSON line with one JSON line; a line that cannot be answered says why. */
export function lawInterestLine(line: string): string {
  const json = readJsonLine(line)
  const answer = json.ok ? computeInterest(json.value) : json
  if (!answer.ok) return wrongLine(answer)
  const { added, days, debtLeft, steps } = answer.value
  return JSON.stringify({ addedYuan: formatYuan(added), days, debtLeftYuan: formatYuan(debtLeft), steps })
}

/** `gongdao law interest` over a text. */
export const lawInterestLines = (input: string): string[] => answerText(input, lawInterestLine)

/** The same over a stream of lines. */
export const lawInterestStream = (lines: AsyncIterable<string>): AsyncGenerator<string> =>
  answerStream(lines, lawInterestLine)
