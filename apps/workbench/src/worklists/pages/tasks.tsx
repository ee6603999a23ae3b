import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { WorkTable } from '../components/work-table.tsx'
import { useTasks } from '../queries.ts'

/** What waits for me, by legal risk. */
export function TasksPage(): ReactNode {
  const { t, say } = useReader()
  const [params, setParams] = useSearchParams()
  const mine = params.get('of') !== 'unit'
  const tasks = useTasks(mine)
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageTitle title={t.tasks.title} lead={t.tasks.lead}>
        <Segmented
          aria-label={t.tasks.title}
          value={mine ? 'mine' : 'unit'}
          onChange={(of) => setParams(of === 'unit' ? { of: 'unit' } : {}, { replace: true })}
          options={[
            { value: 'mine', label: t.tasks.mine },
            { value: 'unit', label: t.tasks.unit },
          ]}
        />
      </PageTitle>
      {tasks.isPending && <Loading rows={10} />}
      {tasks.error && <Trouble fault={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.data && items.length === 0 && <Empty title={t.tasks.empty} detail={t.tasks.emptyDetail} />}
      {items.length > 0 && (
        <WorkTable
          caption={t.tasks.title}
          show={{ handler: !mine, unit: !mine }}
          lines={items.map((task) => ({
            key: task.id,
            item: task.item,
            todo: say(task.title),
            ...(task.assignee ? { assignee: task.assignee } : {}),
          }))}
        />
      )}
      <More list={tasks} shown={items.length} />
    </>
  )
}

/** The next page of a list, and how many lines are here. */
export function More({
  list,
  shown,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
}): ReactNode {
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
