import type { Now } from '@gongdao/platform/clock'
import type { KnownLimits } from '../domain/check-definition/index.ts'
import type { CompiledDefinition } from '../domain/compile-definition.ts'
import type { ServiceDefinition } from '../domain/definition.ts'

export interface DefinitionWithPath {
  /** The file in which a reader finds it. */
  readonly path: string
  readonly definition: ServiceDefinition
}

/** A version as it was published in a city. */
export interface PublishedDefinition {
  readonly definition: ServiceDefinition
  readonly sha256: string
  readonly publishedAt: Date
  /** What it did with the past; absent where it was published before this was kept. */
  readonly replay?: ReplayResult
}

/** What a new version does with the past matters of its service's earlier versions. */
export interface ReplayResult {
  /** The earlier versions whose matters were tried. */
  readonly against: readonly number[]
  readonly replayed: number
  /** So many would end differently, … */
  readonly differing: number
  /** … and of these so many could not be run at all. */
  readonly unable: number
  /** More past matters stood than were asked for: the newest were tried. */
  readonly capped: boolean
  /** The first of those that differ. */
  readonly examples: readonly { readonly log: string; readonly before: unknown; readonly after: unknown }[]
  /** Why the differences were accepted, where somebody had to. */
  readonly accepted?: string
}

/** Past matters, handed in from above: the catalogue does not know what a matter is. */
// biome-ignore lint/suspicious/noExplicitAny: whoever reads the logs also runs them; nobody between looks inside
export interface PastLogs<L = any> {
  /** The logs of matters that run on these versions of a service, the newest first, some at a time. */
  read(city: string, code: string, versions: readonly number[]): AsyncIterable<{ version: number; logs: readonly L[] }>
  /** Where a log ends under a definition, as plain data; throws where it cannot be run. */
  outcome(compiled: CompiledDefinition, log: L): unknown
  nameOf(log: L): string
}

/** Where published versions are kept, city by city. A version is written once and never changed. */
export interface PublishedStore {
  find(city: string): Promise<readonly PublishedDefinition[]>
  /** Writes a version down, unless it is there; answers the hash that stands there now. */
  write(city: string, one: PublishedDefinition): Promise<string>
}

/** What the catalogue touches. Without a store it knows the program's own definitions only. */
export interface CatalogueNeeds {
  readonly store?: PublishedStore
  readonly now: Now
  readonly definitions: readonly DefinitionWithPath[]
  readonly limits: KnownLimits
  /** Without it there is no past to try a version on. */
  readonly past?: PastLogs
}

/** Every compiled version in memory. */
export interface Shelf {
  /** The definitions of this program. */
  readonly own: readonly CompiledDefinition[]
  /** Puts a version on the shelf; one that is there stays. */
  add(compiled: CompiledDefinition): void
  find(code: string, version: number): CompiledDefinition | undefined
  versions(code: string): readonly CompiledDefinition[]
  all(): readonly CompiledDefinition[]
}

export function buildShelf(definitions: readonly CompiledDefinition[]): Shelf {
  const byCode = new Map<string, Map<number, CompiledDefinition>>()
  const add = (one: CompiledDefinition) => {
    const versions = byCode.get(one.code) ?? new Map<number, CompiledDefinition>()
    if (!versions.has(one.version)) versions.set(one.version, one)
    byCode.set(one.code, versions)
  }
  for (const one of definitions) add(one)
  const versions = (code: string) => [...(byCode.get(code)?.values() ?? [])].sort((a, b) => b.version - a.version)
  return {
    own: definitions,
    add,
    find: (code, version) => byCode.get(code)?.get(version),
    versions,
    all: () => [...byCode.keys()].flatMap(versions),
  }
}
