import { formatBytes } from '@gongdao/web-kit/time/index.ts'
import { Button, Progress } from 'antd'
import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { isOffline } from '../../app/api.ts'
import { type Course, Upload } from '../../app/uploads.ts'
import { fill, useReader } from '../../words/language.tsx'

interface Props {
  readonly label: string
  readonly value?: readonly string[]
  readonly onChange?: (ids: readonly string[]) => void
}

interface Sending extends Course {
  readonly key: number
  readonly upload: Upload
  readonly failed?: string
  /** Trying again may help: the line, not the file, was at fault. */
  readonly mayRetry?: boolean
}

/** Names of what was uploaded while this page lives, for a form that is opened again. */
const names = new Map<string, string>()
let lastKey = 0
/** Files on their way now: a form is not sent without them. */
export const uploadsUnderWay = new Set<number>()

/** Papers go up at once, in pieces that survive a broken line; the form holds their ids. */
export function PapersField({ label, value = [], onChange }: Props): ReactNode {
  const { t } = useReader()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { sending, add, retry, drop } = useUploads(value, onChange)
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.target.files)
    event.target.value = ''
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way beside the button
    <div
      className={`papers ${over ? 'papers-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <input ref={chooser} type="file" multiple hidden aria-hidden="true" tabIndex={-1} onChange={chosen} />
      <Button onClick={() => chooser.current?.click()} aria-label={`${t.act.upload}：${label}`}>
        {t.act.upload}
      </Button>
      <p className="faint">{t.upload.hint}</p>
      <ul>
        {value.map((id) => (
          <li key={id}>
            <span className="paper-name">{names.get(id) ?? id}</span> <span className="faint">{t.upload.done}</span>{' '}
            <Button
              type="link"
              size="small"
              aria-label={`${t.act.remove}：${names.get(id) ?? id}`}
              onClick={() => onChange?.(value.filter((one) => one !== id))}
            >
              {t.act.remove}
            </Button>
          </li>
        ))}
        {sending.map((one) => (
          <SendingShown key={one.key} sending={one} retry={() => retry(one)} drop={() => drop(one)} />
        ))}
      </ul>
    </div>
  )
}

function useUploads(value: readonly string[], onChange: Props['onChange']) {
  const { t } = useReader()
  const [sending, setSending] = useState<readonly Sending[]>([])
  const ids = useRef(value)
  ids.current = value
  const under = useRef<readonly Sending[]>([])
  under.current = sending
  useEffect(
    () => () => {
      for (const one of under.current) one.upload.giveUp()
    },
    [],
  )
  const note = (key: number, change: Partial<Sending>) =>
    setSending((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const run = async (key: number, upload: Upload) => {
    uploadsUnderWay.add(key)
    try {
      const id = await upload.send()
      names.set(id, upload.file.name)
      setSending((now) => now.filter((one) => one.key !== key))
      ids.current = [...ids.current, id]
      onChange?.(ids.current)
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') return
      const away = isOffline(fault)
      const failed = away || !(fault instanceof Error) ? t.upload.broken : fault.message
      note(key, { failed, mayRetry: away, waits: false })
    } finally {
      uploadsUnderWay.delete(key)
    }
  }
  const add = (files: Iterable<File> | null) => {
    for (const file of files ?? []) {
      lastKey += 1
      const key = lastKey
      const upload = new Upload(file, (course) => note(key, course))
      setSending((now) => [...now, { key, upload, share: 0, waits: false }])
      void run(key, upload)
    }
  }
  const retry = ({ key, upload }: Sending) => {
    setSending((now) => now.map((one) => (one.key === key ? { key, upload, share: one.share, waits: false } : one)))
    void run(key, upload)
  }
  const drop = ({ key, upload }: Sending) => {
    upload.giveUp()
    setSending((now) => now.filter((one) => one.key !== key))
  }
  return { sending, add, retry, drop }
}

function SendingShown({ sending, retry, drop }: { sending: Sending; retry: () => void; drop: () => void }): ReactNode {
  const { t } = useReader()
  const { file } = sending.upload
  return (
    <li className="sending">
      <span className="paper-name">{file.name}</span>{' '}
      <span className="faint">
        {fill(t.upload.arrived, {
          done: formatBytes(Math.round(sending.share * file.size)),
          all: formatBytes(file.size),
        })}
      </span>
      {sending.failed ? (
        <p className="late" role="alert">
          {sending.failed}
        </p>
      ) : (
        <Progress
          aria-label={`${t.act.uploading}：${file.name}`}
          percent={Math.round(sending.share * 100)}
          size="small"
          status={sending.waits ? 'exception' : 'active'}
        />
      )}
      {sending.waits && <p role="status">{t.upload.waits}</p>}
      {sending.mayRetry && (
        <Button size="small" onClick={retry}>
          {t.upload.goOn}
        </Button>
      )}{' '}
      <Button type="link" size="small" aria-label={`${t.act.remove}：${file.name}`} onClick={drop}>
        {t.act.remove}
      </Button>
    </li>
  )
}
