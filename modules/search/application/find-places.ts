import { dayOf } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { isNarrow } from '../domain/marked-query.ts'
import { daysIn, firstStretch, nextStretch, type Stretch } from '../domain/next-stretch.ts'
import type { HitPlace, HitQuestion, HitRows, Hits } from './needs.ts'

/**
 * Counts hits, no more than `most`, and finds the places of the newest `shown`: the newest days are looked through first, older ones only while more is
 * wanted, so that a word which half of all matters hold costs no more than a rare one.
 */
export async function findPlaces(
  rows: HitRows,
  by: Person,
  question: HitQuestion,
  after: HitPlace | undefined,
  { most, shown }: { readonly most: number; readonly shown: number },
): Promise<Hits> {
  const before = after ? new Date(after.place) : question.at
  const start = dayOf(before)
  const places: HitPlace[] = []
  let count = 0
  const first = isNarrow(question) ? firstStretch(start) : { newest: start }
  for (let stretch: Stretch | undefined = first; stretch; ) {
    const wanted = { most: most - count, shown: shown - places.length }
    const hits = await rows.places(by, question, stretch, after, wanted)
    places.push(...hits.places)
    count += hits.count
    if (count >= most) break
    const looked = { found: hits.count, days: daysIn(stretch, before), needed: most - count }
    stretch = nextStretch(stretch, looked)
  }
  return { count, places }
}
