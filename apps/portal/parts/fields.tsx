import type { Region } from '@gongdao/agencies/contract'
import type { Field } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import { formatBytes } from '@gongdao/web-kit'
import type { ComponentChildren } from 'preact'
import type { Answers } from '../doors.ts'
import type { FieldError } from '../forms/check-page.ts'
import type { FormBody } from '../forms/form-body.ts'
import type { Reader } from '../reader.ts'
import { FieldErrorText } from './errors.tsx'
import { Phrased } from './phrased.tsx'

export interface FieldsWish {
  readonly reader: Reader
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly errors: readonly FieldError[]
  /** What she just sent, when it could not be kept: shown again as she wrote it. */
  readonly sent?: FormBody
  readonly regions: readonly Region[]
  readonly documents?: readonly DocumentInfo[]
  /** The only question of the page carries the page's heading. */
  readonly heading?: string
}

interface One extends Omit<FieldsWish, 'fields'> {
  readonly field: Field
}

const describedBy = ({ field, errors }: One): string | undefined => {
  const ids = [
    field.hint ? `h-${field.name}` : '',
    errors.some((error) => error.field === field.name) ? `e-${field.name}` : '',
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

const labelText = ({ reader, field, heading }: One) => (
  <>
    {heading ? <Phrased reader={reader} text={heading} /> : reader.of(field.label)}
    {field.optional ? <span class="optional">{reader.say('（选填）', ' (optional)')}</span> : null}
  </>
)

const labelWords = (one: One): ComponentChildren =>
  one.heading ? <h1 class="question">{labelText(one)}</h1> : labelText(one)

function Around(one: One) {
  const { reader, field } = one
  return (
    <>
      {field.hint ? (
        <p class="hint" id={`h-${field.name}`}>
          {reader.of(field.hint)}
        </p>
      ) : null}
      {field.why ? (
        <details class="why">
          <summary>{reader.say('为什么问', 'Why we ask')}</summary>
          <p>{reader.of(field.why)}</p>
        </details>
      ) : null}
      <FieldErrorText reader={reader} field={field.name} errors={one.errors} />
    </>
  )
}

const textOf = ({ sent, answers, field }: One): string => {
  if (sent?.has(field.name)) return sent.text(field.name)
  const value = answers[field.name]
  if (value === undefined || value === null) return ''
  return field.kind === 'money' ? (Number(value) / 100).toFixed(2).replace(/\.00$/, '') : String(value)
}

const chosenOf = ({ sent, answers, field }: One): readonly string[] => {
  if (sent?.has(field.name)) return sent.all(field.name)
  const value = answers[field.name]
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return value === undefined ? [] : [String(value)]
}

/** A label that is the page's heading stands outside it, so that a screen reader meets heading and field both. */
const Labelled = (one: One & { children: ComponentChildren }) => {
  const name = one.field.name
  return (
    <div class={one.errors.some((error) => error.field === name) ? 'field wrong' : 'field'}>
      {one.heading ? (
        <h1 class="question">
          <label for={`f-${name}`}>{labelText(one)}</label>
        </h1>
      ) : (
        <label for={`f-${name}`}>{labelText(one)}</label>
      )}
      <Around {...one} />
      {one.children}
    </div>
  )
}

const Group = (one: One & { children: ComponentChildren }) => (
  <fieldset
    class={one.errors.some((error) => error.field === one.field.name) ? 'field wrong' : 'field'}
    aria-describedby={describedBy(one)}
  >
    <legend>{labelWords(one)}</legend>
    <Around {...one} />
    {one.children}
  </fieldset>
)

function TextField(one: One) {
  const { field } = one
  const numeric = field.kind === 'number' || field.kind === 'money' || field.kind === 'seq'
  const mode = field.kind === 'money' ? 'decimal' : numeric ? 'numeric' : field.kind === 'phone' ? 'tel' : 'text'
  const autocomplete =
    field.kind === 'phone' ? 'tel' : /^(name|applicantName|fullName)$/.test(field.name) ? 'name' : 'off'
  return (
    <Labelled {...one}>
      <input
        id={`f-${field.name}`}
        name={field.name}
        type={field.kind === 'phone' ? 'tel' : 'text'}
        list={undefined}
        inputMode={mode}
        class={numeric || field.kind === 'phone' ? 'short' : undefined}
        autocomplete={autocomplete}
        spellcheck={false}
        value={textOf(one)}
        aria-describedby={describedBy(one)}
        aria-invalid={one.errors.some((error) => error.field === field.name) || undefined}
      />
      {field.kind === 'money' ? <span class="unit">{one.reader.say('元', 'yuan')}</span> : null}
    </Labelled>
  )
}

const LongText = (one: One) => (
  <Labelled {...one}>
    <textarea
      id={`f-${one.field.name}`}
      name={one.field.name}
      rows={(one.field.maxLength ?? 5000) > 2000 ? 8 : 5}
      data-island="count"
      data-most={one.field.maxLength ?? 5000}
      data-words={one.reader.say('还可以写 {n} 字', '{n} characters left')}
      data-over={one.reader.say('超出 {n} 字', '{n} characters too many')}
      aria-describedby={describedBy(one)}
      aria-invalid={one.errors.some((error) => error.field === one.field.name) || undefined}
    >
      {textOf(one)}
    </textarea>
    <p class="hint count">
      {one.reader.say(`最多 ${one.field.maxLength ?? 5000} 字`, `At most ${one.field.maxLength ?? 5000} characters`)}
    </p>
  </Labelled>
)

function Options(one: One) {
  const { field, reader } = one
  const choices =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', text: reader.say('是', 'Yes') },
          { value: 'no', text: reader.say('否', 'No') },
        ]
      : (field.choices ?? []).map((choice) => ({ value: choice.value, text: reader.of(choice.label) }))
  const chosen = chosenOf(one)
  const type = field.kind === 'choices' || field.kind === 'requirements' ? 'checkbox' : 'radio'
  return (
    <Group {...one}>
      <div class={field.kind === 'yesNo' ? 'options inline' : 'options'}>
        {choices.map((choice, at) => (
          <label class="option" key={choice.value}>
            <input
              id={`f-${field.name}-${at}`}
              type={type}
              name={field.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

function DateField(one: One) {
  const { field, reader } = one
  const kept = typeof one.answers[field.name] === 'string' ? String(one.answers[field.name]).split('-') : []
  const parts = [
    ['year', reader.say('年', 'Year'), 4],
    ['month', reader.say('月', 'Month'), 2],
    ['day', reader.say('日', 'Day'), 2],
  ] as const
  return (
    <Group {...one}>
      <div class="date-parts">
        {parts.map(([part, text, length], at) => (
          <div key={part}>
            <label for={`f-${field.name}-${part}`}>{text}</label>
            <input
              id={`f-${field.name}-${part}`}
              name={`${field.name}.${part}`}
              class={`w${length}`}
              inputMode="numeric"
              maxLength={length}
              value={
                one.sent?.has(`${field.name}.${part}`)
                  ? one.sent.text(`${field.name}.${part}`)
                  : kept[at]
                    ? String(Number(kept[at]))
                    : ''
              }
            />
          </div>
        ))}
      </div>
    </Group>
  )
}

function RegionField(one: One) {
  const { regions, reader } = one
  const chosen = textOf(one)
  const counties = regions.filter((region) => region.level === 'county')
  const option = (region: Region, text: string) => (
    <option key={region.code} value={region.code} selected={region.code === chosen}>
      {text}
    </option>
  )
  return (
    <Labelled {...one}>
      <select id={`f-${one.field.name}`} name={one.field.name} aria-describedby={describedBy(one)}>
        <option value="">{reader.say('请选择', 'Choose')}</option>
        {regions
          .filter((region) => region.level === 'city')
          .map((city) =>
            option(
              city,
              reader.say(`${city.name.zh}（不确定在哪个县区）`, `${city.name.en} (not sure which district)`),
            ),
          )}
        {counties.map((county) => (
          <optgroup key={county.code} label={reader.of(county.name)}>
            {option(
              county,
              reader.say(`${county.name.zh}（不确定乡镇街道）`, `${county.name.en} (not sure which town)`),
            )}
            {regions.filter((town) => town.parent === county.code).map((town) => option(town, reader.of(town.name)))}
          </optgroup>
        ))}
      </select>
    </Labelled>
  )
}

function DocumentsField(one: One) {
  const { field, reader } = one
  const ids = one.answers[field.name]
  const kept = (one.documents ?? []).filter((document) => Array.isArray(ids) && ids.includes(document.id))
  return (
    <Labelled {...one}>
      {kept.length > 0 ? (
        <ul class="files">
          {kept.map((document) => (
            <li key={document.id}>
              <input type="hidden" name={field.name} value={document.id} />
              <span class="file-name">{document.name}</span> <span class="quiet">{formatBytes(document.bytes)}</span>
              <button class="plain" type="submit" name="_remove" value={document.id}>
                {reader.say('移除', 'Remove')}
                <span class="visually-hidden"> {document.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="hint">
        {reader.say(
          '照片、PDF、Word、录音录像都可以，每个不超过 20 MB。照片里的拍摄地点等信息会自动去掉。',
          'Photos, PDF, Word, sound or video; up to 20 MB each. The place stored in a photo is removed.',
        )}
      </p>
      <div
        class="upload"
        data-island="upload"
        data-name={field.name}
        data-sending={reader.say('正在上传 {n}%', 'Uploading {n}%')}
        data-failed={reader.say('上传中断，网络恢复后会接着传', 'Interrupted; it goes on when the network is back')}
        data-sent={reader.say('已上传', 'Uploaded')}
        data-remove={reader.say('移除', 'Remove')}
      >
        <input
          id={`f-${field.name}`}
          type="file"
          name={`${field.name}.file`}
          multiple
          aria-describedby={describedBy(one)}
        />
        <button class="second" type="submit" name="_upload" value={field.name}>
          {reader.say('上传所选文件', 'Upload')}
        </button>
      </div>
    </Labelled>
  )
}

function OneField(one: One) {
  switch (one.field.kind) {
    case 'longText':
      return <LongText {...one} />
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'requirements':
      return <Options {...one} />
    case 'date':
      return <DateField {...one} />
    case 'region':
      return <RegionField {...one} />
    case 'documents':
      return <DocumentsField {...one} />
    default:
      return <TextField {...one} />
  }
}

/** The questions of a page, drawn from the service's own definition. */
export const Fields = (wish: FieldsWish) => (
  <>
    {wish.fields.map((field) => (
      <OneField key={field.name} {...wish} field={field} />
    ))}
  </>
)
