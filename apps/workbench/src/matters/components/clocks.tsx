import { calendarDaysBetween, dayOf, formatDue } from '@gongdao/web-kit/time/index.ts'
import type { ReactNode } from 'react'
import { Icon } from '../../app/icons.tsx'
import { fill, useReader } from '../../words/language.tsx'
import type { Clock } from '../queries.ts'

/** Every running limit with its date, and behind each date the steps of the law that lead to it. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }): ReactNode {
  const { t } = useReader()
  if (clocks.length === 0) return <p className="faint">{t.matter.noClocks}</p>
  const sorted = [...clocks].sort((a, b) => Number(b.leading) - Number(a.leading) || a.dueAt.localeCompare(b.dueAt))
  return (
    <ul className="clocks">
      {sorted.map((clock) => (
        <ClockLine key={`${clock.limit} ${clock.start}`} clock={clock} />
      ))}
    </ul>
  )
}

type Tone = 'overdue' | 'atRisk' | 'onTime' | 'waiting'

const toneOf = (clock: Clock): Tone => {
  if (clock.suspended || clock.side === 'applicant') return 'waiting'
  if (clock.overdue) return 'overdue'
  return dayOf(new Date()) > clock.internalTarget.slice(0, 10) ? 'atRisk' : 'onTime'
}

function ClockLine({ clock }: { clock: Clock }): ReactNode {
  const { t, say, language } = useReader()
  return (
    <li className={`clock clock-${toneOf(clock)}`}>
      <p className="clock-head">
        <b>{say(clock.title)}</b>
        <span className="faint">{clock.leading ? t.matter.leading : t.matter.otherClock}</span>
      </p>
      <p className="clock-due">
        {formatDue(clock.due, language)}
        <span className={`risk risk-${toneOf(clock)}`}>{leftOf(clock, t.due)}</span>
      </p>
      <p className="faint">
        {t.matter[clock.side]}
        {clock.side === 'authority' && ` · ${fill(t.due.internal, { date: clock.internalTarget.slice(0, 10) })}`}
        {clock.extended && ` · ${t.matter.extended}`}
      </p>
      {clock.provisional && (
        <p className="note">
          <Icon name="alert" size={14} /> {t.due.provisional}：{t.due.provisionalWhy}
        </p>
      )}
      <details>
        <summary>{t.matter.whyDate}</summary>
        <ol className="steps">
          {clock.steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one explanation never move.
            <li key={at}>
              <p>{step[language]}</p>
              <p className="faint">
                {step.date && <time>{step.date}</time>} {step.article}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}

function leftOf(
  clock: Clock,
  words: { overdue: string; today: string; left: string; waiting: string; hours: string },
): string {
  if (clock.suspended) return words.waiting
  const isMoment = clock.due.includes('T')
  const hours = (Date.parse(clock.dueAt) - Date.now()) / 3_600_000
  if (isMoment && hours >= 0 && hours < 72) return fill(words.hours, { n: Math.floor(hours) })
  const days = calendarDaysBetween(new Date(), clock.due)
  if (days < 0 || clock.overdue) return fill(words.overdue, { n: Math.max(1, -days) })
  return days === 0 ? words.today : fill(words.left, { n: days })
}
