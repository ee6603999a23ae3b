import { phaseWords } from '@gongdao/web-kit/words/index.ts'
import { Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useUnits } from '../../agencies/queries.ts'
import { useAddress } from '../../app/address.ts'
import { Choice } from '../../app/choice.tsx'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty, Loading, Trouble } from '../../app/states.tsx'
import { useServices } from '../../catalogue/queries.ts'
import { fill, useReader } from '../../words/language.tsx'
import { WorkTable } from '../../worklists/components/work-table.tsx'
import { More } from '../../worklists/pages/tasks.tsx'
import { useSearch } from '../queries.ts'

const names = ['q', 'service', 'phase', 'unit'] as const

/** Finding a matter again: words, numbers, names; newest first, only what I may see. */
export function SearchPage(): ReactNode {
  const { t } = useReader()
  const { values, set } = useAddress(names)
  const hits = useSearch(values)
  const items = hits.data?.pages.flatMap((page) => page.items) ?? []
  const first = hits.data?.pages[0]
  const asked = Object.keys(values).length > 0
  return (
    <>
      <PageTitle title={t.search.title} lead={t.search.lead} />
      <Question asked={values.q ?? ''} ask={(q) => set('q', q || undefined)} />
      <SearchFilters values={values} set={set} />
      {!asked && <Empty title={t.search.start} detail={t.search.startDetail} />}
      {asked && hits.isPending && <Loading rows={10} />}
      {hits.error && <Trouble fault={hits.error} retry={() => void hits.refetch()} />}
      {asked && first && (
        <p className="count" role="status">
          {fill(t.search.count, { n: `${first.count}${first.more ? '+' : ''}` })}
        </p>
      )}
      {asked && first && items.length === 0 && <Empty title={t.search.empty} detail={t.search.emptyDetail} />}
      {asked && items.length > 0 && (
        <WorkTable
          caption={t.search.title}
          show={{ unit: true }}
          lines={items.map((item) => ({ key: item.number, item }))}
        />
      )}
      <More list={hits} shown={asked ? items.length : 0} />
    </>
  )
}

function Question({ asked, ask }: { asked: string; ask: (q: string) => void }): ReactNode {
  const { t } = useReader()
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(typed.trim())
  }
  return (
    <search>
      <form className="question" onSubmit={submit}>
        <Input
          size="large"
          aria-label={t.search.title}
          placeholder={t.search.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={200}
          allowClear
          autoFocus
        />
        <Button size="large" type="primary" htmlType="submit">
          {t.search.find}
        </Button>
      </form>
    </search>
  )
}

interface FilterProps {
  readonly values: Partial<Record<(typeof names)[number], string>>
  readonly set: (name: (typeof names)[number], value: string | undefined) => void
}

function SearchFilters({ values, set }: FilterProps): ReactNode {
  const { t, say } = useReader()
  const services = useServices()
  const units = useUnits()
  return (
    <div className="filters">
      <Choice
        label={t.queue.service}
        value={values.service}
        options={(services.data ?? []).map((service) => ({ value: service.code, label: say(service.title) }))}
        onChange={(value) => set('service', value)}
      />
      <Choice
        label={t.queue.phase}
        value={values.phase}
        options={Object.entries(phaseWords).map(([value, label]) => ({ value, label: say(label) }))}
        onChange={(value) => set('phase', value)}
      />
      <Choice
        search
        label={t.queue.unit}
        value={values.unit}
        options={(units.data ?? []).map((unit) => ({ value: unit.id, label: say(unit.name) }))}
        onChange={(value) => set('unit', value)}
      />
    </div>
  )
}
