import type { PublicFigures } from '@gongdao/insight/contract'
import { formatMoment } from '@gongdao/web-kit'
import { ScrollTable } from '../parts/scroll-table.tsx'
import { Facts } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

type Line = PublicFigures['lines'][number]

const few = (reader: Reader) => reader.say('少于 5', 'under 5')
const count = (reader: Reader, value: number | null) => (value === null ? few(reader) : String(value))
const inTime = (line: Line) =>
  line.answered && line.answeredInTime !== null ? Math.round((line.answeredInTime / line.answered) * 100) : undefined

/** Bars of the median time to answer, each with its number; the table below says the same and more. */
function Chart({ reader, lines }: { reader: Reader; lines: readonly Line[] }) {
  const shown = lines.filter((line) => line.medianDaysToAnswer !== null)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map((line) => line.medianDaysToAnswer ?? 0), 1)
  return (
    <figure class="chart">
      <figcaption>{reader.say('从提交到答复的天数（中位数）', 'Days from filing to answer (median)')}</figcaption>
      <ul>
        {shown.map((line) => (
          <li key={`${line.body}-${line.service}`}>
            <span>{`${reader.of(line.bodyName)} · ${reader.of(line.serviceTitle)}`}</span>
            <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="bar-ground" width="100" height="3" />
              <rect class="bar" width={Math.max(((line.medianDaysToAnswer ?? 0) / most) * 100, 0.5)} height="3" />
            </svg>
            <strong>{reader.say(`${line.medianDaysToAnswer} 天`, `${line.medianDaysToAnswer} days`)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Table({ reader, lines }: { reader: Reader; lines: readonly Line[] }) {
  const { say } = reader
  return (
    <ScrollTable label={say('各单位的数字', 'Figures by body')}>
      <table id="figures">
        <thead>
          <tr>
            <th scope="col">{say('单位', 'Body')}</th>
            <th scope="col">{say('事项', 'Service')}</th>
            <th scope="col" class="number">
              {say('收到', 'Filed')}
            </th>
            <th scope="col" class="number">
              {say('已答复', 'Answered')}
            </th>
            <th scope="col" class="number">
              {say('期限内', 'In time')}
            </th>
            <th scope="col" class="number">
              {say('中位天数', 'Median days')}
            </th>
            <th scope="col" class="number">
              {say('指明去处', 'Shown elsewhere')}
            </th>
            <th scope="col" class="number">
              {say('破例再次退件', 'Second returns allowed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const share = inTime(line)
            return (
              <tr key={`${line.body}-${line.service}`}>
                <th scope="row">{reader.of(line.bodyName)}</th>
                <td>{reader.of(line.serviceTitle)}</td>
                <td class="number">{count(reader, line.filed)}</td>
                <td class="number">{count(reader, line.answered)}</td>
                <td class="number">{share === undefined ? '—' : `${share}%`}</td>
                <td class="number">{line.medianDaysToAnswer ?? '—'}</td>
                <td class="number">{count(reader, line.shownElsewhere)}</td>
                <td class="number">{count(reader, line.secondReturnsAllowed)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollTable>
  )
}

/** What everybody may know: how long the bodies take. Agencies are watched here, never people. */
export function PublishedPage({ reader, figures }: { reader: Reader; figures: PublicFigures }) {
  const { say } = reader
  return (
    <>
      <h1>{say('公开：各单位多久答复', 'Figures: how long answers take')}</h1>
      <p class="lead">
        {say(
          '看的是单位守不守期限，从不看人。少于 5 件的不公布，免得认出是谁。',
          'This watches whether bodies keep the law’s time, never people. Numbers under five are withheld so that nobody can be recognised.',
        )}
      </p>
      <Facts
        rows={[
          [say('收到', 'Filed'), String(figures.filed)],
          [say('已答复', 'Answered'), String(figures.answered)],
          [
            say('不归本单位管、已指明去处', 'Outside the body’s duty, shown where to go'),
            count(reader, figures.shownElsewhere),
          ],
          [
            say('破例准许再次退件', 'Second returns allowed as an exception'),
            count(reader, figures.secondReturnsAllowed),
          ],
          [say('截至', 'As of'), formatMoment(figures.asOf, reader.language)],
        ]}
      />
      {figures.lines.length === 0 ? (
        <p class="empty">{say('还没有可以公布的数字。', 'There are no figures to publish yet.')}</p>
      ) : (
        <>
          <Chart reader={reader} lines={figures.lines} />
          <Table reader={reader} lines={figures.lines} />
        </>
      )}
    </>
  )
}
