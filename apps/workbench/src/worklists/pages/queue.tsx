import { phaseWords, riskWords } from '@gongdao/web-kit/words/index.ts'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useBodies, useRegions, useUnits } from '../../agencies/queries.ts'
import { useAddress } from '../../app/address.ts'
import { Choice } from '../../app/choice.tsx'
import { PageTitle } from '../../app/page-title.tsx'
import { useMe } from '../../app/session.tsx'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { useServices } from '../../catalogue/queries.ts'
import { useReader } from '../../words/language.tsx'
import { WorkTable } from '../components/work-table.tsx'
import { useQueue } from '../queries.ts'
import { More } from './tasks.tsx'

const names = ['unit', 'body', 'service', 'phase', 'state', 'risk', 'region', 'handler'] as const

/** The matters that a unit holds; its filters are the address. */
export function QueuePage(): ReactNode {
  const { t } = useReader()
  const { values, set, clear } = useAddress(names)
  const queue = useQueue(values)
  const items = queue.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.keys(values).length > 0
  return (
    <>
      <PageTitle title={t.queue.title} lead={t.queue.lead} />
      <QueueFilters values={values} set={set} clear={filtered ? clear : undefined} />
      {queue.isPending && <Loading rows={14} />}
      {queue.error && <Trouble fault={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && items.length === 0 && (
        <Empty title={t.queue.empty} detail={t.queue.emptyDetail}>
          {filtered && <Button onClick={clear}>{t.queue.clear}</Button>}
        </Empty>
      )}
      {items.length > 0 && (
        <WorkTable
          caption={t.queue.title}
          show={{ unit: true, handler: true }}
          lines={items.map((item) => ({ key: item.number, item }))}
        />
      )}
      <More list={queue} shown={items.length} />
    </>
  )
}

interface FilterProps {
  readonly values: Partial<Record<(typeof names)[number], string>>
  readonly set: (name: (typeof names)[number], value: string | undefined) => void
  readonly clear: (() => void) | undefined
}

function QueueFilters({ values, set, clear }: FilterProps): ReactNode {
  const { t, say } = useReader()
  const me = useMe()
  const units = useUnits()
  const bodies = useBodies()
  const regions = useRegions()
  const services = useServices()
  const mineFirst = new Set(me.memberships.map((membership) => membership.unit))
  const unitList = [...(units.data ?? [])].sort((a, b) => Number(mineFirst.has(b.id)) - Number(mineFirst.has(a.id)))
  const pairs = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: say(label) }))
  return (
    <search className="filters">
      <Choice
        label={t.queue.risk}
        value={values.risk}
        options={pairs(riskWords)}
        onChange={(value) => set('risk', value)}
      />
      <Choice
        label={t.queue.service}
        value={values.service}
        options={(services.data ?? []).map((service) => ({ value: service.code, label: say(service.title) }))}
        onChange={(value) => set('service', value)}
      />
      <Choice
        label={t.queue.phase}
        value={values.phase}
        options={pairs(phaseWords)}
        onChange={(value) => set('phase', value)}
      />
      <Choice
        label={t.queue.handler}
        value={values.handler}
        options={[
          { value: 'me', label: t.queue.handlerMine },
          { value: 'none', label: t.queue.handlerNone },
        ]}
        onChange={(value) => set('handler', value)}
      />
      <Choice
        search
        label={t.queue.unit}
        value={values.unit}
        options={unitList.map((unit) => ({ value: unit.id, label: say(unit.name) }))}
        onChange={(value) => set('unit', value)}
      />
      {values.body && (
        <Choice
          search
          label={t.board.body}
          value={values.body}
          options={(bodies.data ?? []).map((body) => ({ value: body.id, label: say(body.name) }))}
          onChange={(value) => set('body', value)}
        />
      )}
      <Choice
        search
        label={t.column.region}
        value={values.region}
        options={(regions.data ?? []).map((region) => ({ value: region.code, label: say(region.name) }))}
        onChange={(value) => set('region', value)}
      />
      {clear && (
        <Button size="small" type="link" onClick={clear}>
          {t.queue.clear}
        </Button>
      )}
    </search>
  )
}
