import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAddress } from '../../app/address.ts'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { filterNames, ListFilters } from '../components/list-filters.tsx'
import { WorkList } from '../components/work-list.tsx'
import { useQueue } from '../queries.ts'

const names = [...filterNames, 'state'] as const
const usual = ['due', 'act', 'service', 'state', 'unit', 'handler', 'region', 'filed', 'number'] as const

/** The matters that a unit holds; its filters are the address. */
export function QueuePage(): ReactNode {
  const { t } = useReader()
  const { values, set, clear } = useAddress(names)
  const queue = useQueue(values)
  const filtered = Object.keys(values).length > 0
  return (
    <>
      <PageTitle title={t.queue.title} lead={t.queue.lead} />
      <ListFilters names={filterNames} values={values} set={set} clear={filtered ? clear : undefined} keptAs="queue" />
      <WorkList
        name="queue"
        caption={t.queue.title}
        list={queue}
        usual={usual}
        linesOf={(page) => page.items.map((item) => ({ key: item.number, item }))}
        empty={
          <Empty
            title={filtered ? t.queue.empty : t.queue.nothing}
            detail={filtered ? t.queue.emptyDetail : t.queue.nothingDetail}
          >
            {filtered && <Button onClick={clear}>{t.queue.clear}</Button>}
          </Empty>
        }
        together
      />
    </>
  )
}
