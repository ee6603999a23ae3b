import { dayStart, markedDays } from '@gongdao/matters'

/**
 * Days of filing that one look takes in, newest first: those of one mark in the index. Without `oldest` it takes in everything
 * older too.
 */
export interface Stretch {
  readonly newest: number
  readonly oldest?: number
  /** The length of the mark, in days. */
  readonly mark?: number
}

const day = 86_400_000
const longest = markedDays.at(-1)!
/** What will hardly be found in so many days is looked for in all that are left. */
const hopeless = 8 * longest

/** The first look: the newest day. A common word has its page in it. */
export const firstStretch = (newest: number): Stretch => stretchOf(newest, 1)

/** What a look brought: hits, in so many days (a day that has just begun is a part of one), and how many are still needed. */
export interface Looked {
  readonly found: number
  readonly days: number
  readonly needed: number
}

/** The days that a look took in of those before this moment; the first day may have just begun. */
export function daysIn(stretch: Stretch, before: Date): number {
  const whole = stretch.newest - (stretch.oldest ?? 0)
  const begun = (before.getTime() - dayStart(stretch.newest).getTime()) / day
  return whole + Math.min(1, Math.max(1 / 24, begun))
}

/**
 * The days to look through next: about as many as should hold what is still needed, judged by what the last look found, one
 * length of marks up at most (Sundays are no Mondays). Half of a mark's days lie behind us on average, so it may be twice as long
 * as hoped. A rare word comes to its end in five looks, a common one never leaves its newest days.
 */
export function nextStretch(last: Stretch, { found, days, needed }: Looked): Stretch | undefined {
  if (last.oldest === undefined) return undefined
  const most = found === 0 ? Number.POSITIVE_INFINITY : (2 * days * needed) / found
  const newest = last.oldest - 1
  if (last.mark === longest && most >= hopeless) return { newest }
  const oneUp = markedDays[markedDays.indexOf(last.mark as 1) + 1] ?? longest
  const mark = markedDays.findLast((each) => each <= most && each <= oneUp) ?? 1
  return stretchOf(newest, mark)
}

/** The newest part of these days, where they hold too many hits to be put in order; nothing when they are one day. */
export function finerStretch({ newest, oldest, mark }: Stretch): Stretch | undefined {
  if (oldest === undefined) return stretchOf(newest, longest)
  const finer = markedDays[markedDays.indexOf(mark as 1) - 1]
  return finer === undefined ? undefined : stretchOf(newest, finer)
}

/**
 * The days in which to count on. Counting stops when there are enough, so a mark may be several times as long as hoped: too long
 * costs little, too short costs another look.
 */
export function stretchToCount(last: Stretch, { found, days, needed }: Looked): Stretch {
  const newest = last.oldest! - 1
  const hoped = (4 * days * needed) / found
  const mark = markedDays.find((each) => each >= hoped)
  return mark === undefined && hoped >= hopeless ? { newest } : stretchOf(newest, mark ?? longest)
}

const stretchOf = (newest: number, mark: number): Stretch => ({
  newest,
  oldest: Math.floor(newest / mark) * mark,
  mark,
})
