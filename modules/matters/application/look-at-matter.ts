import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { MatterView } from '../contract/index.ts'
import { endOf, timed } from '../domain/deadlines.ts'
import { readMatterNumber } from '../domain/matter-number.ts'
import type { MatterState } from '../domain/matter-state.ts'
import { seeMatter } from './load-matter.ts'
import { type InSight, standsBefore } from './stands-before.ts'
import type { Workshop } from './store.ts'
import { viewMatter } from './view-matter.ts'

/** A look at a matter by a person who may see it. */
export interface Look {
  /**
   * As long as this is the same, so is what she would be shown, so that a page drawn once can be sent again. It changes with
   * every entry in the log, with every minute, with whoever looks. Absent: nothing may be kept.
   */
  readonly stamp?: string
  view(): Promise<Answer<MatterView>>
}

/** What is remembered of a matter that an applicant looked at: as it stands under this hash of its log. */
interface Remembered {
  readonly headHash: string
  readonly state: MatterState
  /** When time itself may have changed something. */
  readonly until: number
}

const mostRemembered = 300
const minute = 60_000

/**
 * The same as a view, for who may have the answer already: whether she may see it is asked anew at each look, of the matter as
 * the database holds it now. For members of staff nothing is remembered: their looks are recorded one by one.
 */
export function looking(shop: Workshop) {
  const remembered = new Map<string, Remembered>()
  return async (by: Person, number: string, code?: string): Promise<Answer<Look>> => {
    const name = `${by.city} ${readMatterNumber(number) ?? number}`
    const view = () => viewMatter(shop, by, number, code === undefined ? {} : { code })
    const known = by.kind === 'staff' ? undefined : remembered.get(name)
    if (known && shop.now().getTime() < known.until && (await isStill(shop, by.city, known))) {
      const stands = standsBefore(shop, by, known.state, code)
      return stands ? yes({ stamp: stampOf(shop, by, known, stands), view }) : no('matters/not-found', { number })
    }
    const drawn = await view()
    if (!drawn.ok) return drawn
    const look = { view: async () => drawn }
    if (by.kind === 'staff' || drawn.value.audience === 'staff') return yes(look)
    const seen = await seeMatter(shop, by, number, code)
    // Somebody acted in between, or it hangs on another matter: it is drawn each time.
    if (!seen.ok || seen.value.state.version !== drawn.value.version || seen.value.state.merged) return yes(look)
    const now = { headHash: seen.value.headHash, state: seen.value.state, until: nextChange(shop, seen.value.state) }
    remembered.delete(name)
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
    remembered.set(name, now)
    return yes({ ...look, stamp: stampOf(shop, by, now, seen.value) })
  }
}

const isStill = async (shop: Workshop, city: string, { headHash, state }: Remembered): Promise<boolean> =>
  (await shop.store.headOf(city, state.id)) === headHash

/** The end of this minute, or of a clock that ends before. */
function nextChange(shop: Workshop, state: MatterState): number {
  const now = shop.now().getTime()
  const ends = timed(state, shop.law)
    .filter((clock) => clock.stoppedAt === null)
    .map(endOf)
    .filter((end) => end > now)
  return Math.min(...ends, (Math.floor(now / minute) + 1) * minute)
}

function stampOf(shop: Workshop, by: Person, { headHash }: Remembered, { standing, audience }: InSight): string {
  const roles = [...standing.roles.keys()].sort().join('+')
  const at = Math.floor(shop.now().getTime() / minute)
  return [headHash, by.city, by.kind, by.id, audience, standing.byCode, roles, by.language, at].join(' ')
}
