import type { MatterView } from '@gongdao/matters/contract'
import { formatDay, progress } from '@gongdao/web-kit/time/index.ts'
import { channelWords, type Phase, phaseWords } from '@gongdao/web-kit/words/index.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fill, useReader } from '../../words/language.tsx'

/** Who holds it, where it stands, what comes next: the facts above everything else. */
export function MatterHead({ matter, internal = true }: { matter: MatterView; internal?: boolean }): ReactNode {
  const { t, say, language } = useReader()
  return (
    <section className="matter-head card">
      <ol className="road">
        {progress(matter.phase, phasesMet(matter)).map((stop) => (
          <li key={stop.phase} className={`stop-${stop.is}`} aria-current={stop.is === 'now' ? 'step' : undefined}>
            {say(phaseWords[stop.phase])}
          </li>
        ))}
      </ol>
      <dl className="facts facts-wide">
        <div>
          <dt>{t.column.state}</dt>
          <dd>{say(matter.stateTitle)}</dd>
        </div>
        <div>
          <dt>{t.matter.responsible}</dt>
          <dd>{say(matter.unit?.name) || '—'}</dd>
        </div>
        {internal && (
          <div>
            <dt>{t.matter.handler}</dt>
            <dd>{matter.handler ?? t.matter.handlerNone}</dd>
          </div>
        )}
        <div>
          <dt>{t.matter.next}</dt>
          <dd>{matter.next ? `${say(matter.next.title)}（${roleOf(matter.next.by, t.role)}）` : '—'}</dd>
        </div>
        <div>
          <dt>{t.matter.filed}</dt>
          <dd>
            {formatDay(matter.filedAt, language)} · {say(channelWords[matter.channel])}
          </dd>
        </div>
        <div>
          <dt>{t.matter.region}</dt>
          <dd>{say(matter.regionName)}</dd>
        </div>
      </dl>
      {matter.suspended && (
        <p className="note">
          <b>{t.matter.suspended}</b>：{say(matter.suspended.reason)} · {t.matter.suspendedUntil}：
          {say(matter.suspended.until)}
          {matter.suspended.source && `（${matter.suspended.source}）`}
        </p>
      )}
      {matter.mergedInto && (
        <p className="note">
          {t.matter.merged} <Link to={`/matters/${matter.mergedInto}`}>{matter.mergedInto}</Link>
        </p>
      )}
      <p className="faint versions">
        {say(matter.serviceTitle)} · {fill(t.matter.definition, { n: matter.definitionVersion })} ·{' '}
        {fill(t.matter.version, { n: matter.version })}
      </p>
    </section>
  )
}

/** The phases that it was in; what was taken back was never met. */
const phasesMet = (matter: MatterView): ReadonlySet<Phase> =>
  new Set(matter.timeline.flatMap(({ phase, takenBack }) => (phase && !takenBack ? [phase] : [])))

const roleOf = (role: string, words: Readonly<Record<string, string>>): string => words[role] ?? role
