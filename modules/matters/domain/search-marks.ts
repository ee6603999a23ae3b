const week = 7 * 24 * 60 * 60_000

/** What a mark begins with: no word cut from a text holds this character. */
const sign = '@'

/** The week in which a moment lies, counted from 1970: the parts into which a search is cut. */
export const weekOf = (moment: Date): number => Math.floor(moment.getTime() / week)

/** The moment at which a week begins. */
export const weekStart = (nth: number): Date => new Date(nth * week)

/** How many weeks one mark of time may stand for; each begins at a multiple of its length. */
export const markedWeeks = [1, 8, 64] as const

/**
 * The marks that stand among a matter's words in the index, so that one look finds "this word, this unit, these weeks". A stretch
 * of time is one mark, not a list of weeks: a list of forty costs the index a hundred times as much.
 */
export const searchMark = {
  weeks: (nth: number, length: number): string => `${sign}w${length}-${Math.floor(nth / length)}`,
  unit: (id: string): string => `${sign}u${id}`,
  service: (code: string): string => `${sign}s${code}`,
}

/**
 * The marks of one matter: when it was filed, which units hold or held it, its service. They narrow a search; who may see is
 * still asked of the row itself.
 */
export const searchMarks = (matter: {
  readonly filedAt: string
  readonly heldBy: readonly string[]
  readonly service: string
}): string[] => [
  ...markedWeeks.map((length) => searchMark.weeks(weekOf(new Date(matter.filedAt)), length)),
  searchMark.service(matter.service),
  ...matter.heldBy.map(searchMark.unit),
]
