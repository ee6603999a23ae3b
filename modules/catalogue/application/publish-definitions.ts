import { type Answer, no, type Refusal, yes } from '@gongdao/platform/answer'
import { checkDefinition, type Fault } from '../domain/check-definition/index.ts'
import { type CompiledDefinition, compileDefinition } from '../domain/compile-definition.ts'
import { whereDiffers } from '../domain/where-differs.ts'
import type { CatalogueNeeds, PublishedDefinition, ReplayResult, Shelf } from './catalogue-needs.ts'
import { replayPast } from './replay-past.ts'

export interface PublishWish {
  /** This version alone (`petition@3`); absent: every version of this program that is not published yet. */
  readonly only?: string
  /** Try at most so many past matters in all: a start must not take long. Absent: every one. */
  readonly most?: number
  /** Why it is right that past matters would end differently or could not be run. */
  readonly acceptDifferences?: string
}

export interface Published {
  /** Versions that were written now. */
  readonly added: readonly string[]
  /** Versions that matters of this city may still run on. */
  readonly kept: readonly string[]
  /** What those that were written now did with the past; the first version of a service has none. */
  readonly replays: readonly { readonly version: string; readonly result: ReplayResult }[]
}

/**
 * Publishes this program's definitions in a city and takes the older versions of its running matters off the shelf: each is
 * checked, tried on the past matters of the earlier versions, and written down with the result (DESIGN law 11). Refuses a
 * definition that the checker refuses, a changed body under a version that is published, and a version that cannot run
 * past matters unless that is accepted by name. Where one is refused, none is written.
 */
export async function publishDefinitions(
  needs: CatalogueNeeds,
  shelf: Shelf,
  city: string,
  wish: PublishWish = {},
): Promise<Answer<Published>> {
  const { store } = needs
  const stored = (await store?.find(city)) ?? []
  const known = new Map(stored.map((one) => [nameOf(one.definition), one]))
  const faults = faultsOfNew(needs, shelf, known)
  if (faults.length > 0)
    return no('catalogue/definition-faulty', {
      faults: faults.map(({ path, code, where }: Fault) => ({ path, code, where })),
    })
  if (!store) return yes({ added: [], kept: [], replays: [] })
  const own = shelf.own.filter((one) => wish.only === undefined || nameOf(one.definition) === wish.only)
  if (own.length === 0) return no('catalogue/no-such-version', { asked: wish.only, known: shelf.own.map(nameOf) })
  for (const one of own) {
    const standing = known.get(nameOf(one))
    if (standing && standing.sha256 !== one.sha256) return changed(needs, one, stored, standing.definition)
  }
  const added = own.filter((one) => !known.has(nameOf(one)))
  const tried = await tryOnThePast(needs, city, added, stored, wish)
  const stuck = tried.find(({ result }) => result.unable > 0 && result.accepted === undefined)
  if (stuck) return cannotRun(needs, stuck.one, stuck.result)
  for (const { one, result } of tried) {
    const { definition, sha256 } = one
    const standing = await store.write(city, { definition, sha256, publishedAt: needs.now(), replay: result })
    if (standing !== sha256) return changed(needs, one, stored)
  }
  for (const { definition } of stored)
    if (!shelf.find(definition.code, definition.version)) shelf.add(compileDefinition(definition))
  return yes({
    added: added.map(nameOf),
    kept: [...known.keys()],
    replays: tried
      .filter(({ result }) => result.against.length > 0)
      .map(({ one, result }) => ({ version: nameOf(one), result })),
  })
}

const nameOf = ({ code, version }: { readonly code: string; readonly version: number }) => `${code}@${version}`

/** What is wrong with what is not published yet: what is, word for word, was checked then. */
function faultsOfNew(
  { definitions, limits }: CatalogueNeeds,
  shelf: Shelf,
  known: ReadonlyMap<string, PublishedDefinition>,
): readonly Fault[] {
  const isKnown = (at: number) => {
    const compiled = shelf.own[at]!
    return known.get(nameOf(compiled))?.sha256 === compiled.sha256
  }
  return definitions.flatMap((one, at) => (isKnown(at) ? [] : checkDefinition(one.definition, limits, one.path)))
}

interface Tried {
  readonly one: CompiledDefinition
  readonly result: ReplayResult
}

/** The past matters that may be tried are shared out among the versions that have a past. */
async function tryOnThePast(
  { past }: CatalogueNeeds,
  city: string,
  added: readonly CompiledDefinition[],
  stored: readonly PublishedDefinition[],
  { most, acceptDifferences }: PublishWish,
): Promise<Tried[]> {
  const olderOf = ({ code, version }: CompiledDefinition) =>
    new Map(
      stored
        .filter(({ definition }) => definition.code === code && definition.version < version)
        .map(({ definition }) => [definition.version, definition] as const),
    )
  const withPast = added.filter((one) => olderOf(one).size > 0).length
  const share = most === undefined ? undefined : Math.floor(most / Math.max(1, withPast))
  const tried: Tried[] = []
  for (const one of added) {
    const result = await replayPast(past, city, olderOf(one), one.definition, share)
    const accepted = acceptDifferences !== undefined && result.differing > 0
    tried.push({ one, result: accepted ? { ...result, accepted: acceptDifferences } : result })
  }
  return tried
}

const pathOf = ({ definitions }: CatalogueNeeds, { code, version }: CompiledDefinition) =>
  definitions.find(({ definition }) => definition.code === code && definition.version === version)?.path

function changed(
  needs: CatalogueNeeds,
  one: CompiledDefinition,
  stored: readonly PublishedDefinition[],
  standing?: unknown,
): Refusal {
  const { code, version, definition } = one
  // What is published came out of JSON: what JSON leaves out is no difference.
  const where = standing === undefined ? [] : whereDiffers(standing, JSON.parse(JSON.stringify(definition)))
  const versions = [...stored, ...needs.definitions].map((each) => each.definition).filter((each) => each.code === code)
  const next = Math.max(...versions.map((each) => each.version)) + 1
  return no('catalogue/version-changed', { code, version, path: pathOf(needs, one), where, next })
}

function cannotRun(needs: CatalogueNeeds, one: CompiledDefinition, result: ReplayResult): Refusal {
  const { unable, replayed, examples } = result
  const [first] = examples
  return no('catalogue/past-does-not-run', {
    ...{ code: one.code, version: one.version, path: pathOf(needs, one), unable, replayed },
    ...(first && { first: first.log, fault: (first.after as { fault?: string }).fault }),
  })
}
