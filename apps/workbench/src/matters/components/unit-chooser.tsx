import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useBodies, useUnitSearch, useUnits, useUnitsById } from '../../agencies/queries.ts'
import { namedList } from '../../app/named-list.tsx'
import { useReader } from '../../words/language.tsx'

interface Props {
  readonly id?: string
  readonly label: string
  readonly value?: string
  readonly onChange?: (unit: string | undefined) => void
}

/** One unit of the city's directory, found by its name or its body's. */
export function UnitChooser({ id, label, value, onChange }: Props): ReactNode {
  const { t, say } = useReader()
  const [typed, setTyped] = useState('')
  const units = useUnits()
  const found = useUnitSearch(typed.trim())
  const bodies = useBodies()
  const bodyName = new Map((bodies.data ?? []).map((body) => [body.id, body.name]))
  const list = typed.trim() ? (found.data ?? []) : (units.data ?? [])
  const known = useUnitsById(value ? [value] : []).data?.[0]
  const shown = known && !list.some((unit) => unit.id === known.id) ? [known, ...list] : list
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      popupRender={namedList(label)}
      value={value ?? null}
      placeholder={t.act.chooseUnit}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={units.isPending || found.isFetching}
      onChange={(unit: string | null) => onChange?.(unit ?? undefined)}
      options={shown.map((unit) => ({
        value: unit.id,
        label: `${say(bodyName.get(unit.body)) || ''}${bodyName.has(unit.body) ? ' · ' : ''}${say(unit.name)}`,
      }))}
    />
  )
}
