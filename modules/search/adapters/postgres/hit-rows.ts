import { dayStart } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { dayInShanghai } from '@gongdao/platform/clock'
import { type Sql, statementNames } from '@gongdao/platform/postgres'
import { leadingClock, momentText, Places, type VisibleTo, type WorkItemRow, workItemColumns } from '@gongdao/worklists'
import { type HitPlace, type HitQuestion, type HitRows, mostHits } from '../../application/needs.ts'
import { isNarrow, markedQuery, saysWhoSees } from '../../domain/marked-query.ts'
import type { Stretch } from '../../domain/next-stretch.ts'

const lookNames = statementNames('hits')
const countNames = statementNames('hits counted')
const newestNames = statementNames('hits by date')
const itemsNames = statementNames('hit rows')

/** The search on PostgreSQL: two GIN indexes, looked through by days. */
export const hitRows = (db: Sql, visibleTo: VisibleTo): HitRows => ({
  async look(by, question, days, after, shown) {
    const places = new Places()
    const text = lookText(places, { visibleTo, by, question, days, after }, shown)
    if (text === undefined) return nothing
    const { rows } = await db.query<HitPlace & { count: number }>(text, places.values, lookNames(text))
    return { count: rows[0]?.count ?? 0, places: rows.map(({ place, id }) => ({ place, id })) }
  },

  async count(by, question, days, most) {
    const places = new Places()
    const text = countText(places, { visibleTo, by, question, days, after: undefined }, most)
    if (text === undefined) return 0
    return (await db.query<{ count: number }>(text, places.values, countNames(text))).rows[0]?.count ?? 0
  },

  async newest(by, question, days, after, shown) {
    const places = new Places()
    const text = newestText(places, { visibleTo, by, question, days, after }, shown)
    if (text === undefined) return []
    return (await db.query<HitPlace>(text, places.values, newestNames(text))).rows
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

const nothing = { count: 0, places: [] }

interface Look {
  readonly visibleTo: VisibleTo
  readonly by: Person
  readonly question: HitQuestion
  readonly days: Stretch
  readonly after: HitPlace | undefined
}

/**
 * Hits of these days as the index of words brings them (`offset 0`: left to itself the planner reads the index of dates besides, or
 * alone, through the whole city). Where the marks say who may see, and nothing is asked that only the row knows, no row is.
 * Nothing where the person can see nothing: whoever holds no unit.
 */
function hitsText(places: Places, look: Look): string | undefined {
  const { question, days, after } = look
  const city = places.of(look.by.city)
  const asked = askedOf(places, question, days)
  if (asked.length === 0 && isNarrow(question)) return undefined
  const narrow = asked.length > 0 ? ` and (${asked.join(' or ')}) offset 0` : ''
  return `
    select one.matter, one.filed_at
    from (select s.matter, s.filed_at from matters.search s where s.city = ${city}${narrow}) as one
    ${seenText(places, look, city)}
    where ${inTime(places, days, after).join(' and ')}`
}

/** Conditions on dates stand outside the look at the words. */
function inTime(places: Places, { newest }: Stretch, after: HitPlace | undefined): string[] {
  const before = `one.filed_at < ${places.of(dayStart(newest + 1).toISOString())}::timestamptz`
  if (!after) return [before]
  return [before, `(one.filed_at, one.matter) < (${places.of(after.place)}::timestamptz, ${places.of(after.id)})`]
}

/** Asks the rows of matters what the marks do not say. */
function seenText(places: Places, { visibleTo, by, question: { filter, sight } }: Look, city: string): string {
  const ofRow: string[] = []
  if (filter.phase) ofRow.push(`m.phase = ${places.of(filter.phase)}`)
  if (filter.unit) ofRow.push(`m.unit = ${places.of(filter.unit)}`)
  if (filter.region) ofRow.push(`m.region = ${places.of(filter.region)}`)
  if (saysWhoSees(sight) && ofRow.length === 0) return ''
  return `cross join lateral (
      select 1 from matters.matter m where m.city = ${city} and m.id = one.matter
        and ${[...ofRow, `(${places.take(visibleTo(by, 'm', places.next))})`].join(' and ')} offset 0
    ) as seen`
}

/** No more hits than are ever counted are met, and those are put in order: of very many the first to come are not the newest. */
function lookText(places: Places, look: Look, shown: number): string | undefined {
  const hits = hitsText(places, look)
  return (
    hits &&
    `select ${momentText('each.filed_at')} as place, each.matter as id, each.count
    from (
      select met.filed_at, met.matter, (count(*) over ())::integer as count
      from (${hits} limit ${places.whole(mostHits)}) as met
    ) as each
    order by each.filed_at desc, each.matter desc
    limit ${places.of(Math.max(1, shown))}`
  )
}

function countText(places: Places, look: Look, most: number): string | undefined {
  const hits = hitsText(places, look)
  return hits && `select count(*)::integer as count from (${hits} limit ${places.of(most)}) as met`
}

/** Walks the list of dates and asks each matter whether it is a hit: the last of them come within a few steps. */
function newestText(places: Places, look: Look, shown: number): string | undefined {
  const { question, days, after } = look
  const city = places.of(look.by.city)
  const asked = askedOf(places, question, days, 'one')
  if (asked.length === 0 && isNarrow(question)) return undefined
  return `
    select ${momentText('one.filed_at')} as place, one.matter as id
    from (
      select one.matter, one.filed_at, one.words, one.grams from matters.search one
      where one.city = ${city} and ${inTime(places, days, after).join(' and ')}
      order by one.filed_at desc, one.matter desc offset 0
    ) as one
    ${seenText(places, look, city)}
    where ${asked.length > 0 ? `(${asked.join(' or ')})` : 'true'}
    limit ${places.whole(shown)}`
}

/**
 * What the index is asked. As the outcome of a statement of its own a question has no likelihood to the planner, so the plan is one
 * for all words and is kept: with the words in sight it is made anew each time, and takes longer than the look.
 */
function askedOf(places: Places, { text, filter, sight }: HitQuestion, days: Stretch, row = 's'): string[] {
  const query = markedQuery(text, { days, sight, unit: filter.unit, service: filter.service })
  if (!isNarrow({ text, filter, sight })) return []
  return [
    ...query.words.map((one) => `${row}.words @@ (select ${places.of(one)}::tsquery)`),
    ...query.grams.map((one) => `${row}.grams @@ (select ${places.of(one)}::tsquery)`),
  ]
}
