import { dayOf } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { isNarrow } from '../domain/marked-query.ts'
import { daysIn, firstStretch, nextStretch, type Stretch } from '../domain/next-stretch.ts'
import type { HitPlace, HitQuestion, HitRows } from './needs.ts'

/**
 * The places of the newest hits, no more than `most`: the newest days are looked through first, older ones only while more is
 * wanted, so that a word which half of all matters hold costs no more than a rare one.
 */
export async function findPlaces(
  rows: HitRows,
  by: Person,
  question: HitQuestion,
  after: HitPlace | undefined,
  most: number,
): Promise<readonly HitPlace[]> {
  const before = after ? new Date(after.place) : question.at
  const start = dayOf(before)
  const found: HitPlace[] = []
  const first = isNarrow(question) ? firstStretch(start) : { newest: start }
  for (let stretch: Stretch | undefined = first; stretch; ) {
    const hits = await rows.places(by, question, stretch, after, most - found.length)
    found.push(...hits)
    if (found.length >= most) break
    const looked = { found: hits.length, days: daysIn(stretch, before), needed: most - found.length }
    stretch = nextStretch(stretch, looked)
  }
  return found
}
