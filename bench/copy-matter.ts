import { cutter, matterNumber } from '@gongdao/matters'
import { newId } from '@gongdao/platform/ids'
import type { Kept } from './collecting-database.ts'

type Json = Record<string, unknown>

/**
 * The same matter once more under another number: what is found, listed and read of it is as if it had been filed. Its log is
 * signed for the first one, so a city of copies is one to read in: `gongdao verify log` does not pass there.
 */
export function copyMatter({ row, clocks, tasks, actions, search }: Kept, nth: number): Kept {
  const id = newId()
  const number = numberOfCopy(String(row.number), nth)
  const own = (all: readonly Json[]) => all.map((one) => ({ ...one, matter: id }))
  return {
    row: { ...row, id, number },
    clocks: own(clocks),
    tasks: own(tasks),
    actions: own(actions),
    outbox: [],
    idempotency: [],
    search: search && { words: search.words, grams: gramsOfCopy(search.grams, String(row.number), number) },
  }
}

/** Copies are told apart by what stands before the serial. */
function numberOfCopy(number: string, nth: number): string {
  const match = /^(..)(\d{6})-(\d{4})(\d\d)(\d\d)-(..)(\d{5,})-.$/.exec(number)
  if (!match) throw new Error(`${number} is no number of a matter`)
  const [, prefix, division, year, month, date, mark, serial] = match as unknown as string[]
  return matterNumber({
    ...{ prefix: prefix!, division: division!, mark: mark! },
    day: `${year}-${month}-${date}`,
    serial: Number(`${nth}${serial}`),
  })
}

function gramsOfCopy(grams: readonly string[], from: string, to: string): string[] {
  const of = cutter.grams(to)
  const gone = new Set(cutter.grams(from).filter((one) => !of.includes(one)))
  return [...new Set([...grams.filter((one) => !gone.has(one)), ...of])]
}
