import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { canonicalJson, NotCanonical, sha256Hex } from '@gongdao/platform/crypto'
import type { IdempotentAsk, Outcome } from './store.ts'

/**
 * Every write is one effect: who asks, under which key, for what. The database keeps hashes of key and body, never the
 * key itself: it opens what is sealed in the stored answer.
 */
export function asking(
  by: Person,
  key: string,
  body: unknown,
  at: Date,
  place = '',
): Answer<Omit<IdempotentAsk, 'answer'>> {
  if (key.length < 8 || key.length > 200) return no('matters/key-unfit', { least: 8, most: 200 })
  const bodyHash = hashOf(body)
  if (bodyHash === undefined) return no('matters/unreadable-characters', {})
  const scope = by.kind === 'anonymous' ? `anonymous ${place}` : `${by.kind} ${by.id} ${place}`
  return yes({ scope: scope.trim(), keyHash: sha256Hex(`idempotency ${key}`), bodyHash, at: at.toISOString() })
}

/** JSON that has no one spelling (half a character, an endless number) is nothing a person typed. */
function hashOf(body: unknown): string | undefined {
  try {
    return sha256Hex(canonicalJson(body))
  } catch {
    return hashOfWritten(body)
  }
}

/** Of what a caller of ours hands in that only becomes JSON when it is written. */
function hashOfWritten(body: unknown): string | undefined {
  try {
    return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(body ?? null))))
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof TypeError) return undefined
    throw error
  }
}

/** The same key with another body is refused; with the same it gets the same answer. */
export const answeredBefore = <T>(
  outcome: Outcome | undefined,
  read: (answer: unknown) => T,
): Answer<T> | undefined => {
  if (outcome?.outcome === 'again') return yes(read(outcome.answer))
  return outcome?.outcome === 'keyReused' ? no('matters/key-reused', {}) : undefined
}
