import { Button, Input, type InputRef } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useAddress } from '../../app/address.ts'
import { useKeys } from '../../app/keys.ts'
import { PageTitle } from '../../app/page-title.tsx'
import { Empty } from '../../app/states.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { ListFilters } from '../../worklists/components/list-filters.tsx'
import { WorkList } from '../../worklists/components/work-list.tsx'
import { useSearch } from '../queries.ts'

const filters = ['service', 'phase', 'unit', 'region'] as const
const names = ['q', ...filters] as const
const usual = ['due', 'act', 'service', 'state', 'unit', 'region', 'filed', 'number'] as const

/** Finding a matter again: words, numbers, names; newest first, only what I may see. */
export function SearchPage(): ReactNode {
  const { t } = useReader()
  const { values, set, clear } = useAddress(names)
  const hits = useSearch(values)
  const asked = Object.keys(values).length > 0
  return (
    <>
      <PageTitle title={t.search.title} lead={t.search.lead} />
      <Question asked={values.q ?? ''} ask={(q) => set('q', q || undefined)} />
      <ListFilters
        names={filters}
        values={values}
        set={set as (name: string, value: string | undefined) => void}
        clear={asked ? clear : undefined}
        keptAs="search"
      />
      {asked ? (
        <WorkList
          name="search"
          caption={t.search.title}
          list={hits}
          usual={usual}
          linesOf={(page) => page.items.map((item) => ({ key: item.number, item }))}
          count={(page) => fill(t.search.count, { n: `${page.count}${page.more ? '+' : ''}` })}
          empty={<Empty title={t.search.empty} detail={t.search.emptyDetail} />}
        />
      ) : (
        <Empty title={t.search.start} detail={t.search.startDetail} />
      )}
    </>
  )
}

function Question({ asked, ask }: { asked: string; ask: (q: string) => void }): ReactNode {
  const { t } = useReader()
  const [typed, setTyped] = useState(asked)
  const field = useRef<InputRef>(null)
  useEffect(() => setTyped(asked), [asked])
  useKeys({
    '/': () => {
      field.current?.focus({ cursor: 'all' })
      return true
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(typed.trim())
  }
  return (
    <search>
      <form className="question" onSubmit={submit}>
        <Input
          ref={field}
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
