import type { Person } from '@gongdao/people/contract'
import { newId } from '@gongdao/platform/ids'
import { insertDraft } from '../adapters/postgres/draft-rows.ts'
import { expiryOf, hashOf, newSecret, ownerOf } from './draft-key.ts'
import type { IntakeNeeds } from './needs.ts'

/** What she decided to go on with. Her words come along only because she chose to keep them. */
export interface DraftWish {
  readonly service: string
  readonly region?: string | undefined
  readonly words?: string | undefined
}

/** Begins a filing. The secret is given once; only its hash is kept. */
export async function startDraft(
  needs: IntakeNeeds,
  by: Person,
  wish: DraftWish,
): Promise<{ id: string; secret: string }> {
  const now = needs.now()
  const id = newId(now.getTime())
  const secret = newSecret()
  await insertDraft(needs.db, {
    city: needs.city,
    id,
    secretHash: hashOf(secret),
    person: ownerOf(by),
    service: wish.service.slice(0, 64),
    region: wish.region?.slice(0, 12),
    words: wish.words?.replaceAll('\0', '').slice(0, 20_000),
    at: now,
    expires: expiryOf(now),
  })
  return { id, secret }
}
