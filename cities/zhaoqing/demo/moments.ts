const day = 86_400_000
const hour = 3_600_000

/**
 * A moment so many days before today, in working hours of Asia/Shanghai, the later the more steps came before. What happens
 * today happens just now, `left` steps before the last. Staff do not work on Saturday and Sunday: theirs is the Friday before.
 */
export function momentOf(today: Date, daysAgo: number, nth: number, left = 0, isStaff = false): Date {
  if (daysAgo === 0) return new Date(today.getTime() - (left + 1) * 900_000)
  const local = new Date(today.getTime() + 8 * hour)
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) - 8 * hour
  const clock = 9 * hour + ((nth * 97) % 420) * 60_000
  const moment = new Date(midnight - daysAgo * day + clock)
  const weekday = new Date(moment.getTime() + 8 * hour).getUTCDay()
  const back = !isStaff ? 0 : weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return new Date(moment.getTime() - back * day)
}

/** The date (Asia/Shanghai) so many days from today. */
export const dateFrom = (today: Date, days: number): string =>
  new Date(today.getTime() + 8 * hour + days * day).toISOString().slice(0, 10)
