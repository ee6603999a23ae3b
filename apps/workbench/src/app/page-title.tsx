import { type ReactNode, useEffect, useRef } from 'react'
import { useOwed } from '../intake/queries.ts'
import { useReader } from '../words/language.tsx'

/** The heading of a page: names the tab, and takes the focus when the page changes so that a reader of the screen hears it. */
export function PageTitle({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children?: ReactNode
}): ReactNode {
  const { t } = useReader()
  const { waiting, mine } = useOwed()
  const owed = waiting + mine
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${owed > 0 ? `（${owed}）` : ''}${title} · ${t.house}${t.desk}`
  }, [title, t, owed])
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className="page-title">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children && <div className="page-tools">{children}</div>}
    </header>
  )
}
