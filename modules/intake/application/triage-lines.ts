import type { ProposeNow } from './needs.ts'

/** One line of `gongdao triage`: a proposal, or what is wrong with the line. */
export type TriageLine = Record<string, unknown>

/** Sorts messages given as JSON lines `{"text": …}`, one line out for each line in; a bad line does not stop the rest. */
export async function* triageLines(
  lines: AsyncIterable<string> | Iterable<string>,
  propose: ProposeNow,
): AsyncGenerator<string> {
  for await (const line of lines) {
    const text = line.startsWith('\ufeff') ? line.slice(1) : line
    if (text.trim() !== '') yield JSON.stringify(triageLine(text, propose))
  }
}

function triageLine(line: string, propose: ProposeNow): TriageLine {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return { error: 'This line is not JSON.' }
  }
  const text = typeof given === 'object' && given !== null ? (given as { text?: unknown }).text : undefined
  if (typeof text !== 'string') return { error: 'This line has no text: write {"text": "…"}.' }
  if (text.trim() === '') return { error: 'The text is empty.' }
  const { service, agency, region, route, urgent, why, alternatives } = propose(text)
  return { service, agency, region, route, urgent, why, alternatives }
}
