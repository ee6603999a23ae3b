import type { Person } from '@gongdao/people/contract'
import { deleteDraft, deleteExpiredDrafts } from '../adapters/postgres/draft-rows.ts'
import { findDraft } from './find-draft.ts'
import type { IntakeNeeds } from './needs.ts'

/** Forgets a draft, answers and words together. */
export async function discardDraft(
  needs: IntakeNeeds,
  by: Person,
  id: string,
  secret: string | undefined,
): Promise<void> {
  if (await findDraft(needs, by, id, secret)) await deleteDraft(needs.db, needs.city, id)
}

/** Forgets the drafts that nobody touched for thirty days (PIPL 19: no longer than needed). */
export const forgetOldDrafts = (needs: IntakeNeeds): Promise<number> =>
  deleteExpiredDrafts(needs.db, needs.city, needs.now())
