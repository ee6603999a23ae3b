import type { Database, Sql } from '@gongdao/platform/postgres'
import type { RootStore } from '../../application/publish-root.ts'
import type { LeafLine, RootLine } from '../../domain/roots.ts'

const columns = 'r.city, r.no, r.day, r.at, r.leaves, r.merkle_root, r.prev, r.key_id, r.signature'

// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it, spelled out here
const toRoot = (row: any): RootLine => ({
  kind: 'root',
  ...{ city: row.city, no: row.no, day: row.day, at: row.at.toISOString(), leaves: row.leaves },
  ...{ merkleRoot: row.merkle_root, prev: row.prev, keyId: row.key_id, signature: row.signature },
})

/** The roots of a city as the database holds them, in order. */
export async function storedRoots(db: Sql, city: string): Promise<RootLine[]> {
  const { rows } = await db.query(`select ${columns} from matters.root r where r.city = $1 order by r.no`, [city])
  return rows.map(toRoot)
}

/** Milliseconds for one statement that goes through whatever no root holds yet: after an import, everything. */
const whileAllIsRead = 15 * 60_000

export function rootStore(db: Database): RootStore {
  return {
    alone: (city, work) =>
      db.transaction(async (tx) => {
        // Not waited for: a worker that waited would hold a connection that the first one may need.
        const { rows } = await tx.query(
          `select pg_try_advisory_xact_lock(hashtext('gongdao roots'), hashtext($1)) as free`,
          [city],
        )
        return rows[0]?.free ? work() : null
      }),
    roots: (city) => storedRoots(db, city),
    async leaves(city, no) {
      const { rows } = await db.query<LeafLine>(
        `select l.matter, l.seq, l.hash from matters.root_leaf l
         where l.city = $1 and l.root_no = $2 order by l.position`,
        [city, no],
      )
      return rows
    },
    addRoot: (city, make) => db.transaction((tx) => addRoot(tx, city, make), whileAllIsRead),
  }
}

async function addRoot(tx: Sql, city: string, make: Parameters<RootStore['addRoot']>[1]): Promise<RootLine | null> {
  const { rows: leaves } = await tx.query<LeafLine>(
    `select a.matter, a.seq, a.hash from matters.action a
     where a.city = $1 and not exists (
       select 1 from matters.root_leaf l where l.city = a.city and l.matter = a.matter and l.seq = a.seq)
     order by a.recorded_at, a.matter, a.seq`,
    [city],
  )
  if (leaves.length === 0) return null
  const last = await tx.query(`select ${columns} from matters.root r where r.city = $1 order by r.no desc limit 1`, [
    city,
  ])
  const root = make(leaves, last.rows[0] && toRoot(last.rows[0]))
  const { rowCount } = await tx.query(
    `insert into matters.root (city, no, day, at, leaves, merkle_root, prev, key_id, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (city, no) do nothing`,
    [city, root.no, root.day, root.at, root.leaves, root.merkleRoot, root.prev, root.keyId, root.signature],
  )
  // Another worker was a breath faster: its root stands, ours is not needed.
  if (rowCount === 0) return null
  await tx.query(
    `insert into matters.root_leaf (city, root_no, position, matter, seq, hash)
     select $1, $2, (x.position - 1)::integer, x.matter, x.seq, x.hash
     from unnest($3::text[], $4::integer[], $5::text[]) with ordinality as x (matter, seq, hash, position)`,
    [city, root.no, leaves.map((leaf) => leaf.matter), leaves.map((leaf) => leaf.seq), leaves.map((leaf) => leaf.hash)],
  )
  return root
}
