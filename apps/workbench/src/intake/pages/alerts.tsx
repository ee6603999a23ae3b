import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Offline, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { AlertCard } from '../components/alert-card.tsx'
import { useAlerts } from '../queries.ts'

/** Calls owed to people in danger: taken by one, made, and written down. */
export function AlertsPage(): ReactNode {
  const { t, language } = useReader()
  const alerts = useAlerts()
  const { data } = alerts
  return (
    <div className="alerts-page">
      <PageTitle title={t.alerts.title} lead={t.alerts.lead}>
        {data?.onDuty && (
          <span className="as-of">
            {t.board.asOf} {formatMoment(new Date(alerts.dataUpdatedAt).toISOString(), language)}{' '}
            <Button size="small" loading={alerts.isFetching} onClick={() => void alerts.refetch()}>
              {t.alerts.refresh}
            </Button>
          </span>
        )}
      </PageTitle>
      {!data && alerts.fetchStatus === 'paused' && <Offline />}
      {!data && alerts.fetchStatus === 'fetching' && !alerts.error && <Loading rows={4} />}
      {alerts.error && <Trouble fault={alerts.error} retry={() => void alerts.refetch()} />}
      {(data?.onDuty === false || (!data && alerts.fetchStatus === 'idle' && !alerts.error)) && (
        <Empty title={t.alerts.notOnDuty} detail={t.alerts.notOnDutyDetail} />
      )}
      {data?.onDuty && (
        <>
          <p className="note">{t.alerts.how}</p>
          <section aria-label={t.alerts.owed}>
            <h2>{t.alerts.owed}</h2>
            {data.alerts.length === 0 ? (
              <Empty title={t.alerts.empty} detail={t.alerts.emptyDetail} />
            ) : (
              <div className="alert-cards">
                {data.alerts.map((alert) => (
                  <AlertCard key={alert.id} alert={alert} />
                ))}
              </div>
            )}
          </section>
          {data.done.length > 0 && (
            <section aria-label={t.alerts.done}>
              <h2>{t.alerts.done}</h2>
              <div className="alert-cards">
                {data.done.map((alert) => (
                  <AlertCard key={alert.id} alert={alert} />
                ))}
              </div>
            </section>
          )}
        </>
      )}
    </div>
  )
}
