import type { Database } from '@gongdao/platform/postgres'
import type { PublishedDefinition, PublishedStore, ReplayResult } from '../../application/catalogue-needs.ts'
import type { ServiceDefinition } from '../../domain/definition.ts'

/** The published versions in `catalogue.definition`. */
export const publishedStore = (db: Database): PublishedStore => ({
  find: (city) => findPublished(db, city),
  write: (city, one) => writePublished(db, city, one),
})

/** Every version ever published in a city, oldest first; also from tables that lack what a newer program adds. */
async function findPublished(db: Database, city: string): Promise<readonly PublishedDefinition[]> {
  const { rows } = await db.query<{
    body: ServiceDefinition
    sha256: string
    published_at: Date
    replay?: ReplayResult | null
  }>(`select d.* from catalogue.definition d where d.city = $1 order by d.code, d.version`, [city])
  return rows.map(({ body, sha256, published_at, replay }) => ({
    definition: body,
    sha256,
    publishedAt: published_at,
    ...(replay && { replay }),
  }))
}

/** Writes a version down, unless it is there; answers the hash that stands there now. */
async function writePublished(db: Database, city: string, one: PublishedDefinition): Promise<string> {
  const { code, version, validFrom } = one.definition
  await db.query(
    `insert into catalogue.definition (city, code, version, sha256, valid_from, body, published_at, replay)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (city, code, version) do nothing`,
    [
      ...[city, code, version, one.sha256, validFrom, JSON.stringify(one.definition), one.publishedAt],
      one.replay ? JSON.stringify(one.replay) : null,
    ],
  )
  const { rows } = await db.query<{ sha256: string }>(
    `select sha256 from catalogue.definition where city = $1 and code = $2 and version = $3`,
    [city, code, version],
  )
  return rows[0]!.sha256
}
