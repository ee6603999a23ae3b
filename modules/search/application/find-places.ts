import { weekOf } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import { isNarrow } from '../domain/marked-query.ts'
import { firstStretch, nextStretch, type Stretch } from '../domain/next-stretch.ts'
import type { HitPlace, HitQuestion, HitRows } from './needs.ts'

/**
 * The places of the newest hits, no more than `most`: the newest weeks are looked through first, older ones only while more is
 * wanted, so that a word which half of all matters hold costs no more than a rare one.
 */
export async function findPlaces(
  rows: HitRows,
  by: Person,
  question: HitQuestion,
  after: HitPlace | undefined,
  most: number,
): Promise<readonly HitPlace[]> {
  const start = weekOf(after ? new Date(after.place) : question.at)
  const found: HitPlace[] = []
  const first = isNarrow(question) ? firstStretch(start) : { newest: start }
  for (let weeks: Stretch | undefined = first; weeks; ) {
    const hits = await rows.places(by, question, weeks, after, most - found.length)
    found.push(...hits)
    if (found.length >= most) break
    weeks = nextStretch(weeks, hits.length, most - found.length)
  }
  return found
}
