/** Weeks of filing that one look takes in, newest first; without `oldest` it takes in everything older too. */
export interface Stretch {
  readonly newest: number
  readonly oldest?: number
}

/** A look that names more weeks than this costs more than one that names none. */
const mostWeeks = 48
/** Hits hoped for over those needed: the weeks are not alike. */
const margin = 1.5

/** The first look: the newest week, and what bears a later date. A common word has its page in it. */
export const firstStretch = (newest: number): Stretch => ({ newest, oldest: newest })

/**
 * The weeks to look through next: as many as should hold what is still needed, judged by what the last look found, at most
 * eight times as many as before. A rare word comes to its end in three looks, a common one never leaves its newest weeks.
 */
export function nextStretch(last: Stretch, found: number, needed: number): Stretch | undefined {
  if (last.oldest === undefined) return undefined
  const width = last.newest - last.oldest + 1
  const newest = last.oldest - 1
  const hoped = found === 0 ? Number.POSITIVE_INFINITY : Math.ceil((margin * width * needed) / found)
  const next = Math.min(hoped, width * 8)
  return next > mostWeeks ? { newest } : { newest, oldest: newest - next + 1 }
}
