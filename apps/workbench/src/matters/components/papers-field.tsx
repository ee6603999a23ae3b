import { Button, Progress } from 'antd'
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react'
import { upload } from '../../app/uploads.ts'
import { useReader } from '../../words/language.tsx'

interface Props {
  readonly label: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: readonly string[]) => void
}

interface Sending {
  readonly name: string
  readonly share: number
  readonly failed?: string
}

/** Papers go up at once, in pieces that survive a broken line; the form holds their ids. */
export function PapersField({ label, value = [], onChange }: Props): ReactNode {
  const { t } = useReader()
  const chooser = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [sending, setSending] = useState<readonly Sending[]>([])
  const ids = useRef(value)
  ids.current = value
  const note = (name: string, change: Partial<Sending>) =>
    setSending((now) => now.map((one) => (one.name === name ? { ...one, ...change } : one)))
  const send = async (file: File) => {
    setSending((now) => [...now.filter((one) => one.name !== file.name), { name: file.name, share: 0 }])
    try {
      const id = await upload(file, (share) => note(file.name, { share }))
      setNames((now) => ({ ...now, [id]: file.name }))
      setSending((now) => now.filter((one) => one.name !== file.name))
      onChange?.([...ids.current, id])
    } catch (fault) {
      note(file.name, { failed: fault instanceof Error ? fault.message : t.act.uploadFailed })
    }
  }
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    for (const file of event.target.files ?? []) void send(file)
    event.target.value = ''
  }
  return (
    <div className="papers">
      <input ref={chooser} type="file" multiple hidden aria-hidden="true" tabIndex={-1} onChange={chosen} />
      <Button onClick={() => chooser.current?.click()} aria-label={`${t.act.upload}：${label}`}>
        {t.act.upload}
      </Button>
      <ul>
        {value.map((id) => (
          <li key={id}>
            {names[id] ?? id}{' '}
            <Button type="link" size="small" onClick={() => onChange?.(value.filter((one) => one !== id))}>
              {t.act.remove}
            </Button>
          </li>
        ))}
        {sending.map((one) => (
          <li key={one.name} role="status">
            {one.name}{' '}
            {one.failed ? (
              <span className="late">{one.failed}</span>
            ) : (
              <Progress aria-label={t.act.uploading} percent={Math.round(one.share * 100)} size="small" />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
