import { Alert, Button } from 'antd'
import { Component, type ErrorInfo, type ReactNode, useEffect, useState } from 'react'
import { useReader } from '../words/language.tsx'
import { ApiProblem, isOffline, isUnavailable, traceOf } from './api.ts'

/** While something is read: the page keeps its shape, and a reader of the screen is told. */
export function Loading({ rows = 6 }: { rows?: number }): ReactNode {
  const { t } = useReader()
  return (
    <div className="loading" role="status" aria-live="polite">
      <span className="visually-hidden">{t.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move.
        <span key={row} className="loading-bar" style={{ width: `${96 - ((row * 17) % 38)}%` }} />
      ))}
    </div>
  )
}

/** Nothing here, said kindly, with what to do next. */
export function Empty({
  title,
  detail,
  children,
}: {
  title: string
  detail?: string
  children?: ReactNode
}): ReactNode {
  return (
    <div className="empty">
      <svg width="120" height="52" viewBox="0 0 120 52" aria-hidden="true" focusable="false">
        <path d="M2 46h116M46 46 58 8M74 46 62 8M60 14v4M60 24v5M60 36v6M44 8h32" />
      </svg>
      <p className="empty-title">{title}</p>
      {detail && <p>{detail}</p>}
      {children}
    </div>
  )
}

/** What went wrong, in a sentence a person can act on, with a way to try again. */
export function Trouble({ fault, retry, title }: { fault: unknown; retry?: () => void; title?: string }): ReactNode {
  const { t } = useReader()
  const problem = fault instanceof ApiProblem ? fault : undefined
  const trace = traceOf(fault)
  const away = isOffline(fault)
  const slow = isUnavailable(fault)
  const detail = away ? t.offline.detail : slow ? t.offline.slow : problem ? problem.message : t.fault.detail
  return (
    <Alert
      className="trouble"
      role="alert"
      type={away || slow ? 'warning' : 'error'}
      showIcon
      title={away ? t.offline.title : (title ?? t.offline.failed)}
      description={
        <>
          <p>{detail}</p>
          {trace && (
            <p className="faint">
              {t.fault.trace} <code>{trace}</code>
            </p>
          )}
          {retry && (
            <Button size="small" onClick={retry}>
              {t.retry}
            </Button>
          )}
        </>
      }
    />
  )
}

/** Nothing could be read because the line is lost; it is read by itself when the line is back. */
export function Offline(): ReactNode {
  const { t } = useReader()
  return (
    <Alert
      className="trouble"
      role="status"
      type="warning"
      showIcon
      title={t.offline.title}
      description={t.offline.list}
    />
  )
}

/** A strip across the top while the browser knows that it has no connection. */
export function OfflineStrip(): ReactNode {
  const { t } = useReader()
  const [away, setAway] = useState(() => !navigator.onLine)
  useEffect(() => {
    const look = () => setAway(!navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return (
    <div className="offline-strip" role="status" aria-live="polite" hidden={!away}>
      {away && (
        <>
          <b>{t.offline.title}</b> {t.offline.detail}
        </>
      )}
    </div>
  )
}

function Broken(): ReactNode {
  const { t } = useReader()
  return (
    <Empty title={t.fault.title} detail={t.fault.detail}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t.fault.reload}
      </Button>
    </Empty>
  )
}

/** Catches a fault of one page, so that the rest of the desk stays. */
export class PageGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}
