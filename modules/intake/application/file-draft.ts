import type { Filed } from '@gongdao/matters/contract'
import type { Person } from '@gongdao/people/contract'
import { type Answer, no } from '@gongdao/platform/answer'
import { deleteDraft } from '../adapters/postgres/draft-rows.ts'
import { findDraft } from './find-draft.ts'
import type { IntakeNeeds } from './needs.ts'

/** Files a draft as it stands, and forgets it once it is filed. The same key gives the same receipt. */
export async function fileDraft(
  needs: IntakeNeeds,
  by: Person,
  id: string,
  secret: string | undefined,
  key: string,
): Promise<Answer<Filed>> {
  const draft = await findDraft(needs, by, id, secret)
  if (!draft) return no('intake/no-such-draft')
  const { service, region, answers } = draft
  const filed = await needs.matters.file(by, { service, channel: 'web', answers, ...(region ? { region } : {}) }, key)
  if (filed.ok) await deleteDraft(needs.db, needs.city, id)
  return filed
}
