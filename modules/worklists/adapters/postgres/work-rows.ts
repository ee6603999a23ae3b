import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import { type Sql, statementNames } from '@gongdao/platform/postgres'
import type { QueueFilter, Stretch, WorkRows } from '../../application/needs.ts'
import type { TaskRow, WorkItemRow } from '../../domain/work-item-row.ts'
import { Places } from './places.ts'
import { riskSql } from './risk.ts'
import type { VisibleTo } from './visible.ts'
import { leadingClock, momentText, workItemColumns } from './work-item-columns.ts'

const queueNames = statementNames('queue')

/** The two lists on PostgreSQL: keyset order, one statement a page. */
export const workRows = (db: Sql, visibleTo: VisibleTo): WorkRows => ({
  async tasks(by, mine, at, stretch) {
    const { text, values } = tasksStatement(visibleTo, by, mine, at, stretch)
    return (await db.query<TaskRow>(text, values)).rows
  },
  async queue(by, filter, at, stretch) {
    const { text, values } = queueStatement(visibleTo, by, filter, at, stretch)
    return (await db.query<WorkItemRow>(text, values, queueNames(text))).rows
  },
  async own(by, at, most) {
    const { text, values } = ownStatement(visibleTo, by, at, most)
    return (await db.query<WorkItemRow>(text, values)).rows
  },
  async duesOf(city, matters) {
    const { rows } = await db.query<{ id: string; leading_due: string }>(
      'select m.id, m.leading_due from matters.matter m where m.city = $1 and m.id = any($2) and m.leading_due is not null',
      [city, matters],
    )
    return new Map(rows.map((row) => [row.id, row.leading_due]))
  },
})

function tasksStatement(visibleTo: VisibleTo, by: Person, mine: boolean, at: Date, stretch: Stretch) {
  const places = new Places()
  const city = places.of(by.city)
  const now = places.of(at.toISOString())
  const today = places.of(dayInShanghai(at))
  const whose = mine ? mineSql(places, by) : `t.unit = any(${places.of(by.memberships.map((m) => m.unit))}::text[])`
  const [due, matter, task] = stretch.after ?? []
  const later = stretch.after
    ? `and (coalesce(t.due_at, 'infinity'), t.matter, t.id) > (${places.of(due)}::timestamptz, ${places.of(matter)}, ${places.of(task)})`
    : ''
  const visible = places.take(visibleTo(by, 'm', places.next))
  // The order is that of the index `task_of_unit`: earliest end first, no end (suspended) last.
  const text = `
    select t.id as task_id, t.act, t.role, t.assignee, ${momentText('t.due_at')} as task_due_at,
      ${workItemColumns(now, today)}
    from matters.task t
    join matters.matter m on m.city = t.city and m.id = t.matter
    ${leadingClock}
    where t.city = ${city} and t.role not in ('applicant', 'system') and ${whose} and (${visible}) ${later}
    order by t.due_at asc nulls last, t.matter, t.id
    limit ${places.of(stretch.limit)}`
  return { text, values: places.values }
}

/** Assigned to me, or free for a role that I hold in that unit. */
function mineSql(places: Places, by: Person): string {
  const mine = `t.assignee = ${places.of(by.id)}`
  const held = by.memberships.map((m) => `(t.unit = ${places.of(m.unit)} and t.role = ${places.of(m.role)})`)
  return held.length > 0 ? `(${mine} or (t.assignee is null and (${held.join(' or ')})))` : mine
}

/** Waiting matters (suspended, or the applicant's own time) stand behind those on which the authority's time runs. */
const rank = `case when m.suspension is not null or m.leading_side = 'applicant' or m.leading_due_at is null then 1 else 0 end`

/** The same of a row that is shown. */
const rankShown = `case when m.suspended or m.leading_side = 'applicant' or m.leading_due_at is null then 1 else 0 end`

function queueStatement(visibleTo: VisibleTo, by: Person, filter: QueueFilter, at: Date, stretch: Stretch) {
  const places = new Places()
  const city = places.of(by.city)
  const now = places.of(at.toISOString())
  const today = places.of(dayInShanghai(at))
  const { units } = filter
  const only = units?.length === 1 ? places.of(units[0]) : undefined
  const conditions = [`m.city = ${city}`, `m.closed = ${filter.phase === 'closed'}`]
  if (units) conditions.push(`m.unit = ${only ?? 'asked.unit'}`)
  if (filter.service) conditions.push(`m.service = ${places.of(filter.service)}`)
  if (filter.state) conditions.push(`m.state = ${places.of(filter.state)}`)
  if (filter.phase) conditions.push(`m.phase = ${places.of(filter.phase)}`)
  if (filter.region) conditions.push(`m.region = ${places.of(filter.region)}`)
  if (filter.handler === 'none') conditions.push('m.handler is null')
  else if (filter.handler) conditions.push(`m.handler = ${places.of(filter.handler)}`)
  if (filter.risk) conditions.push(`(${riskSql(now, today)}) = ${places.of(filter.risk)}`)
  // The order is that of the index `matter_in_order`: a page is read where it begins, whatever page it is.
  const order = `${rank}, coalesce(m.leading_due_at, 'infinity'), m.id`
  if (stretch.after) {
    const [waits, due, id] = stretch.after
    conditions.push(`(${order}) > (${places.of(waits)}::integer, ${places.of(due)}::timestamptz, ${places.of(id)})`)
  }
  const limit = places.whole(stretch.limit)
  const page = `
    select ${workItemColumns(now, today)}
    from matters.matter m
    ${leadingClock}
    cross join lateral (${seenSql(places, visibleTo, by, units !== undefined)}) as seen
    where ${conditions.join(' and ')}
    order by ${order}
    limit ${limit}`
  if (!units || only) return { text: page, values: places.values }
  // Of several units each brings its first ones.
  const text = `
    select m.* from unnest(${places.of(units)}::text[]) as asked (unit)
    cross join lateral (${page}) as m
    order by ${rankShown}, coalesce(m.leading_due_at, 'infinity') collate "C", m.id
    limit ${limit}`
  return { text, values: places.values }
}

/**
 * Who may see it. Of the rows of a unit it is asked as each comes (`offset 0`): the planner would else fetch, by the index of who
 * holds what, all of them first. Where no unit is named that index is what finds them.
 */
function seenSql(places: Places, visibleTo: VisibleTo, by: Person, asItComes: boolean): string {
  if (asItComes) return `select 1 where (${places.take(visibleTo(by, 'm', places.next))}) offset 0`
  return `select 1 from matters.matter v where v.city = m.city and v.id = m.id and (${places.take(visibleTo(by, 'v', places.next))})`
}

function ownStatement(visibleTo: VisibleTo, by: Person, at: Date, most: number) {
  const places = new Places()
  const city = places.of(by.city)
  const now = places.of(at.toISOString())
  const today = places.of(dayInShanghai(at))
  const visible = places.take(visibleTo(by, 'm', places.next))
  const text = `
    select ${workItemColumns(now, today)}
    from matters.matter m
    ${leadingClock}
    where m.city = ${city} and (${visible})
    order by m.filed_at desc, m.id desc
    limit ${places.of(most)}`
  return { text, values: places.values }
}
