import type { Person } from '@gongdao/people/contract'
import { findDraftRow, updateDraft } from '../adapters/postgres/draft-rows.ts'
import { expiryOf, opens, ownerOf } from './draft-key.ts'
import type { IntakeNeeds } from './needs.ts'

const mostBytes = 200_000

/** Keeps the answers of one page. False: no such draft for her, or more than a form can hold. */
export async function saveDraft(
  needs: IntakeNeeds,
  by: Person,
  id: string,
  secret: string | undefined,
  page: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const now = needs.now()
  const stored = await findDraftRow(needs.db, needs.city, id, now)
  if (!stored || !opens(stored, by, secret)) return false
  const clean = withoutNul(answers)
  if (JSON.stringify({ ...stored.draft.answers, ...clean }).length > mostBytes) return false
  const { region } = answers
  await updateDraft(needs.db, {
    city: needs.city,
    id,
    page: page.slice(0, 64),
    answers: clean,
    region: typeof region === 'string' && region !== '' ? region.slice(0, 12) : undefined,
    person: ownerOf(by),
    at: now,
    expires: expiryOf(now),
  })
  return true
}

/** PostgreSQL holds no NUL in jsonb. */
const withoutNul = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(answers).replaceAll('\\u0000', ''))
