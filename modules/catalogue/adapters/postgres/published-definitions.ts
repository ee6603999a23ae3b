import type { Database } from '@gongdao/platform/postgres'
import type { PublishedDefinition, PublishedStore } from '../../application/catalogue-needs.ts'
import type { ServiceDefinition } from '../../domain/definition.ts'

/** The published versions in `catalogue.definition`. */
export const publishedStore = (db: Database): PublishedStore => ({
  find: (city) => findPublished(db, city),
  write: (city, one) => writePublished(db, city, one),
})

/** Every version ever published in a city, oldest first. */
async function findPublished(db: Database, city: string): Promise<readonly PublishedDefinition[]> {
  const { rows } = await db.query<{ body: ServiceDefinition; sha256: string; published_at: Date }>(
    `select body, sha256, published_at from catalogue.definition where city = $1 order by code, version`,
    [city],
  )
  return rows.map((row) => ({ definition: row.body, sha256: row.sha256, publishedAt: row.published_at }))
}

/** Writes a version down, unless it is there; answers the hash that stands there now. */
async function writePublished(db: Database, city: string, one: PublishedDefinition): Promise<string> {
  const { code, version, validFrom } = one.definition
  await db.query(
    `insert into catalogue.definition (city, code, version, sha256, valid_from, body, published_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (city, code, version) do nothing`,
    [city, code, version, one.sha256, validFrom, JSON.stringify(one.definition), one.publishedAt],
  )
  const { rows } = await db.query<{ sha256: string }>(
    `select sha256 from catalogue.definition where city = $1 and code = $2 and version = $3`,
    [city, code, version],
  )
  return rows[0]!.sha256
}
