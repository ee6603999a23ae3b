import { Select } from 'antd'
import { type ReactNode, useId } from 'react'
import { useReader } from '../words/language.tsx'
import { namedList } from './named-list.tsx'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly ChoiceOption[]
  readonly onChange: (value: string | undefined) => void
  readonly search?: boolean
}

/** A filter with its name in front, so that it reads without a placeholder. */
export function Choice({ label, value, options, onChange, search = false }: Props): ReactNode {
  const { t } = useReader()
  const id = useId()
  const known = value && !options.some((option) => option.value === value) ? [{ value, label: value }] : []
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        aria-label={label}
        popupRender={namedList(label)}
        size="small"
        value={value ?? ''}
        showSearch={search ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: t.all }, ...known, ...options]}
        onChange={(chosen: string) => onChange(chosen || undefined)}
      />
    </span>
  )
}
