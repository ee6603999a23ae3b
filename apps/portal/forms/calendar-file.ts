import type { MatterView } from '@gongdao/matters/contract'
import type { Reader } from '../reader.ts'

const escapeText = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** Lines of a calendar file are at most 75 bytes; longer ones go on after a blank. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 73) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

const stamp = (moment: Date): string => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** The due dates of a matter as a calendar file (RFC 5545). It names the number and the duty, never the subject. */
export function calendarFile(view: MatterView, reader: Reader, now: Date): string {
  const events = view.clocks.flatMap((clock, at) => {
    const day = clock.due.slice(0, 10).replaceAll('-', '')
    const next = new Date(Date.parse(`${clock.due.slice(0, 10)}T00:00:00Z`) + 86_400_000)
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '')
    const what = `${reader.say('公道', 'Gongdao')} ${view.number}：${reader.of(clock.title)}`
    return [
      'BEGIN:VEVENT',
      `UID:${encodeURIComponent(view.number)}-${at}-${clock.limit}@gongdao`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART;VALUE=DATE:${day}`,
      `DTEND;VALUE=DATE:${next}`,
      `SUMMARY:${escapeText(what)}`,
      `DESCRIPTION:${escapeText(clock.steps.map((step) => `${step[reader.language]}（${step.article}）`).join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongdao//portal//ZH',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
