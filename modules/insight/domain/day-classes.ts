/**
 * Classes of days from filing to answer, cut where limits of the law lie: 7, 15, 30, 60 and 90 days. The last is open.
 */
export const classStarts = [0, 8, 16, 31, 61, 91, 181] as const

/** The class of a number of days. */
export const classOf = (days: number): number => classStarts.findLastIndex((start) => days >= start)

/** All classes with their counts, empty ones included, so that the picture keeps its shape. */
export function withClasses(counts: ReadonlyMap<number, number>) {
  return classStarts.map((from, at) => {
    const next = classStarts[at + 1]
    return { from, to: next === undefined ? null : next - 1, matters: counts.get(at) ?? 0 }
  })
}
