import type { Signer } from '@gongdao/platform/crypto'
import { gather } from '@gongdao/platform/gather'
import { isDatabaseDown, type Sql } from '@gongdao/platform/postgres'
import type { MatterStore, ReadRow } from '../../application/store.ts'
import { findLog } from './matter-log.ts'
import { record, recordedAnswer } from './record.ts'
import { storedRows } from './stored-rows.ts'

/** The tables of the record on PostgreSQL. */
export const matterStore = (db: Sql, signer: Signer): MatterStore => ({
  findLog: (city, by) => findLog(db, city, by),
  headOf: heads(db),
  // Whoever writes to two matters locks them in one order, so that no two wait for each other.
  record: (city, ask, entries) =>
    record(
      { db, signer },
      city,
      ask,
      [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  recordedAnswer: (city, ask) => recordedAnswer(db, city, ask),
  storedRows: (city, matter) => storedRows(db, city, matter),

  addRead: readsTogether(db),

  async reads(city, matter) {
    const { rows } = await db.query(
      'select id, at, person, unit, purpose from matters.read where city = $1 and matter = $2 order by at desc, id desc limit 500',
      [city, matter],
    )
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as ReadRow)
  },

  lapsed: (city, now, most) =>
    ids(
      db.query(
        `select distinct c.matter as id from matters.clock c
         where c.city = $1 and c.live and c.on_lapse is not null and not c.suspended and c.due_at <= $2 limit $3`,
        [city, now.toISOString(), most],
      ),
    ),

  openOf: (city, units, most) =>
    ids(
      db.query(
        'select m.id from matters.matter m where m.city = $1 and m.unit = any($2::text[]) and not m.closed limit $3',
        [city, units, most],
      ),
    ),

  provisional: (city, after, most) =>
    ids(
      db.query(
        `select m.id from matters.matter m
         where m.city = $1 and m.id > $2 and m.provisional order by m.id limit $3`,
        [city, after, most],
      ),
    ),

  mergedIntoAnswered: (city, after, most) =>
    ids(
      db.query(
        `select m.id from matters.matter m join matters.matter o on o.city = m.city and o.id = m.merged_into
         where m.city = $1 and m.id > $2 and m.merged_into is not null and o.merged_into is null
           and (o.closed or o.phase in ('answered', 'review'))
         order by m.id limit $3`,
        [city, after, most],
      ),
    ),

  recusedFrom: (city, person) =>
    ids(
      db.query(
        `select m.number as id from matters.matter m where m.city = $1 and m.excluded <> '{}' and m.excluded @> array[$2]::text[]`,
        [city, person],
      ),
    ),

  mattersOfPaper: (city, document) =>
    ids(db.query('select p.matter as id from matters.paper p where p.city = $1 and p.document = $2', [city, document])),
})

/** Looks that are recorded at the same time share a statement and its commit; a page leaves only after it. */
function readsTogether(db: Sql): MatterStore['addRead'] {
  const add = gather<{ city: string; matter: string; read: ReadRow }, undefined>({
    ...{ most: 64, underway: 2 },
    async work(all) {
      const column = (of: (one: (typeof all)[number]) => string | null) => all.map(of)
      await db.query(
        `insert into matters.read (city, matter, id, at, person, unit, purpose)
         select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])`,
        [
          ...[column((one) => one.city), column((one) => one.matter), column((one) => one.read.id)],
          ...[column((one) => one.read.at), column((one) => one.read.person), column((one) => one.read.unit)],
          column((one) => one.read.purpose),
        ],
        'matters.add-reads',
      )
      return all.map(() => undefined)
    },
  })
  return (city, matter, read) => add({ city, matter, read })
}

/** Pages of matters are asked for many at a time. A statement stays within its city (DESIGN law 12). */
function heads(db: Sql): MatterStore['headOf'] {
  const cities = new Map<string, (id: string) => Promise<string | undefined>>()
  return (city, id) => {
    const known = cities.get(city)
    if (known) return known(id)
    const made = gather<string, string | undefined>({
      ...{ most: 64, underway: 2 },
      mayGoAlone: (failure) => !isDatabaseDown(failure),
      async work(all) {
        const { rows } = await db.query<{ id: string; head_hash: string }>(
          'select m.id, m.head_hash from matters.matter m where m.city = $1 and m.id = any($2::text[])',
          [city, [...new Set(all)]],
          'matters.heads',
        )
        const found = new Map(rows.map((row) => [row.id, row.head_hash]))
        return all.map((one) => found.get(one))
      },
    })
    cities.set(city, made)
    return made(id)
  }
}

const ids = async (asked: Promise<{ rows: Record<string, unknown>[] }>): Promise<string[]> =>
  (await asked).rows.map((row) => String(row.id))
