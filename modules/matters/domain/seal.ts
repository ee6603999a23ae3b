import { canonicalJson, randomBytesOf, sha256Hex } from '@gongdao/platform/crypto'
import type { ActionDraft, ActionRecord, UnsignedAction } from './action-record.ts'

/** What the hash of an action covers: everything but the hash itself, its signature and the erasable content. */
export type Sealed = Omit<ActionRecord, 'hash' | 'signature' | 'personal' | 'salt'>

/** The salted hash that stays in the chain when the personal content is erased. */
export const hashPersonal = (salt: string, personal: Readonly<Record<string, unknown>>): string =>
  sha256Hex(canonicalJson({ kind: 'gongdao.personal.v1', salt, personal }))

/** The hash of an action. Named field by field: a column added later changes no old hash. */
export function hashAction(action: Sealed): string {
  const { city, matter, seq, id, act, happenedAt, recordedAt, by, facts, personalHash, prev, keyId } = action
  return sha256Hex(
    canonicalJson({
      kind: 'gongdao.action.v1',
      ...{ city, matter, seq, id, act, happenedAt, recordedAt, by, facts, personalHash, prev, keyId },
    }),
  )
}

/** What is signed of an action: its hash, under a name of its own so that no other signature can stand for it. */
export const actionBytes = (hash: string): Uint8Array => Buffer.from(`gongdao.action.v1:${hash}`, 'utf8')

/** What was filed, as one hash: facts and the salted hash of the personal part. It outlives a lawful erasure. */
export const contentHash = (action: Pick<ActionRecord, 'facts' | 'personalHash'>): string =>
  sha256Hex(canonicalJson({ kind: 'gongdao.content.v1', facts: action.facts, personalHash: action.personalHash }))

/** Seals an action onto the chain: `prev` is the hash of the matter's last action, null for its first. Its signature comes with the call that writes it. */
export function sealAction(draft: ActionDraft, prev: string | null, keyId: string): UnsignedAction {
  const salt = draft.personal === null ? null : randomBytesOf(24).toString('base64url')
  const personalHash = draft.personal === null || salt === null ? null : hashPersonal(salt, draft.personal)
  const sealed = { ...draft, salt, personalHash, prev, keyId }
  return { ...sealed, hash: hashAction(sealed) }
}
