import { answerStream, answerText, readJsonLine, wrongLine } from '../json-lines.ts'
import { formatYuan } from '../money.ts'
import { computeFee } from './compute-fee.ts'

/** Answers one JSON line with one JSON line; a line that cannot be answered says why. */
export function lawFeeLine(line: string): string {
  const json = readJsonLine(line)
  const answer = json.ok ? computeFee(json.value) : json
  if (!answer.ok) return wrongLine(answer)
  const { fee, topUp, refund, paying, deferred, steps } = answer.value
  return JSON.stringify({
    feeYuan: formatYuan(fee),
    ...(topUp !== undefined && { topUpYuan: formatYuan(topUp) }),
    ...(refund !== undefined && { refundYuan: formatYuan(refund) }),
    paying,
    ...(deferred && { deferred }),
    steps,
  })
}

/** `gongdao law fee` over a text. */
export const lawFeeLines = (input: string): string[] => answerText(input, lawFeeLine)

/** The same over a stream of lines. */
export const lawFeeStream = (lines: AsyncIterable<string>): AsyncGenerator<string> => answerStream(lines, lawFeeLine)
