import { Button, Checkbox, Input, InputNumber, Radio, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import { useRegions } from '../../agencies/queries.ts'
import { namedList } from '../../app/named-list.tsx'
import { useMe } from '../../app/session.tsx'
import { useReader } from '../../words/language.tsx'
import type { Field } from '../queries.ts'
import { PapersField } from './papers-field.tsx'
import { UnitChooser } from './unit-chooser.tsx'
import { Verdicts, type VerdictsGiven } from './verdicts.tsx'

interface Props {
  readonly field: Field
  /** Handed in by the form around it. */
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** What a field of a definition looks like on a form; an unknown kind is a line of text, so no act is ever out of reach. */
export function FieldInput({ field, id, value, onChange }: Props): ReactNode {
  const { t, say } = useReader()
  const label = say(field.label)
  const options = (field.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }))
  const named = { ...(id ? { id } : {}), 'aria-label': label }
  const text = typeof value === 'string' ? value : ''
  const max = field.maxLength ? { maxLength: field.maxLength } : {}
  switch (field.kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...named}
          {...max}
          showCount={Boolean(field.maxLength)}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={text}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'choice':
    case 'seq':
      return options.length > 0 && options.length <= 6 ? (
        <Radio.Group
          {...named}
          className="radios"
          value={value}
          options={options}
          onChange={(event) => onChange?.(event.target.value)}
        />
      ) : (
        <Select
          {...named}
          popupRender={namedList(label)}
          allowClear
          value={value ?? null}
          options={options}
          onChange={(chosen) => onChange?.(chosen ?? undefined)}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          className="radios"
          value={(value as string[] | undefined) ?? []}
          options={options}
          onChange={(chosen) => onChange?.(chosen)}
        />
      )
    case 'yesNo':
      return (
        <Radio.Group
          {...named}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={[
            { value: true, label: t.act.yes },
            { value: false, label: t.act.no },
          ]}
        />
      )
    case 'date':
      return <Input {...named} type="date" value={text} onChange={(event) => onChange?.(event.target.value)} />
    case 'number':
      return (
        <InputNumber
          {...named}
          value={(value as number | null) ?? null}
          onChange={(number) => onChange?.(number ?? undefined)}
        />
      )
    case 'money':
      return (
        <Input
          {...named}
          inputMode="decimal"
          prefix="¥"
          value={text}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'unit':
      return (
        <UnitChooser
          {...(id ? { id } : {})}
          label={label}
          {...(text ? { value: text } : {})}
          {...(onChange ? { onChange } : {})}
        />
      )
    case 'region':
      return <RegionChooser {...(id ? { id } : {})} label={label} value={text} {...(onChange ? { onChange } : {})} />
    case 'requirements':
      return (
        <Verdicts
          field={field}
          value={(value as VerdictsGiven | undefined) ?? {}}
          {...(onChange ? { onChange } : {})}
        />
      )
    case 'documents':
      return (
        <PapersField label={label} value={(value as string[] | undefined) ?? []} {...(onChange ? { onChange } : {})} />
      )
    default:
      if (field.name === 'person')
        return <PersonField {...named} options={options} value={text} {...(onChange ? { onChange } : {})} />
      return (
        <Input
          {...named}
          {...max}
          value={text}
          inputMode={field.kind === 'phone' ? 'tel' : 'text'}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
  }
}

interface PersonProps {
  readonly id?: string
  readonly 'aria-label': string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange?: (person: string) => void
}

/** A member of the unit: chosen by name where the server offers names, with myself one press away. */
function PersonField({ options, value, onChange, ...named }: PersonProps): ReactNode {
  const { t } = useReader()
  const me = useMe()
  const list = options.length > 0 ? options : [{ value: me.id, label: me.name }]
  return (
    <Space.Compact block>
      <Select
        {...named}
        popupRender={namedList(named['aria-label'])}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        value={value || null}
        options={[...list]}
        onChange={(person) => onChange?.(person ?? '')}
      />
      <Button onClick={() => onChange?.(me.id)}>{t.act.me}</Button>
    </Space.Compact>
  )
}

/** A place of the city, by name. */
export function RegionChooser({
  id,
  label,
  value,
  onChange,
}: {
  id?: string
  label: string
  value?: string
  onChange?: (region: string | undefined) => void
}): ReactNode {
  const { say } = useReader()
  const regions = useRegions()
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      popupRender={namedList(label)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      loading={regions.isPending}
      value={value || null}
      onChange={(region: string | null) => onChange?.(region ?? undefined)}
      options={[
        ...(regions.data ?? []).map((region) => ({ value: region.code, label: say(region.name) })),
        { value: 'unknown', label: say({ zh: '地点未明', en: 'Place not known' }) },
      ]}
    />
  )
}
