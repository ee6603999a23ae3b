import type { Person } from '@gongdao/people/contract'
import { type Answer, yes } from '@gongdao/platform/answer'
import type { PaperFacts } from '../domain/action-content.ts'
import type { Workshop } from './store.ts'

/** The papers that come with an act: what the log keeps of each, and their names, which are personal. */
export interface LookedUpPapers {
  readonly facts: readonly PaperFacts[]
  readonly names: Readonly<Record<string, string>>
}

/** Asks `documents` for papers by id; nothing is asked when there are none. */
export async function lookUpPapers(
  shop: Workshop,
  by: Person,
  ids: readonly string[],
): Promise<Answer<LookedUpPapers>> {
  if (ids.length === 0) return yes({ facts: [], names: {} })
  const found = await shop.documents.forFiling(by, ids)
  if (!found.ok) return found
  return yes({
    facts: found.value.map(({ id, mediaType, bytes, sha256 }) => ({ id, mediaType, bytes, sha256 })),
    names: Object.fromEntries(found.value.map((one) => [one.id, one.name])),
  })
}
