import { dayStart } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import { type Sql, statementNames } from '@gongdao/platform/postgres'
import { leadingClock, momentText, Places, type VisibleTo, type WorkItemRow, workItemColumns } from '@gongdao/worklists'
import type { HitPlace, HitQuestion, HitRows } from '../../application/needs.ts'
import { isNarrow, markedQuery, saysWhoSees } from '../../domain/marked-query.ts'
import type { Stretch } from '../../domain/next-stretch.ts'

const placesNames = statementNames('hits')
const itemsNames = statementNames('hit rows')

/** The search on PostgreSQL: two GIN indexes, looked through by days. */
export const hitRows = (db: Sql, visibleTo: VisibleTo): HitRows => ({
  async places(by, question, days, after, { most, shown }) {
    const ways = new Places()
    const city = ways.of(by.city)
    const asked = askedOf(ways, question, days)
    // Whoever holds no unit sees nothing; without a question everything would be an answer.
    if (asked.length === 0 && isNarrow(question)) return { count: 0, places: [] }
    const text = placesText(ways, { visibleTo, by, question, days, after, most, shown, city, asked })
    const { rows } = await db.query<HitPlace & { count: number }>(text, ways.values, placesNames(text))
    const places = rows.slice(0, shown).map(({ place, id }) => ({ place, id }))
    return { count: rows[0]?.count ?? 0, places }
  },

  async items(by, at, ids) {
    const places = new Places()
    const text = `
      select ${workItemColumns(places.of(at.toISOString()), places.of(dayInShanghai(at)))}
      from matters.matter m
      ${leadingClock}
      where m.city = ${places.of(by.city)} and m.id = any(${places.of(ids)}::text[])
        and (${places.take(visibleTo(by, 'm', places.next))})
      order by m.filed_at desc, m.id desc`
    return (await db.query<WorkItemRow>(text, places.values, itemsNames(text))).rows
  },
})

interface Look {
  readonly visibleTo: VisibleTo
  readonly by: Person
  readonly question: HitQuestion
  readonly days: Stretch
  readonly after: HitPlace | undefined
  readonly most: number
  readonly shown: number
  readonly city: string
  readonly asked: readonly string[]
}

/**
 * One look. The index of words is asked on its own (`offset 0`): left to itself the planner reads the index of dates besides, or
 * alone, through the whole city. Its hits are met newest first, so that rows are asked for no longer than hits are wanted; where
 * the marks say who may see, and nothing is asked that only the row knows, no row is.
 */
function placesText(places: Places, { visibleTo, by, question, days, after, most, shown, city, asked }: Look): string {
  const narrow = asked.length > 0 ? ` and (${asked.join(' or ')}) offset 0` : ''
  const inTime = [`one.filed_at < ${places.of(dayStart(days.newest + 1).toISOString())}::timestamptz`]
  if (after)
    inTime.push(`(one.filed_at, one.matter) < (${places.of(after.place)}::timestamptz, ${places.of(after.id)})`)
  const hits = `
    select one.matter, one.filed_at
    from (select s.matter, s.filed_at from matters.search s where s.city = ${city}${narrow}) as one
    where ${inTime.join(' and ')}
    order by one.filed_at desc, one.matter desc`
  const { filter, sight } = question
  const ofRow: string[] = []
  if (filter.phase) ofRow.push(`m.phase = ${places.of(filter.phase)}`)
  if (filter.unit) ofRow.push(`m.unit = ${places.of(filter.unit)}`)
  if (filter.region) ofRow.push(`m.region = ${places.of(filter.region)}`)
  const seen =
    saysWhoSees(sight) && ofRow.length === 0
      ? ''
      : `cross join lateral (
          select 1 from matters.matter m where m.city = ${city} and m.id = hit.matter
            and ${[...ofRow, `(${places.take(visibleTo(by, 'm', places.next))})`].join(' and ')} offset 0
        ) as seen`
  return `
    select ${momentText('each.filed_at')} as place, each.matter as id, each.count
    from (
      select counted.filed_at, counted.matter, count(*) over () as count
      from (
        select hit.filed_at, hit.matter from (${hits} offset 0) as hit ${seen}
        order by hit.filed_at desc, hit.matter desc
        limit ${places.of(most)}
      ) as counted
    ) as each
    order by each.filed_at desc, each.matter desc
    limit ${places.of(Math.max(1, shown))}`
}

/**
 * What the index is asked. As the outcome of a statement of its own a question has no likelihood to the planner, so the plan is one
 * for all words and is kept: with the words in sight it is made anew each time, and takes longer than the look.
 */
function askedOf(places: Places, { text, filter, sight }: HitQuestion, days: Stretch): string[] {
  const query = markedQuery(text, { days, sight, unit: filter.unit, service: filter.service })
  if (!isNarrow({ text, filter, sight })) return []
  return [
    ...query.words.map((one) => `s.words @@ (select ${places.of(one)}::tsquery)`),
    ...query.grams.map((one) => `s.grams @@ (select ${places.of(one)}::tsquery)`),
  ]
}
