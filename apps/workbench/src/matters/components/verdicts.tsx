import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useReader } from '../../words/language.tsx'
import type { Field } from '../queries.ts'

export type VerdictsGiven = Readonly<Record<string, { readonly lacking: boolean; readonly note?: string }>>

interface Props {
  readonly field: Field
  readonly value?: VerdictsGiven
  readonly onChange?: (verdicts: VerdictsGiven) => void
}

/** The service's own requirement list: a verdict on every item, so that papers are returned once and completely. */
export function Verdicts({ field, value = {}, onChange }: Props): ReactNode {
  const { t, say } = useReader()
  const give = (item: string, verdict: { lacking: boolean; note?: string }) => onChange?.({ ...value, [item]: verdict })
  return (
    <div className="verdicts">
      <p className="note">{t.act.verdictLead}</p>
      {(field.choices ?? []).map((item) => {
        const given = value[item.value]
        return (
          <fieldset className="verdict" key={item.value}>
            <legend>{say(item.label)}</legend>
            <Radio.Group
              size="small"
              optionType="button"
              value={given === undefined ? undefined : given.lacking}
              onChange={(event) => give(item.value, { ...given, lacking: event.target.value as boolean })}
              options={[
                { value: false, label: t.act.verdict.fulfilled },
                { value: true, label: t.act.verdict.missing },
              ]}
            />
            {given?.lacking && (
              <Input.TextArea
                aria-label={`${say(item.label)}：${t.act.verdict.reason}`}
                placeholder={t.act.verdict.reason}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={500}
                value={given.note ?? ''}
                onChange={(event) => give(item.value, { lacking: true, note: event.target.value })}
              />
            )}
          </fieldset>
        )
      })}
    </div>
  )
}
