import type { Sql } from '@gongdao/platform/postgres'
import type { Alert } from '../../contract/index.ts'

interface AlertRow {
  id: string
  at: Date
  region: string
  phone: string
  taken_by: string | null
  taken_at: Date | null
}

const read = (row: AlertRow): Alert => ({
  id: row.id,
  at: row.at.toISOString(),
  region: row.region,
  phone: row.phone,
  ...(row.taken_by && row.taken_at ? { takenBy: row.taken_by, takenAt: row.taken_at.toISOString() } : {}),
})

export async function insertAlert(db: Sql, city: string, alert: Alert): Promise<void> {
  await db.query('insert into intake.alert (city, id, at, region, phone) values ($1, $2, $3, $4, $5)', [
    city,
    alert.id,
    alert.at,
    alert.region,
    alert.phone,
  ])
}

/** Calls that nobody has taken yet, the longest waiting first. */
export async function waitingAlerts(db: Sql, city: string): Promise<Alert[]> {
  const { rows } = await db.query<AlertRow>(
    `select id, at, region, phone, taken_by, taken_at from intake.alert
      where city = $1 and taken_by is null order by at limit 100`,
    [city],
  )
  return rows.map(read)
}

/** The first who takes it has it; whoever comes later gets nothing. */
export async function takeAlertRow(
  db: Sql,
  city: string,
  id: string,
  person: string,
  at: Date,
): Promise<Alert | undefined> {
  const { rows } = await db.query<AlertRow>(
    `update intake.alert set taken_by = $3, taken_at = $4 where city = $1 and id = $2 and taken_by is null
      returning id, at, region, phone, taken_by, taken_at`,
    [city, id, person, at],
  )
  return rows[0] && read(rows[0])
}
