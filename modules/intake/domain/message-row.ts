import { type Answer, no, yes } from '@gongdao/platform/answer'

/** A message that reached another counter, with the answer given there. */
export interface MessageRow {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly receivedAt: Date
  /** A division code; absent where the place was masked or never said. */
  readonly region?: string
  readonly reply?: string
  readonly repliedAt?: Date
}

/** Reads one JSON line of messages; what is wrong with it is said in one sentence. */
export function readMessageRow(line: string): Answer<MessageRow> {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return no('intake/bad-row', { why: 'This line is not JSON.' })
  }
  if (typeof row !== 'object' || row === null) return no('intake/bad-row', { why: 'This line is no object.' })
  const { id, title, text, receivedAt, region, reply, repliedAt } = row as Record<string, unknown>
  const bad = (why: string) => no('intake/bad-row', { why, ...(typeof id === 'string' ? { id } : {}) })
  if (typeof id !== 'string' || !/^[\w.:-]{1,80}$/.test(id)) return bad('It has no id of letters, digits and dashes.')
  if (typeof title !== 'string' || title.trim() === '') return bad('It has no title.')
  if (typeof text !== 'string' || text.trim() === '') return bad('It has no text.')
  const received = shanghaiTime(receivedAt)
  if (!received) return bad('receivedAt is no date like 2019/4/25 9:32:09.')
  if (region !== undefined && (typeof region !== 'string' || !/^(\d{6}|\d{9}|unknown)$/.test(region)))
    return bad('region is no division code.')
  const base = { id, title: clean(title), text: clean(text), receivedAt: received, ...(region ? { region } : {}) }
  if (reply === undefined || reply === null || reply === '') return yes(base)
  const replied = shanghaiTime(repliedAt)
  if (typeof reply !== 'string' || !replied) return bad('It has a reply, but repliedAt is no date.')
  if (replied < received) return bad('It was answered before it was received.')
  return yes({ ...base, reply: clean(reply), repliedAt: replied })
}

/** Shanghai local time, as `2019/4/25 9:32:09` or `2019-04-25T09:32:09`; China has kept UTC+8 all year since 1992. */
export function shanghaiTime(written: unknown): Date | undefined {
  if (typeof written !== 'string') return undefined
  if (/^\d{5}(\.\d+)?$/.test(written)) return spreadsheetTime(Number(written))
  const found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(written.trim())
  if (!found) return undefined
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0))
  const at = new Date(Date.UTC(year!, month! - 1, day!, hour! - 8, minute, second))
  const back = new Date(at.getTime() + 8 * 3_600_000)
  const isReal =
    back.getUTCMonth() === month! - 1 && back.getUTCDate() === day && hour! < 24 && minute! < 60 && second! < 60
  return isReal ? at : undefined
}

/** A day number of a spreadsheet (1 is 1900-01-01 by its own count), which exports of message boards sometimes leave as it is. */
function spreadsheetTime(days: number): Date {
  const second = Math.round((days - 25_569) * 86_400)
  return new Date((second - 8 * 3600) * 1000)
}

/** Control signs go; line ends stay. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
