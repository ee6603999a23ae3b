import { type Answer, no, yes } from '@gongdao/platform/answer'
import { checkDefinition, type Fault } from '../domain/check-definition/index.ts'
import { compileDefinition } from '../domain/compile-definition.ts'
import type { CatalogueNeeds, Shelf } from './catalogue-needs.ts'

export interface Published {
  /** Versions that were written now. */
  readonly added: readonly string[]
  /** Versions that matters of this city may still run on. */
  readonly kept: readonly string[]
}

/**
 * Publishes this program's definitions in a city and takes the older versions of its running matters off the shelf.
 * Refuses a definition that the checker refuses, and a changed body under a version that is published.
 */
export async function publishDefinitions(
  needs: CatalogueNeeds,
  shelf: Shelf,
  city: string,
): Promise<Answer<Published>> {
  const faults = needs.definitions.flatMap((one) => checkDefinition(one.definition, needs.limits, one.path))
  if (faults.length > 0)
    return no('catalogue/definition-faulty', {
      faults: faults.map(({ path, code, where }: Fault) => ({ path, code, where })),
    })
  if (!needs.store) return yes({ added: [], kept: [] })
  const stored = await needs.store.find(city)
  const known = new Map(stored.map((one) => [`${one.definition.code}@${one.definition.version}`, one.sha256]))
  const own = shelf.own.map((one) => ({ ...one, key: `${one.code}@${one.version}` }))
  const changed = own.find(({ key, sha256 }) => known.has(key) && known.get(key) !== sha256)
  if (changed) return no('catalogue/version-changed', { code: changed.code, version: changed.version })
  const added = own.filter(({ key }) => !known.has(key))
  for (const { definition, sha256, code, version } of added) {
    const standing = await needs.store.write(city, { definition, sha256, publishedAt: needs.now() })
    if (standing !== sha256) return no('catalogue/version-changed', { code, version })
  }
  for (const { definition } of stored) shelf.add(compileDefinition(definition))
  return yes({ added: added.map(({ key }) => key), kept: [...known.keys()] })
}
