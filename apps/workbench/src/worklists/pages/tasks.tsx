import type { Person } from '@gongdao/people/contract'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { PageTitle } from '../../app/page-title.tsx'
import { handles, seesMatters, useMe } from '../../app/session.tsx'
import { Empty } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { WorkList } from '../components/work-list.tsx'
import { useTasks } from '../queries.ts'

const mineColumns = ['due', 'act', 'service', 'state', 'region', 'filed', 'number'] as const
const unitColumns = ['due', 'act', 'service', 'state', 'unit', 'handler', 'region', 'filed', 'number'] as const

/** Nothing waits: where to look instead, by what this person is here for. */
function NothingToDo({ me }: { me: Person }): ReactNode {
  const { t } = useReader()
  if (handles(me))
    return (
      <Empty title={t.tasks.empty} detail={t.tasks.emptyDetail}>
        <Link to="/queue">{t.nav.queue}</Link>
      </Empty>
    )
  if (!seesMatters(me)) return <Empty title={t.tasks.empty} detail={t.tasks.emptyForAdmins} />
  return (
    <Empty title={t.tasks.empty} detail={t.tasks.emptyForWatchers}>
      <Link to="/board">{t.nav.board}</Link>
    </Empty>
  )
}

/** What waits for me, by legal risk. */
export function TasksPage(): ReactNode {
  const { t } = useReader()
  const me = useMe()
  const [params, setParams] = useSearchParams()
  const mine = params.get('of') !== 'unit'
  const tasks = useTasks(mine)
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
      <WorkList
        key={mine ? 'mine' : 'unit'}
        name={mine ? 'tasks' : 'unit-tasks'}
        caption={t.tasks.title}
        list={tasks}
        usual={mine ? mineColumns : unitColumns}
        linesOf={(page) =>
          page.items.map((task) => ({
            key: task.id,
            item: task.item,
            todo: task.title,
            ...(task.assignee ? { assignee: task.assignee } : {}),
          }))
        }
        empty={<NothingToDo me={me} />}
        together
      />
    </>
  )
}
