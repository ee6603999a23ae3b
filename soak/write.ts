import { createHash } from 'node:crypto'
import { jsonOf, type Reply } from './ask.ts'
import type { Ledger } from './ledger.ts'
import type { Person } from './people.ts'

/** One wish to change something, under its own key. */
export interface Write {
  readonly n: number
  readonly key: string
  readonly by: Person
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly seen?: string
}

/** What came of it: done, refused for good, or nobody knows (no answer came, or one that says "later"). */
export type Outcome =
  | { readonly was: 'done'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly was: 'refused'; readonly status: number; readonly code: string; readonly facts: unknown }
  | { readonly was: 'unknown'; readonly why: string }

/** What must never be seen, however the machine breaks. */
export interface Writer {
  /** Sends it so many times at once, and writes down what was asked and what was acknowledged. */
  send(write: Write, copies?: number): Promise<Outcome>
  /** Sends the same key with another body; true when that was refused, undefined when no answer came. */
  refusesOtherBody(write: Write): Promise<boolean | undefined>
  /** Wishes of which nobody knows what became. */
  readonly unknown: Map<string, Write>
  /** Answers that contradict one another, in words. */
  readonly contradictions: string[]
  /** Answers by status. */
  readonly answers: Map<number, number>
}

export function writerOf(ledger: Ledger): Writer {
  const unknown = new Map<string, Write>()
  const contradictions: string[] = []
  const answers = new Map<number, number>()

  const once = async (write: Write): Promise<Outcome> => {
    let reply: Reply
    try {
      reply = await post(write)
    } catch (error) {
      return { was: 'unknown', why: (error as Error).message }
    }
    answers.set(reply.status, (answers.get(reply.status) ?? 0) + 1)
    if (reply.status < 300) return { was: 'done', answer: essenceOf(jsonOf(reply)) }
    if (reply.status >= 500) return { was: 'unknown', why: String(reply.status) }
    const { code, facts } = jsonOf(reply)
    return { was: 'refused', status: reply.status, code, facts }
  }

  return {
    ...{ unknown, contradictions, answers },
    async send(write, copies = 1) {
      const line = lineOf(write)
      if (!unknown.has(write.key)) ledger.asked(line)
      const outcomes = await Promise.all(Array.from({ length: copies }, () => once(write)))
      const done = outcomes.filter((one) => one.was === 'done')
      const told = new Set(done.map(({ answer }) => JSON.stringify(answer)))
      if (told.size > 1) contradictions.push(`${write.key} was answered in ${told.size} ways: ${[...told].join(' ')}`)
      if (done[0]) {
        await ledger.acknowledged({ ...line, status: 200, answer: done[0].answer })
        unknown.delete(write.key)
        return done[0]
      }
      const lost = outcomes.find((one) => one.was === 'unknown')
      if (lost) unknown.set(write.key, write)
      else unknown.delete(write.key)
      return lost ?? outcomes[0]!
    },
    async refusesOtherBody(write) {
      const other = { ...write, body: otherThan(write.body) }
      const outcome = await once(other)
      if (outcome.was === 'unknown') return undefined
      // Whose session ended meanwhile (a clock that jumped) is refused as a stranger, before anybody looks at her key.
      const isRefused =
        outcome.was === 'refused' && (outcome.code === 'matters/key-reused' || [401, 403, 404].includes(outcome.status))
      if (!isRefused) contradictions.push(`${write.key} took another body: ${JSON.stringify(outcome)}`)
      return isRefused
    },
  }
}

const post = ({ by, path, key, seen, body }: Write): Promise<Reply> =>
  by.ask({
    method: 'POST',
    path: `/api/v1${path}`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(seen === undefined ? {} : { 'if-match': seen }),
    },
    body: JSON.stringify(body),
  })

/** What an answer must say the same of, however often it is asked for. */
function essenceOf({ number, code, version, seq, receipt, state }: Record<string, never>) {
  const { actionHash, matter } = (receipt ?? {}) as { actionHash?: string; matter?: string }
  return { number, version, ...(code === undefined ? { seq, state } : { code, seq: 1, actionHash, matter }) }
}

const otherThan = (body: Write['body']): Write['body'] =>
  'answers' in body
    ? { ...body, answers: { ...(body.answers as object), subject: '另一件事' } }
    : { ...body, fields: { ...(body.fields as object), text: '另外的话' } }

const lineOf = ({ n, key, by, path, body }: Write) => ({
  ...{ n, key, by: by.name, path },
  body: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
})
