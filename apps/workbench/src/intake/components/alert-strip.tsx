import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '../../app/icons.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { useOwed } from '../queries.ts'

/** Across the top of every page while somebody waits to be called: those that nobody took, and those that I took. */
export function AlertStrip(): ReactNode {
  const { t } = useReader()
  const { pathname } = useLocation()
  const { waiting, mine } = useOwed()
  const isOwed = waiting + mine > 0
  const said = [
    ...(waiting > 0 ? [fill(t.alerts.waiting, { n: waiting })] : []),
    ...(mine > 0 ? [fill(t.alerts.mine, { n: mine })] : []),
  ].join(t.alerts.and)
  return (
    <div className="alert-strip" role="alert" hidden={!isOwed}>
      {isOwed && (
        <>
          <Icon name="phone" size={18} />
          <b>{said}</b>
          {pathname !== '/alerts' && <Link to="/alerts">{t.alerts.open}</Link>}
        </>
      )}
    </div>
  )
}
