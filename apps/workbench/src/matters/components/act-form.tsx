import type { FormInstance } from 'antd'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { fill, useReader } from '../../words/language.tsx'
import type { Field } from '../queries.ts'
import { applying } from './condition.ts'
import { FieldInput } from './field-input.tsx'
import { uploadsUnderWay } from './papers-field.tsx'
import type { VerdictsGiven } from './verdicts.tsx'

export type Typed = Readonly<Record<string, unknown>>

interface Props {
  readonly form: FormInstance
  readonly fields: readonly Field[]
  readonly onSend: (values: Typed) => void
  readonly disabled?: boolean
  /** What stands in it when it opens. */
  readonly initial?: Typed | undefined
  readonly onTyped?: (values: Typed) => void
  readonly children?: ReactNode
}

/** A form drawn from the fields of a definition. Optional is said in words; what is wrong is told at the field. */
export function ActForm({ form, fields, onSend, disabled = false, initial, onTyped, children }: Props): ReactNode {
  const { t, say } = useReader()
  const typed: Typed = Form.useWatch([], form) ?? {}
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      validateTrigger="onSubmit"
      scrollToFirstError={{ focus: true }}
      onFinish={onSend}
      {...(initial ? { initialValues: initial } : {})}
      onValuesChange={(_, values: Typed) => onTyped?.(values)}
    >
      {applying(fields, typed).map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={field.optional ? `${say(field.label)}（${t.optional}）` : say(field.label)}
          extra={say(field.hint) || undefined}
          rules={[
            {
              validator: (_, value: unknown) =>
                check(field, value, say(field.label), { ...t.act, uploading: t.upload.wait }),
            },
          ]}
        >
          <FieldInput field={field} />
        </Form.Item>
      ))}
      {children}
    </Form>
  )
}

interface CheckWords {
  readonly uploading: string
  readonly required: string
  readonly tooLong: string
  readonly tooShort: string
  readonly tooMany: string
  readonly verdictNone: string
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What can be said before asking the server; the server checks everything again. */
async function check(field: Field, value: unknown, label: string, words: CheckWords): Promise<void> {
  if (field.kind === 'requirements') return checkVerdicts(field, value as VerdictsGiven | undefined, label, words)
  if (field.kind === 'documents' && uploadsUnderWay.size > 0) throw new Error(words.uploading)
  if (isEmpty(value)) {
    if (field.optional) return
    throw new Error(fill(words.required, { label }))
  }
  const least = (field as { minLength?: number }).minLength
  if (typeof value === 'string' && least !== undefined && [...value.trim()].length < least)
    throw new Error(fill(words.tooShort, { label, n: least }))
  if (typeof value === 'string' && field.maxLength && [...value].length > field.maxLength)
    throw new Error(fill(words.tooLong, { label, n: field.maxLength }))
  const most = (field as { maxItems?: number }).maxItems
  if (Array.isArray(value) && most !== undefined && value.length > most)
    throw new Error(fill(words.tooMany, { label, n: most }))
}

function checkVerdicts(field: Field, given: VerdictsGiven | undefined, label: string, words: CheckWords): void {
  const items = field.choices ?? []
  if (items.some((item) => given?.[item.value] === undefined)) throw new Error(fill(words.required, { label }))
  if (items.length > 0 && !items.some((item) => given?.[item.value]?.lacking)) throw new Error(words.verdictNone)
}

/** What was typed, as the server takes it: empty answers are left out. */
export const answersOf = (values: Typed, fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap((field) => (isEmpty(values[field.name]) ? [] : [[field.name, values[field.name]]])))

/** A moment typed without a zone is Shanghai's. */
export const inShanghai = (typed: unknown): string | undefined =>
  typeof typed === 'string' && typed !== '' ? new Date(`${typed}:00+08:00`).toISOString() : undefined

/** When it truly happened, for what is recorded later. */
export function HappenedAt(): ReactNode {
  const { t } = useReader()
  return (
    <details className="later">
      <summary>{t.act.later}</summary>
      <Form.Item name="$happenedAt" label={`${t.act.happenedAt}（${t.optional}）`} extra={t.act.happenedHint}>
        <Input type="datetime-local" />
      </Form.Item>
    </details>
  )
}
