import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { Sql } from '@gongdao/platform/postgres'
import { leadingClock, momentText, Places, type VisibleTo, type WorkItemRow, workItemColumns } from '@gongdao/worklists'
import type { HitQuestion, HitRows } from '../../application/needs.ts'

/** The search on PostgreSQL: two GIN indexes, newest first, never further than the page or the cap. */
export const hitRows = (db: Sql, visibleTo: VisibleTo): HitRows => ({
  async newest(by, question, after, limit) {
    const places = new Places()
    const now = places.of(question.at.toISOString())
    const today = places.of(dayInShanghai(question.at))
    const conditions = hitConditions(places, visibleTo, by, question)
    if (after) conditions.push(`(s.filed_at, s.matter) < (${places.of(after[0])}::timestamptz, ${places.of(after[1])})`)
    const text = `
      select ${momentText('s.filed_at')} as place, ${workItemColumns(now, today)}
      ${hitTables}
      ${leadingClock}
      where ${conditions.join(' and ')}
      order by s.filed_at desc, s.matter desc
      limit ${places.of(limit)}`
    return (await db.query<WorkItemRow>(text, places.values)).rows
  },

  async count(by, question, most) {
    const places = new Places()
    const conditions = hitConditions(places, visibleTo, by, question)
    const text = `
      select count(*)::integer as hits from (
        select 1 ${hitTables} where ${conditions.join(' and ')} limit ${places.of(most)}
      ) as hit`
    const { rows } = await db.query<{ hits: number }>(text, places.values)
    return rows[0]?.hits ?? 0
  },
})

const hitTables = 'from matters.search s join matters.matter m on m.city = s.city and m.id = s.matter'

function hitConditions(places: Places, visibleTo: VisibleTo, by: Person, { text, filter }: HitQuestion): string[] {
  const conditions = [`s.city = ${places.of(by.city)}`]
  const asked: string[] = []
  if (text.words) asked.push(`s.words @@ ${places.of(text.words)}::tsquery`)
  if (text.grams) asked.push(`s.grams @@ ${places.of(text.grams)}::tsquery`)
  if (asked.length > 0) conditions.push(`(${asked.join(' or ')})`)
  if (filter.service) conditions.push(`m.service = ${places.of(filter.service)}`)
  if (filter.phase) conditions.push(`m.phase = ${places.of(filter.phase)}`)
  if (filter.unit) conditions.push(`m.unit = ${places.of(filter.unit)}`)
  if (filter.region) conditions.push(`m.region = ${places.of(filter.region)}`)
  conditions.push(`(${places.take(visibleTo(by, 'm', places.next))})`)
  return conditions
}
