import type { Answer } from '@gongdao/platform/answer'
import { dayInShanghai } from '@gongdao/platform/clock'
import { type CompiledDefinition, compileDefinition } from '../domain/compile-definition.ts'
import { buildShelf, type CatalogueNeeds } from './catalogue-needs.ts'
import { type Published, type PublishWish, publishDefinitions } from './publish-definitions.ts'

/** The verbs of the catalogue. Questions are answered from memory; only publishing touches the database. */
export interface Catalogue {
  /** A version to which a matter is pinned; without a version, the one in force. */
  definition(code: string, version?: number): CompiledDefinition | undefined
  /** The version in force for new matters on a day (`YYYY-MM-DD`, today unless told). */
  current(code: string, at?: string): CompiledDefinition | undefined
  /** The version in force of every service, in the order in which this program offers them. */
  list(at?: string): readonly CompiledDefinition[]
  /** Every version in memory. */
  all(): readonly CompiledDefinition[]
  /** What a limit is called: the law's own name, or that of the city's promise. */
  limitTitle(limit: string, lang: 'zh' | 'en'): string | undefined
  /** Publishes what is new, after trying it on the past. */
  publish(city: string, wish?: PublishWish): Promise<Answer<Published>>
}

export function createCatalogue(needs: CatalogueNeeds): Catalogue {
  const shelf = buildShelf(needs.definitions.map((one) => compileDefinition(one.definition)))
  const current = (code: string, at = dayInShanghai(needs.now())) =>
    shelf.versions(code).find(({ definition }) => definition.validFrom <= at)
  return {
    definition: (code, version) => (version === undefined ? current(code) : shelf.find(code, version)),
    current,
    list: (at) => [...new Set(shelf.own.map((one) => one.code))].flatMap((code) => current(code, at) ?? []),
    all: () => shelf.all(),
    limitTitle: (limit, lang) => needs.limits.get(limit)?.title?.[lang],
    publish: (city, wish) => publishDefinitions(needs, shelf, city, wish),
  }
}
