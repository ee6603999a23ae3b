import type { Alert, CallOutcome } from '@gongdao/web-kit/api/index.ts'
import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRegionNames } from '../../agencies/queries.ts'
import { isOffline } from '../../app/api.ts'
import { useMe } from '../../app/session.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { useRecordCall, useTakeAlert } from '../queries.ts'

const outcomes: readonly CallOutcome[] = ['reached', 'noAnswer', 'passedOn']

/** One person who waits to be called: since when, where, her number, who has her, and what came of each attempt. */
export function AlertCard({ alert }: { alert: Alert }): ReactNode {
  const { t, say, language } = useReader()
  const me = useMe()
  const regionName = useRegionNames()
  const take = useTakeAlert()
  const record = useRecordCall(alert.id)
  const isMine = alert.takenBy === me.id
  const isOver = alert.closedAt !== undefined
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(alert.at)) / 60_000))
  const fault = take.error ?? record.error
  return (
    <article className={`alert-card card ${isOver ? '' : isMine ? 'alert-mine' : 'alert-waits'}`}>
      <header>
        <h3>
          {say(regionName(alert.region))}
          {!isOver && <span className="late"> {fill(t.alerts.since, { n: minutes })}</span>}
        </h3>
        <p className="faint">
          {t.alerts.asked} <time dateTime={alert.at}>{formatMoment(alert.at, language)}</time>
          {alert.takenByName && ` · ${fill(t.alerts.takenBy, { name: alert.takenByName })}`}
        </p>
      </header>
      <p className="alert-phone">
        <a href={`tel:${alert.phone}`}>{alert.phone}</a>
      </p>
      <Calls alert={alert} />
      {fault && (
        <p className="late" role="alert">
          {isOffline(fault) ? t.act.sendAgain : fault.message}
        </p>
      )}
      {!isOver && (
        <div className="acts">
          {alert.mayTake && (
            <Button type="primary" danger loading={take.isPending} onClick={() => take.mutate(alert.id)}>
              {alert.takenBy ? t.alerts.takeOver : t.alerts.take}
            </Button>
          )}
          {isMine &&
            outcomes.map((outcome) => (
              <Button
                key={outcome}
                type={outcome === 'reached' ? 'primary' : 'default'}
                disabled={record.isPending}
                onClick={() => record.mutate(outcome)}
              >
                {t.alerts.record[outcome]}
              </Button>
            ))}
          {!alert.mayTake && !isMine && <span className="faint">{t.alerts.theirs}</span>}
        </div>
      )}
    </article>
  )
}

function Calls({ alert }: { alert: Alert }): ReactNode {
  const { t, language } = useReader()
  const calls = alert.calls ?? []
  if (calls.length === 0) return null
  return (
    <ol className="alert-calls">
      {calls.map((call) => (
        <li key={call.at}>
          <time dateTime={call.at}>{formatMoment(call.at, language)}</time> {call.by}：{t.alerts.outcome[call.outcome]}
        </li>
      ))}
    </ol>
  )
}
