import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { mayAct, useMe } from '../../app/session.tsx'
import { Loading, Offline, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import type { ColumnName, WorkLine } from '../columns.tsx'
import { BatchBar } from './batch-bar.tsx'
import { ColumnChooser, useColumns } from './column-chooser.tsx'
import { useSelection } from './use-selection.ts'
import { WorkTable } from './work-table.tsx'

/** A list that is read page by page, as TanStack Query tells of it. */
interface PagedList<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly isPlaceholderData: boolean
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
  readonly dataUpdatedAt: number
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
  readonly refetch: () => unknown
}

interface Props<Page> {
  /** Under which name the clerk's columns are kept. */
  readonly name: string
  readonly caption: string
  readonly list: PagedList<Page>
  readonly linesOf: (page: Page) => readonly WorkLine[]
  readonly usual: readonly ColumnName[]
  readonly empty: ReactNode
  /** Above the lines: how many there are. */
  readonly count?: (page: Page) => ReactNode
  /** Matters of this list can be acted on together, by whoever may act at all. */
  readonly together?: boolean
}

/** The one list of matters: while it is read, when nothing is there, when it fails, when the line is lost, and when it is long. */
export function WorkList<Page>({ linesOf, ...props }: Props<Page>): ReactNode {
  const { name, caption, list, usual, empty, count } = props
  const together = mayAct(useMe()) && props.together === true
  const columns = useColumns(name, usual)
  const { data } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a page becomes lines is the same at every drawing
  const lines = useMemo(() => (data?.pages ?? []).flatMap((page) => linesOf(page)), [data])
  const selection = useSelection(lines)
  const first = data?.pages[0]
  if (!data || !first) {
    if (list.error) return <Trouble fault={list.error} retry={() => void list.refetch()} />
    return list.fetchStatus === 'paused' ? <Offline /> : <Loading rows={14} />
  }
  return (
    <div className={list.isPlaceholderData ? 'list-changing' : undefined} aria-busy={list.isPlaceholderData}>
      <NotFresh list={list} />
      <div className="list-head">
        <p className="count" role="status">
          {count?.(first)}
        </p>
        {lines.length > 0 && <ColumnChooser of={columns} />}
      </div>
      {lines.length === 0 ? (
        empty
      ) : (
        <WorkTable
          caption={caption}
          lines={lines}
          shown={columns.shown}
          isChosen={columns.isChosen}
          selection={together ? selection : undefined}
        />
      )}
      <More list={list} shown={lines.length} />
      {together && <BatchBar selection={selection} />}
    </div>
  )
}

/** What is shown is from before: the last look did not succeed. */
function NotFresh<Page>({ list }: { list: PagedList<Page> }): ReactNode {
  const { t, language } = useReader()
  if (!list.error && list.fetchStatus !== 'paused') return null
  return (
    <p className="note not-fresh" role="status">
      {t.list.notFresh} {formatMoment(new Date(list.dataUpdatedAt).toISOString(), language)}{' '}
      <Button size="small" onClick={() => void list.refetch()}>
        {t.retry}
      </Button>
    </p>
  )
}

/** The next page of a list, and how many lines are here. */
function More<Page>({ list, shown }: { list: PagedList<Page>; shown: number }): ReactNode {
  const { t } = useReader()
  if (shown === 0) return null
  return (
    <div className="more">
      <span aria-live="polite">
        {t.queue.shown} {shown}
      </span>
      {list.hasNextPage && (
        <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      <span className="keys">{t.queue.keys}</span>
    </div>
  )
}
