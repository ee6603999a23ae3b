/** The moment it is now. Handed in everywhere, so that tests and imports can let time follow the story. */
export type Now = () => Date

export const systemNow: Now = () => new Date()

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day (YYYY-MM-DD) in Asia/Shanghai at a moment, whatever the machine's zone. */
export function dayInShanghai(moment: Date): string {
  const at = moment.getTime()
  // Eight hours ahead all year since 1992; before that there were summers.
  if (at >= steadySince && at < lastFourDigits) return new Date(at + eightHours).toISOString().slice(0, 10)
  return shanghai.format(moment)
}

const eightHours = 8 * 3_600_000
const steadySince = Date.UTC(1992, 0, 1)
const lastFourDigits = Date.UTC(9999, 11, 31)
