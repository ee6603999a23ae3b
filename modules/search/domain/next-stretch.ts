import { markedWeeks } from '@gongdao/matters'

/**
 * Weeks of filing that one look takes in, newest first: those of one mark in the index. Without `oldest` it takes in everything
 * older too.
 */
export interface Stretch {
  readonly newest: number
  readonly oldest?: number
  /** The length of the mark, in weeks. */
  readonly mark?: number
}

/** Hits hoped for over those needed: the weeks are not alike. */
const margin = 1.5

/** The first look: the newest week. A common word has its page in it. */
export const firstStretch = (newest: number): Stretch => stretchOf(newest, 1)

/**
 * The weeks to look through next: as many as should hold what is still needed, judged by what the last look found, one length
 * of marks up at most. A rare word comes to its end in four looks, a common one never leaves its newest weeks.
 */
export function nextStretch(last: Stretch, found: number, needed: number): Stretch | undefined {
  if (last.oldest === undefined) return undefined
  const width = last.newest - last.oldest + 1
  const hoped = found === 0 ? Number.POSITIVE_INFINITY : (margin * width * needed) / found
  const newest = last.oldest - 1
  const longest = markedWeeks.indexOf(last.mark as 1) + 1
  const length = markedWeeks.find((each, at) => each >= hoped || at === longest)
  return length === undefined ? { newest } : stretchOf(newest, length)
}

const stretchOf = (newest: number, mark: number): Stretch => ({
  newest,
  oldest: Math.floor(newest / mark) * mark,
  mark,
})
