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
export const dayInShanghai = (moment: Date): string => shanghai.format(moment)
