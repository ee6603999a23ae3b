import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { Sql } from '@gongdao/platform/postgres'
import { leadingClock, Places, riskSql, type VisibleTo } from '@gongdao/worklists'
import type {
  ClassCounts,
  Counts,
  MonthCounts,
  OverrideCounts,
  PublicCounts,
  TotalCounts,
  UnitCounts,
} from '../../application/needs.ts'
import { classStarts } from '../../domain/day-classes.ts'

/** Calendar days in Shanghai from filing to answer. */
const daysToAnswer =
  "((m.answered_at at time zone 'Asia/Shanghai')::date - (m.filed_at at time zone 'Asia/Shanghai')::date)"

const monthOf = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM')`

/** A duty of the authority that had ended before the answer was given, or before it was stopped. */
const missedBeforeAnswer = `exists (
  select 1 from matters.clock d
  where d.city = m.city and d.matter = m.id and d.side = 'authority' and d.kind <> 'message'
    and d.due_at < least(coalesce(d.stopped_at, m.answered_at), m.answered_at))`

const days = {
  median: 'percentile_cont(0.5) within group (order by days) filter (where days is not null)',
  p90: 'percentile_disc(0.9) within group (order by days) filter (where days is not null)',
}

/** The counts on PostgreSQL: each part one statement of one city, over the matters that the person may see. */
export const counts = (db: Sql, visibleTo: VisibleTo): Counts => ({
  async board(by, units, at, elsewhere) {
    const ask = <Row>(write: (matter: string, places: Places, now: string) => string) => {
      const places = new Places()
      const { matter, now } = visibleMatters(places, visibleTo, by, units, at, elsewhere)
      return db.query<Row & Record<string, unknown>>(write(matter, places, now), places.values)
    }
    const [totals, lines, classes, months] = await Promise.all([
      ask<TotalCounts>(totalsSql),
      ask<UnitCounts>(unitsSql),
      ask<ClassCounts>(classesSql),
      ask<MonthCounts>(monthsSql),
    ])
    return {
      totals: totals.rows[0] ?? {
        open: 0,
        overdue: 0,
        at_risk: 0,
        filed_30: 0,
        answered_30: 0,
        median: null,
        p90: null,
      },
      units: lines.rows,
      classes: classes.rows,
      months: months.rows.reverse(),
    }
  },

  async public(city, services, at, elsewhere) {
    const isElsewhere = "(m.service || ' ' || m.state) = any($4::text[])"
    const isAnswered = `m.answered_at is not null and not ${isElsewhere}`
    const text = `
      select m.unit, m.service, count(*)::integer as filed,
        (count(*) filter (where ${isAnswered}))::integer as answered,
        (count(*) filter (where ${isElsewhere}))::integer as elsewhere,
        (count(*) filter (where ${isAnswered} and not ${missedBeforeAnswer}))::integer as in_time,
        coalesce(array_agg(${daysToAnswer}) filter (where ${isAnswered}), '{}') as days
      from matters.matter m
      where m.city = $1 and m.service = any($2::text[]) and m.confidentiality <> 'sealed' and m.merged_into is null
        and m.recorded_at <= $3::timestamptz
      group by m.unit, m.service`
    return (await db.query<PublicCounts & Record<string, unknown>>(text, [city, services, at.toISOString(), elsewhere]))
      .rows
  },

  async overrides(city, services, at) {
    const text = `
      select m.unit, m.service, count(*)::integer as overrides
      from matters.action a join matters.matter m on m.city = a.city and m.id = a.matter
      where a.city = $1 and a.act = 'allowReturn' and m.service = any($2::text[]) and m.confidentiality <> 'sealed'
        and a.recorded_at <= $3::timestamptz
      group by m.unit, m.service`
    return (await db.query<OverrideCounts & Record<string, unknown>>(text, [city, services, at.toISOString()])).rows
  },
})

/** The matters that count: visible to her, not merged into another, of the units wanted; with days and risk. */
function visibleMatters(
  places: Places,
  visibleTo: VisibleTo,
  by: Person,
  units: readonly string[] | undefined,
  at: Date,
  elsewhere: readonly string[],
) {
  const city = places.of(by.city)
  const now = places.of(at.toISOString())
  const today = places.of(dayInShanghai(at))
  const ofUnits = units ? `and m.unit = any(${places.of(units)}::text[])` : ''
  const isElsewhere = `(m.service || ' ' || m.state) = any(${places.of(elsewhere)}::text[])`
  const isAnswered = `m.answered_at is not null and not ${isElsewhere}`
  const visible = places.take(visibleTo(by, 'm', places.next))
  const matter = `
    with seen as (
      select m.city, m.id, m.unit, m.closed, m.phase, m.filed_at, m.urged_at,
        ${isElsewhere} as elsewhere,
        case when ${isAnswered} then m.answered_at end as answered_at,
        case when ${isAnswered} then ${daysToAnswer} end as days,
        ${riskSql(now, today)} as risk,
        ${isAnswered} and not ${missedBeforeAnswer} as in_time
      from matters.matter m
      ${leadingClock}
      where m.city = ${city} and m.merged_into is null ${ofUnits} and (${visible})
    )`
  return { matter, now }
}

const totalsSql = (seen: string, _places: Places, now: string): string => `${seen}
  select (count(*) filter (where not closed))::integer as open,
    (count(*) filter (where risk = 'overdue'))::integer as overdue,
    (count(*) filter (where risk = 'atRisk'))::integer as at_risk,
    (count(*) filter (where filed_at > ${now}::timestamptz - interval '30 days'))::integer as filed_30,
    (count(*) filter (where answered_at > ${now}::timestamptz - interval '30 days'))::integer as answered_30,
    ${days.median} as median, ${days.p90} as p90
  from seen`

const unitsSql = (seen: string): string => `${seen}
  select unit, (count(*) filter (where not closed))::integer as open,
    (count(*) filter (where risk = 'overdue'))::integer as overdue,
    (count(*) filter (where risk = 'atRisk'))::integer as at_risk,
    count(answered_at)::integer as answered,
    (count(*) filter (where in_time))::integer as in_time,
    ${days.median} as median, ${days.p90} as p90,
    (count(*) filter (where phase = 'returned'))::integer as returned,
    (count(*) filter (where elsewhere))::integer as elsewhere,
    count(urged_at)::integer as urged
  from seen
  group by unit
  order by overdue desc, at_risk desc, open desc, unit`

const classesSql = (seen: string, places: Places): string => `${seen}
  select width_bucket(days, ${places.of(classStarts)}::integer[]) - 1 as class_no, count(*)::integer as matters
  from seen where days is not null and days >= 0
  group by class_no`

/** The latest 24 months in which anything happened. A missed limit belongs to the month in which it ended. */
const monthsSql = (seen: string, _places: Places, now: string): string => `${seen}
  select month, sum(filed)::integer as filed, sum(answered)::integer as answered, sum(overdue)::integer as overdue
  from (
    select ${monthOf('filed_at')} as month, 1 as filed, 0 as answered, 0 as overdue from seen
    union all
    select ${monthOf('answered_at')}, 0, 1, 0 from seen where answered_at is not null
    union all
    select ${monthOf('d.due_at')}, 0, 0, 1
    from seen s join matters.clock d on d.city = s.city and d.matter = s.id
    where d.side = 'authority' and d.kind <> 'message' and d.due_at < coalesce(d.stopped_at, ${now}::timestamptz)
      and (d.stopped_at is not null or not d.suspended) and not s.elsewhere
  ) as event
  group by month
  order by month desc
  limit 24`
