import { phaseWords, riskWords } from '@gongdao/web-kit/words/index.ts'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useBodies, useRegions, useUnits } from '../../agencies/queries.ts'
import { Choice, type ChoiceOption } from '../../app/choice.tsx'
import { useMe } from '../../app/session.tsx'
import { useServices } from '../../catalogue/queries.ts'
import { useReader } from '../../words/language.tsx'
import { SavedFilters } from './saved-filters.tsx'

/** What a list of matters can be narrowed by. */
export const filterNames = ['risk', 'service', 'phase', 'handler', 'unit', 'body', 'region'] as const
export type FilterName = (typeof filterNames)[number]

/** Long lists are searched by typing. */
const searched: readonly FilterName[] = ['unit', 'body', 'region']

function useFilterOptions(): Readonly<Record<FilterName, readonly ChoiceOption[]>> {
  const { t, say } = useReader()
  const me = useMe()
  const units = useUnits()
  const bodies = useBodies()
  const regions = useRegions()
  const services = useServices()
  const mine = new Set(me.memberships.map((membership) => membership.unit))
  const unitList = [...(units.data ?? [])].sort((a, b) => Number(mine.has(b.id)) - Number(mine.has(a.id)))
  const pairs = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: say(label) }))
  return {
    risk: pairs(riskWords),
    service: (services.data ?? []).map((service) => ({ value: service.code, label: say(service.title) })),
    phase: pairs(phaseWords),
    handler: [
      { value: 'me', label: t.queue.handlerMine },
      { value: 'none', label: t.queue.handlerNone },
    ],
    unit: unitList.map((unit) => ({ value: unit.id, label: say(unit.name) })),
    body: (bodies.data ?? []).map((body) => ({ value: body.id, label: say(body.name) })),
    region: (regions.data ?? []).map((region) => ({ value: region.code, label: say(region.name) })),
  }
}

interface Props {
  /** Which filters this list knows, in order. */
  readonly names: readonly FilterName[]
  readonly values: Readonly<Partial<Record<FilterName, string>>>
  readonly set: (name: FilterName, value: string | undefined) => void
  readonly clear: (() => void) | undefined
  /** Under which name the clerk's own filters are kept. */
  readonly keptAs: string
}

/** The filters of a list of matters, in the address, with those that the clerk saved. */
export function ListFilters({ names, values, set, clear, keptAs }: Props): ReactNode {
  const { t } = useReader()
  const options = useFilterOptions()
  const labels: Readonly<Record<FilterName, string>> = {
    risk: t.queue.risk,
    service: t.queue.service,
    phase: t.queue.phase,
    handler: t.queue.handler,
    unit: t.queue.unit,
    body: t.board.body,
    region: t.column.region,
  }
  const nameOf = (query: URLSearchParams) =>
    names
      .flatMap((name) => {
        const value = query.get(name)
        return value ? [options[name].find((option) => option.value === value)?.label ?? value] : []
      })
      .join(' · ')
  // A body is chosen on the board; its filter shows while it narrows.
  const shown = names.filter((name) => name !== 'body' || values.body)
  return (
    <search className="list-filters">
      <div className="filters">
        {shown.map((name) => (
          <Choice
            key={name}
            search={searched.includes(name)}
            label={labels[name]}
            value={values[name]}
            options={options[name]}
            onChange={(value) => set(name, value)}
          />
        ))}
        {clear && (
          <Button size="small" type="link" onClick={clear}>
            {t.queue.clear}
          </Button>
        )}
      </div>
      <SavedFilters nameOf={nameOf} names={names} keptAs={keptAs} />
    </search>
  )
}
