import type { Sql } from '@gongdao/platform/postgres'
import type { CallOutcome } from '../../contract/index.ts'

/** An alert as it lies in the table, with the attempts to call her back. */
export interface AlertRow {
  readonly id: string
  readonly at: Date
  readonly region: string
  readonly phone: string
  readonly taken_by: string | null
  readonly taken_at: Date | null
  readonly closed_at: Date | null
  readonly calls: readonly { readonly person: string; readonly at: string; readonly outcome: CallOutcome }[]
}

const columns = `a.id, a.at, a.region, a.phone, a.taken_by, a.taken_at, a.closed_at,
  coalesce((select jsonb_agg(jsonb_build_object('person', c.person, 'at', c.at, 'outcome', c.outcome) order by c.at, c.id)
    from intake.alert_call c where c.city = a.city and c.alert = a.id), '[]') as calls`

export async function insertAlert(
  db: Sql,
  city: string,
  alert: Pick<AlertRow, 'id' | 'region' | 'phone'> & { readonly at: string },
): Promise<void> {
  await db.query('insert into intake.alert (city, id, at, region, phone) values ($1, $2, $3, $4, $5)', [
    city,
    alert.id,
    alert.at,
    alert.region,
    alert.phone,
  ])
}

/** Calls from these places that are still owed, the longest waiting first. */
export async function openAlertRows(db: Sql, city: string, regions: readonly string[]): Promise<AlertRow[]> {
  const { rows } = await db.query<AlertRow>(
    `select ${columns} from intake.alert a
      where a.city = $1 and a.closed_at is null and a.region = any($2::text[]) order by a.at limit 100`,
    [city, regions],
  )
  return rows
}

/** Calls from these places that ended since, the latest first. */
export async function closedAlertRows(
  db: Sql,
  city: string,
  regions: readonly string[],
  since: Date,
): Promise<AlertRow[]> {
  const { rows } = await db.query<AlertRow>(
    `select ${columns} from intake.alert a
      where a.city = $1 and a.closed_at >= $3 and a.region = any($2::text[]) order by a.closed_at desc limit 50`,
    [city, regions, since],
  )
  return rows
}

export async function findAlertRow(db: Sql, city: string, id: string): Promise<AlertRow | undefined> {
  const { rows } = await db.query<AlertRow>(`select ${columns} from intake.alert a where a.city = $1 and a.id = $2`, [
    city,
    id,
  ])
  return rows[0]
}

/**
 * The first who takes it has it; whoever comes later gets nothing, unless nothing was heard of the first since `silentSince`.
 */
export async function takeAlertRow(
  db: Sql,
  city: string,
  id: string,
  person: string,
  at: Date,
  silentSince: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update intake.alert a set taken_by = $3, taken_at = $4
      where a.city = $1 and a.id = $2 and a.closed_at is null and (a.taken_by is null or (a.taken_by <> $3 and a.taken_at < $5
        and not exists (select 1 from intake.alert_call c where c.city = a.city and c.alert = a.id and c.at >= $5)))`,
    [city, id, person, at, silentSince],
  )
  return rowCount > 0
}

/** Records an attempt under its key, once; an attempt that reached her ends the alert. Nothing when it is not this person's. */
export async function recordCallRow(
  db: Sql,
  city: string,
  alert: string,
  call: { readonly id: string; readonly person: string; readonly at: Date; readonly outcome: CallOutcome },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with mine as (
       update intake.alert set closed_at = case when $6 = 'noAnswer' then null else $5::timestamptz end
        where city = $1 and id = $2 and taken_by = $4 and closed_at is null returning city, id
     )
     insert into intake.alert_call (city, alert, id, person, at, outcome)
     select mine.city, mine.id, $3, $4, $5, $6 from mine on conflict (city, alert, id) do nothing`,
    [city, alert, call.id, call.person, call.at, call.outcome],
  )
  return rowCount > 0
}

/** What was recorded under this key before. */
export async function findCallRow(
  db: Sql,
  city: string,
  alert: string,
  id: string,
): Promise<{ person: string; outcome: CallOutcome } | undefined> {
  const { rows } = await db.query<{ person: string; outcome: CallOutcome }>(
    'select person, outcome from intake.alert_call where city = $1 and alert = $2 and id = $3',
    [city, alert, id],
  )
  return rows[0]
}
