import type { CompiledDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { FoldableAction } from '../domain/action-content.ts'
import type { LoggedAction } from '../domain/action-record.ts'
import { fold } from '../domain/fold.ts'
import { readMatterNumber } from '../domain/matter-number.ts'
import type { MatterState } from '../domain/matter-state.ts'
import type { Situation } from '../domain/policy.ts'
import type { Standing } from '../domain/standing.ts'
import { type InSight, standsBefore } from './stands-before.ts'
import type { StoredLog, Workshop } from './store.ts'

/** A matter as it stands: its log, its definition, and what they come to. */
export interface Loaded {
  readonly compiled: CompiledDefinition
  readonly actions: readonly LoggedAction[]
  readonly state: MatterState
  readonly headHash: string
  readonly stored: StoredLog
}

/** Thrown when a matter is pinned to a definition that nobody published: an operator's fault, never the person's. */
export class DefinitionMissing extends Error {
  constructor(service: string, version: number) {
    super(`No published definition of ${service} version ${version}`)
    this.name = 'DefinitionMissing'
  }
}

/** Finds a matter by number or id and folds it. `watch` hears the state after each action. */
export async function loadMatter(
  shop: Workshop,
  city: string,
  by: { readonly number: string } | { readonly id: string },
  watch?: (action: FoldableAction, state: MatterState) => void,
): Promise<Loaded | undefined> {
  const read = 'number' in by ? { number: readMatterNumber(by.number) ?? by.number } : by
  const stored = await shop.store.findLog(city, read)
  if (!stored) return undefined
  const compiled = shop.catalogue.definition(stored.service, stored.definitionVersion)
  if (!compiled) throw new DefinitionMissing(stored.service, stored.definitionVersion)
  const state = fold(compiled, stored.actions, watch)
  return { compiled, actions: stored.actions, state, headHash: stored.actions.at(-1)!.hash, stored }
}

/** A matter in the eyes of one person. */
export interface Seen extends Loaded, InSight {}

/** Finds a matter and asks whether this person may see it. */
export async function seeMatter(
  shop: Workshop,
  by: Person,
  number: string,
  code?: string,
  watch?: (action: FoldableAction, state: MatterState) => void,
): Promise<Answer<Seen>> {
  const loaded = await loadMatter(shop, by.city, { number }, watch)
  if (!loaded) return no('matters/not-found', { number })
  const stands = standsBefore(shop, by, loaded.state, code)
  return stands ? yes({ ...loaded, ...stands }) : no('matters/not-found', { number })
}

/** What a judgement needs about a person before a matter. */
export const situationOf = (
  shop: Workshop,
  by: Person,
  seen: Loaded & { standing: Standing },
  happenedAt?: string,
): Situation => ({
  compiled: seen.compiled,
  state: seen.state,
  standing: seen.standing,
  ownUnits: by.memberships.filter((one) => one.role === 'clerk' || one.role === 'head').map((one) => one.unit),
  directory: shop.directory(by.city),
  now: shop.now(),
  law: shop.law,
  ...(by.kind === 'staff' && happenedAt !== undefined ? { moment: new Date(happenedAt) } : {}),
})
