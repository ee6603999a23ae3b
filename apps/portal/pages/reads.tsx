import type { ReadEntry } from '@gongdao/matters/contract'
import { dayOf, formatDay, formatTime } from '@gongdao/web-kit'
import type { Reader } from '../reader.ts'

/** The looks of one person with one purpose on one day. */
interface Looks {
  readonly last: ReadEntry
  readonly first: ReadEntry
  readonly count: number
}

/** One line where the same person looked for the same purpose on the same day. The record itself keeps every look. */
function looksOf(reads: readonly ReadEntry[]): readonly Looks[] {
  const lines = new Map<string, Looks>()
  const newestFirst = [...reads].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  for (const read of newestFirst) {
    const key = JSON.stringify([dayOf(read.at), read.reader, read.unitName?.zh, read.purpose])
    const line = lines.get(key)
    lines.set(key, { last: line?.last ?? read, first: read, count: (line?.count ?? 0) + 1 })
  }
  return [...lines.values()]
}

function When({ reader, line }: { reader: Reader; line: Looks }) {
  const { say, language } = reader
  const [first, last] = [formatTime(line.first.at), formatTime(line.last.at)]
  return (
    <p class="when">
      <time dateTime={line.last.at}>{formatDay(line.last.at, language)}</time>{' '}
      <span class="nowrap">{first === last ? last : `${first}–${last}`}</span>
      {line.count > 1 ? say(`，共 ${line.count} 次`, `, ${line.count} times`) : ''}
    </p>
  )
}

export function ReadsPage({ reader, number, reads }: { reader: Reader; number: string; reads: readonly ReadEntry[] }) {
  const { say } = reader
  return (
    <>
      <p class="back">
        <a href={`/matters/${encodeURIComponent(number)}`}>{say('返回', 'Back')}</a>
      </p>
      <h1>{say('谁看过这件事', 'Who looked at this matter')}</h1>
      <p class="lead">
        {say(
          '工作人员每次打开都会留下记录，删不掉。同一个人同一天为同一件事看了几次，合成一行。',
          'Every time staff open it a record is left that cannot be removed. Looks of one person on one day for one purpose are one line.',
        )}
      </p>
      {reads.length === 0 ? (
        <p class="empty">{say('还没有工作人员打开过。', 'No member of staff has opened it yet.')}</p>
      ) : (
        <ol class="reads">
          {looksOf(reads).map((line) => (
            <li key={`${line.last.at} ${line.last.reader}`}>
              <When reader={reader} line={line} />
              <p>
                <strong>{line.last.name}</strong>
                {line.last.unitName ? <span class="quiet"> {reader.of(line.last.unitName)}</span> : null}
              </p>
              <p class="quiet">
                {say(`用途：${line.last.purpose}`, `Purpose: ${purposeIn(reader, line.last.purpose)}`)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** The purpose that stands where nobody gave another; whatever somebody wrote stays as it was written. */
const purposeIn = (reader: Reader, purpose: string): string =>
  purpose === '办理' ? reader.say(purpose, 'handling') : purpose
