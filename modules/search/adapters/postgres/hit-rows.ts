import { weekStart } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { Sql } from '@gongdao/platform/postgres'
import { leadingClock, momentText, Places, type VisibleTo, type WorkItemRow, workItemColumns } from '@gongdao/worklists'
import type { HitPlace, HitQuestion, HitRows } from '../../application/needs.ts'
import { markedQuery } from '../../domain/marked-query.ts'
import type { Stretch } from '../../domain/next-stretch.ts'

/** The search on PostgreSQL: two GIN indexes, looked through week by week. */
export const hitRows = (db: Sql, visibleTo: VisibleTo): HitRows => ({
  async places(by, question, weeks, after, most) {
    const { text, values } = placesStatement(visibleTo, by, question, weeks, after, most)
    return (await db.query<HitPlace & Record<string, unknown>>(text, values)).rows
  },

  async items(by, at, ids) {
    const places = new Places()
    const text = `
      select ${momentText('m.filed_at')} as place,
        ${workItemColumns(places.of(at.toISOString()), places.of(dayInShanghai(at)))}
      from matters.matter m
      ${leadingClock}
      where m.city = ${places.of(by.city)} and m.id = any(${places.of(ids)}::text[])
        and (${places.take(visibleTo(by, 'm', places.next))})
      order by m.filed_at desc, m.id desc`
    return (await db.query<WorkItemRow>(text, places.values)).rows
  },
})

/**
 * One look. The index is asked on its own (`offset 0`): left to itself the planner walks by date through the whole city when it
 * takes a rare word for a common one. Its hits are met newest first, so that rows are asked for no longer than hits are wanted.
 */
function placesStatement(
  visibleTo: VisibleTo,
  by: Person,
  question: HitQuestion,
  weeks: Stretch,
  after: HitPlace | undefined,
  most: number,
) {
  const places = new Places()
  const city = places.of(by.city)
  const inIndex = [`s.city = ${city}`, ...asked(places, question, weeks)]
  inIndex.push(`s.filed_at < ${places.of(weekStart(weeks.newest + 1).toISOString())}::timestamptz`)
  if (after) inIndex.push(`(s.filed_at, s.matter) < (${places.of(after.place)}::timestamptz, ${places.of(after.id)})`)
  const { filter } = question
  const onRow = [`m.city = ${city}`, 'm.id = hit.matter']
  if (filter.service) onRow.push(`m.service = ${places.of(filter.service)}`)
  if (filter.phase) onRow.push(`m.phase = ${places.of(filter.phase)}`)
  if (filter.unit) onRow.push(`m.unit = ${places.of(filter.unit)}`)
  if (filter.region) onRow.push(`m.region = ${places.of(filter.region)}`)
  onRow.push(`(${places.take(visibleTo(by, 'm', places.next))})`)
  const text = `
    select ${momentText('hit.filed_at')} as place, hit.matter as id
    from (
      select s.matter, s.filed_at from matters.search s where ${inIndex.join(' and ')}
      order by s.filed_at desc, s.matter desc offset 0
    ) as hit
    cross join lateral (select 1 from matters.matter m where ${onRow.join(' and ')} offset 0) as seen
    order by hit.filed_at desc, hit.matter desc
    limit ${places.of(most)}`
  return { text, values: places.values }
}

function asked(places: Places, { text, filter, units }: HitQuestion, weeks: Stretch): string[] {
  const query = markedQuery(text, { weeks, units, service: filter.service })
  const ways = [
    ...query.words.map((one) => `s.words @@ ${places.of(one)}::tsquery`),
    ...query.grams.map((one) => `s.grams @@ ${places.of(one)}::tsquery`),
  ]
  return ways.length > 0 ? [`(${ways.join(' or ')})`] : []
}
