import { riskSql } from './risk.ts'

/** The columns of a `WorkItemRow`; `now` and `today` are the places of the moment and of its day. */
export const workItemColumns = (now: string, today: string): string => `
  m.id, m.number, m.service, m.definition_version, m.subject, m.state, m.phase, m.unit, m.handler, m.next_act,
  m.leading_due, ${momentText('m.leading_due_at')} as leading_due_at, m.leading_limit, m.leading_side, m.suspension is not null as suspended,
  coalesce(m.flags ->> 'urgent', 'false') = 'true' as urgent, c.internal_target,
  ${momentText('m.filed_at')} as filed_at, m.region,
  ${riskSql(now, today)} as risk`

/** Joins the leading clock, if one runs, to the matter called `m`; within the city. */
export const leadingClock = 'left join matters.clock c on c.city = m.city and c.matter = m.id and c.leading'

/** A moment as text that sorts and compares exactly as the moment itself: JavaScript's dates lose microseconds. */
export const momentText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
