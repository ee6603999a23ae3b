import type { Person } from '@gongdao/people/contract'
import { draftRowsOf, findDraftRow } from '../adapters/postgres/draft-rows.ts'
import type { Draft } from '../contract/index.ts'
import { opens } from './draft-key.ts'
import type { IntakeNeeds } from './needs.ts'

/** The draft, for whoever holds its secret or owns it; a wrong secret finds nothing. */
export async function findDraft(
  needs: IntakeNeeds,
  by: Person,
  id: string,
  secret: string | undefined,
): Promise<Draft | undefined> {
  const stored = await findDraftRow(needs.db, needs.city, id, needs.now())
  return stored && opens(stored, by, secret) ? stored.draft : undefined
}

/** Her drafts, the last touched first; nobody has any without signing in. */
export async function listDrafts(needs: IntakeNeeds, by: Person): Promise<readonly Draft[]> {
  if (by.kind !== 'resident') return []
  const stored = await draftRowsOf(needs.db, needs.city, by.id, needs.now())
  return stored.map(({ draft }) => draft)
}
