const day = 86_400_000

/** What a mark begins with: no word cut from a text holds this character. */
const sign = '@'

/** The day in which a moment lies, counted from 1970 in UTC: the parts into which a search is cut. */
export const dayOf = (moment: Date): number => Math.floor(moment.getTime() / day)

/** The moment at which a day begins. */
export const dayStart = (nth: number): Date => new Date(nth * day)

/** How many days one mark of time may stand for; each begins at a multiple of its length. */
export const markedDays = [1, 8, 64, 512] as const

/**
 * The marks that stand among a matter's words in the index, so that one look finds "this word, this unit, these days". A stretch
 * of time is one mark, not a list of days: a list of forty costs the index a hundred times as much.
 */
export const searchMark = {
  days: (nth: number, length: number): string => `${sign}d${length}-${Math.floor(nth / length)}`,
  unit: (id: string): string => `${sign}u${id}`,
  /** Days of one unit: the index walks the shortest of its lists, and a unit's are short. */
  unitDays: (id: string, nth: number, length: number): string => `${sign}u${id}/d${length}-${Math.floor(nth / length)}`,
  service: (code: string): string => `${sign}s${code}`,
  /** Somebody from whom it is kept (`excluded`). */
  without: (person: string): string => `${sign}x${person}`,
}

/** The marks of one matter: when it was filed, which units hold or held it, from whom it is kept, its service. */
export const searchMarks = (matter: {
  readonly filedAt: string
  readonly heldBy: readonly string[]
  readonly excluded: readonly string[]
  readonly service: string
}): string[] => {
  const filed = dayOf(new Date(matter.filedAt))
  return [
    ...markedDays.map((length) => searchMark.days(filed, length)),
    searchMark.service(matter.service),
    ...matter.heldBy.map(searchMark.unit),
    ...matter.heldBy.flatMap((unit) => markedDays.map((length) => searchMark.unitDays(unit, filed, length))),
    ...matter.excluded.map(searchMark.without),
  ]
}
