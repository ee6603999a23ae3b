import { gather } from '@gongdao/platform/gather'
import { isDatabaseDown, type Sql } from '@gongdao/platform/postgres'
import type { Draft } from '../../contract/index.ts'

interface DraftRow {
  id: string
  secret_hash: string
  person: string | null
  service: string
  region: string | null
  words: string | null
  answers: Record<string, unknown>
  pages: string[]
  updated_at: Date
}

/** A draft with what opens it. */
export interface StoredDraft {
  readonly draft: Draft
  readonly secretHash: string
  readonly person: string | undefined
}

const columns = 'id, secret_hash, person, service, region, words, answers, pages, updated_at'

const read = (row: DraftRow): StoredDraft => ({
  draft: {
    id: row.id,
    service: row.service,
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.words === null ? {} : { words: row.words }),
    answers: row.answers,
    pages: row.pages,
    updatedAt: row.updated_at.toISOString(),
  },
  secretHash: row.secret_hash,
  person: row.person ?? undefined,
})

type Find = (asked: { readonly id: string; readonly now: Date }) => Promise<StoredDraft | undefined>

const finders = new WeakMap<Sql, Map<string, Find>>()

/**
 * A draft that has not run out. Those that are asked for at the same time are read in one statement; one that is still as it was
 * a moment ago is the same object as then.
 */
export function findDraftRow(db: Sql, city: string, id: string, now: Date): Promise<StoredDraft | undefined> {
  const known = finders.get(db) ?? new Map<string, Find>()
  finders.set(db, known)
  const find = known.get(city) ?? finderIn(db, city)
  known.set(city, find)
  return find({ id, now })
}

/** A draft as its row says under this stamp: every change of a row gives it another. */
interface Known {
  readonly stamp: string
  readonly stored: StoredDraft
  readonly expires: number
}

/** So many drafts are kept in mind, none of them long: only to be compared with what the database holds at each look. */
const mostKnown = 200
const longestKnown = 4_000

/** What a row is told apart by: which transaction wrote it, and where. */
const stamp = `d.xmin::text || ' ' || d.ctid::text`

function finderIn(db: Sql, city: string): Find {
  const known = new Map<string, Known>()
  const keep = (id: string, one: Known, length: number) => {
    known.delete(id)
    if (length > longestKnown) return
    if (known.size >= mostKnown) known.delete(known.keys().next().value!)
    known.set(id, one)
  }
  return gather<Parameters<Find>[0], StoredDraft | undefined>({
    ...{ most: 32, underway: 1 },
    mayGoAlone: (failure) => !isDatabaseDown(failure),
    async work(all) {
      const ids = [...new Set(all.map(({ id }) => id))]
      const before = new Map(ids.map((id) => [id, known.get(id)]))
      const { rows } = await db.query<{ id: string; stamp: string; row: string | null }>(
        `select d.id, ${stamp} as stamp, case when ${stamp} = k.stamp then null else row_to_json(d)::text end as row
         from unnest($2::text[], $3::text[]) k(id, stamp) join intake.draft d on d.city = $1 and d.id = k.id`,
        [city, ids, ids.map((id) => before.get(id)?.stamp ?? null)],
        'intake.drafts',
      )
      const found = new Map<string, Known>()
      for (const { id, stamp, row } of rows) {
        const one = row === null ? before.get(id) : ofRow(stamp, JSON.parse(row))
        if (!one) continue
        found.set(id, one)
        if (row !== null) keep(id, one, row.length)
      }
      for (const id of ids) if (!found.has(id)) known.delete(id)
      return all.map(({ id, now }) => {
        const one = found.get(id)
        return one && one.expires > now.getTime() ? one.stored : undefined
      })
    },
  })
}

/** As PostgreSQL spells a row in JSON: moments as text. */
const ofRow = (
  stamp: string,
  row: Omit<DraftRow, 'updated_at'> & { updated_at: string; expires_at: string },
): Known => ({
  stamp,
  stored: read({ ...row, updated_at: new Date(row.updated_at) }),
  expires: Date.parse(row.expires_at),
})

export async function draftRowsOf(db: Sql, city: string, person: string, now: Date): Promise<StoredDraft[]> {
  const { rows } = await db.query<DraftRow>(
    `select ${columns} from intake.draft where city = $1 and person = $2 and expires_at > $3
      order by updated_at desc limit 50`,
    [city, person, now],
  )
  return rows.map(read)
}

export async function insertDraft(
  db: Sql,
  row: {
    city: string
    id: string
    secretHash: string
    person: string | undefined
    service: string
    region: string | undefined
    words: string | undefined
    at: Date
    expires: Date
  },
): Promise<void> {
  await db.query(
    `insert into intake.draft (city, id, secret_hash, person, service, region, words, created_at, updated_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [row.city, row.id, row.secretHash, row.person, row.service, row.region, row.words, row.at, row.expires],
  )
}

/** Merges the answers of one page; the page is remembered once. A draft of nobody becomes the person's who signed in. */
export async function updateDraft(
  db: Sql,
  change: {
    city: string
    id: string
    page: string
    answers: Record<string, unknown>
    region: string | undefined
    person: string | undefined
    at: Date
    expires: Date
  },
): Promise<void> {
  await db.query(
    `update intake.draft set answers = answers || $3::jsonb, region = coalesce($4, region), person = coalesce(person, $5),
        pages = case when $6 = any(pages) then pages else array_append(pages, $6) end, updated_at = $7, expires_at = $8
      where city = $1 and id = $2`,
    [
      change.city,
      change.id,
      JSON.stringify(change.answers),
      change.region,
      change.person,
      change.page,
      change.at,
      change.expires,
    ],
  )
}

export async function deleteDraft(db: Sql, city: string, id: string): Promise<void> {
  await db.query('delete from intake.draft where city = $1 and id = $2', [city, id])
}

export async function deleteExpiredDrafts(db: Sql, city: string, now: Date): Promise<number> {
  const { rowCount } = await db.query('delete from intake.draft where city = $1 and expires_at <= $2', [city, now])
  return rowCount
}
