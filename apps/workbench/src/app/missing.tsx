import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useReader } from '../words/language.tsx'
import { PageTitle } from './page-title.tsx'
import { Empty } from './states.tsx'

/** An address that leads nowhere. */
export function MissingPage(): ReactNode {
  const { t } = useReader()
  return (
    <>
      <PageTitle title={t.missing.title} />
      <Empty title={t.missing.title} detail={t.missing.detail}>
        <Link to="/">{t.missing.home}</Link>
      </Empty>
    </>
  )
}
