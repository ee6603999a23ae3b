import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Person } from '@gongdao/people/contract'
import type { StoredDraft } from '../adapters/postgres/draft-rows.ts'

export const newSecret = (): string => randomBytes(24).toString('base64url')

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Whoever holds the secret opens a draft; so does the resident to whom it belongs. */
export function opens(stored: StoredDraft, by: Person, secret: string | undefined): boolean {
  if (by.kind === 'resident' && stored.person === by.id) return true
  if (secret === undefined) return false
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(stored.secretHash))
}

/** A draft is somebody's only when she signed in. */
export const ownerOf = (by: Person): string | undefined => (by.kind === 'resident' ? by.id : undefined)

const days30 = 30 * 24 * 3_600_000

/** A draft is kept thirty days after the last change. */
export const expiryOf = (now: Date): Date => new Date(now.getTime() + days30)
