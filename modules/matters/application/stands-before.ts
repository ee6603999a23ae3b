import type { Person } from '@gongdao/people/contract'
import type { MatterState } from '../domain/matter-state.ts'
import { isInSight, sightOf } from '../domain/sight.ts'
import { isApplicant, type Standing, standingOf } from '../domain/standing.ts'
import { opensWith } from '../domain/track-code.ts'
import type { Workshop } from './store.ts'

/** As what a person who may see a matter stands before it. */
export interface InSight {
  readonly standing: Standing
  readonly audience: 'applicant' | 'staff'
}

/**
 * Whether this person may see a matter: by her account, by the unit in which she works, or by the code of the receipt. Whoever
 * may not see it learns not even that it exists.
 */
export function standsBefore(
  shop: Pick<Workshop, 'directory'>,
  by: Person,
  state: MatterState,
  code: string | undefined,
): InSight | undefined {
  const directory = shop.directory(by.city)
  const byCode = by.kind !== 'staff' && opensWith(state.codeHash, state.number, code)
  if (!byCode && !isInSight(sightOf(by, directory), seenOf(state))) return undefined
  const standing = standingOf(by, state, directory, byCode)
  const audience = byCode || isApplicant(by, state) || by.kind === 'resident' ? 'applicant' : 'staff'
  return { standing, audience }
}

/** What a sight looks at, of a folded matter. */
export const seenOf = (state: MatterState) => ({
  id: state.id,
  number: state.number,
  applicant: state.applicant,
  representatives: state.representatives.map((one) => one.id),
  excluded: state.excluded,
  heldBy: state.heldBy,
})
