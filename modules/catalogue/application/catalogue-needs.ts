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
