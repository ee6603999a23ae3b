import { dayOf } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { isNarrow } from '../domain/marked-query.ts'
import {
  daysIn,
  finerStretch,
  firstStretch,
  nextStretch,
  type Stretch,
  stretchToCount,
} from '../domain/next-stretch.ts'
import { type HitPlace, type HitQuestion, type HitRows, type Hits, mostHits } from './needs.ts'

/** What is looked for, by whom, and from where on. */
export interface Finding {
  readonly rows: HitRows
  readonly by: Person
  readonly question: HitQuestion
  readonly after: HitPlace | undefined
  /** Places on the page. */
  readonly shown: number
}

/**
 * Finds the places of the newest `shown`, and on the first page counts hits up to `mostHits`: the newest days are looked through first,
 * older ones only while more is wanted, so that a word which half of all matters hold costs no more than a rare one.
 */
export async function findPlaces(finding: Finding): Promise<Hits> {
  const { rows, by, question, after, shown } = finding
  const before = after ? new Date(after.place) : question.at
  const newest = dayOf(before)
  if (!isNarrow(question)) return theNewest(finding, { newest })
  const places: HitPlace[] = []
  let count = 0
  for (let stretch: Stretch | undefined = firstStretch(newest); stretch; ) {
    const wanted = shown - places.length
    const hits = await rows.look(by, question, stretch, after, wanted)
    const days = daysIn(stretch, before)
    if (hits.count >= mostHits) {
      const finer = finerStretch(stretch)
      if (finer) {
        stretch = finer
        continue
      }
      places.push(...(await rows.newest(by, question, stretch, after, wanted)))
      return { count: mostHits, places }
    }
    places.push(...hits.places)
    count += hits.count
    if (places.length >= shown)
      return { places, count: after ? count : await countOn(finding, count, stretch, { newest, before }) }
    stretch = nextStretch(stretch, { found: hits.count, days, needed: shown - places.length })
  }
  return { count, places }
}

/** Goes on counting in the days before these, in which so many were found. */
async function countOn(
  { rows, by, question }: Finding,
  found: number,
  last: Stretch,
  { newest, before }: { readonly newest: number; readonly before: Date },
): Promise<number> {
  let count = found
  for (let stretch = last; count < mostHits && stretch.oldest !== undefined; ) {
    const days = daysIn({ ...stretch, newest }, before)
    stretch = stretchToCount(stretch, { found: count, days, needed: mostHits - count })
    count += await rows.count(by, question, stretch, mostHits - count)
  }
  return count
}

/** Nothing narrows the question: the newest of all are read off as they stand. */
async function theNewest({ rows, by, question, after, shown }: Finding, days: Stretch): Promise<Hits> {
  const places = await rows.newest(by, question, days, after, shown)
  const isAll = after !== undefined || places.length < shown
  return { places, count: isAll ? places.length : await rows.count(by, question, days, mostHits) }
}
