import type { Difference, MatterView } from '@gongdao/matters/contract'
import { Alert, Button, Drawer, Form } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem, fieldFaults, isOffline, newKey, traceOf } from '../../app/api.ts'
import { sayFieldFault } from '../../words/field-faults.ts'
import { useReader } from '../../words/language.tsx'
import { type AvailableAct, useAct, useMatter } from '../queries.ts'
import { ActForm, answersOf, HappenedAt, inShanghai, type Typed } from './act-form.tsx'
import { ChangedNotice } from './changed-notice.tsx'

interface Props {
  readonly matter: MatterView
  readonly act: AvailableAct
  readonly close: () => void
  readonly done: (title: string) => void
}

/** Takes one act. Whatever goes wrong, what was typed stays: a refusal, a stale version, a lost connection. */
export function ActDrawer({ matter, act, close, done }: Props): ReactNode {
  const { t, say } = useReader()
  const [form] = Form.useForm()
  const taking = useTaking(matter, act, form, () => done(say(act.title)))
  return (
    <Drawer
      open
      onClose={close}
      size={520}
      title={say(act.title)}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t.cancel}</Button>
          <Button type="primary" loading={taking.busy} disabled={!taking.ready} onClick={() => form.submit()}>
            {taking.busy ? t.act.working : t.act.confirm}
          </Button>
        </div>
      }
    >
      {act.to && (
        <p className="leads">
          {t.act.leads} <b>{say(act.to)}</b>
        </p>
      )}
      {act.warns && <Alert type="warning" showIcon title={t.act.warns} description={say(act.warns)} />}
      {taking.notice}
      <ActForm form={form} fields={act.fields} disabled={taking.busy} onSend={taking.send}>
        <HappenedAt />
      </ActForm>
    </Drawer>
  )
}

/** The course of one wish: sent with the version looked at, and with one key until an answer came. */
function useTaking(matter: MatterView, act: AvailableAct, form: ReturnType<typeof Form.useForm>[0], done: () => void) {
  const { say } = useReader()
  const take = useAct(matter.number)
  const now = useMatter(matter.number)
  const [seen, setSeen] = useState(matter.version)
  const [fault, setFault] = useState<unknown>()
  const sent = useRef<{ body: string; key: string }>(undefined)
  const stale = fault instanceof ApiProblem && fault.isStale ? fault : undefined
  useEffect(() => {
    const faults = fieldFaults(fault)
    if (faults.length > 0)
      form.setFields(
        faults.map(({ field, code, facts }) => ({ name: field, errors: [sayFieldFault(code, facts, say)] })),
      )
  }, [fault, form, say])
  const send = (values: Typed) => {
    const happenedAt = inShanghai(values.$happenedAt)
    const wish = { act: act.act, fields: answersOf(values, act.fields), ...(happenedAt ? { happenedAt } : {}) }
    const body = JSON.stringify([seen, wish])
    // The same wish keeps its key while nothing answered; a changed wish is another one.
    if (sent.current?.body !== body) sent.current = { body, key: newKey() }
    setFault(undefined)
    take.mutate(
      { seen, wish, key: sent.current.key },
      {
        onSuccess: done,
        onError: (problem) => {
          if (!isOffline(problem)) sent.current = undefined
          setFault(problem)
          if (problem instanceof ApiProblem && problem.isStale) void now.refetch()
        },
      },
    )
  }
  const latest = now.data ?? matter
  const stillPossible = latest.acts.some((one) => one.act === act.act)
  const goOn = () => {
    setSeen(latest.version)
    setFault(undefined)
  }
  const notice = stale ? (
    <ChangedNotice
      service={matter.service}
      difference={stale.problem.facts as Difference | undefined}
      stillPossible={stillPossible}
      goOn={goOn}
    />
  ) : (
    fault !== undefined && <Refused fault={fault} />
  )
  return { busy: take.isPending, ready: !stale, send, notice }
}

function Refused({ fault }: { fault: unknown }): ReactNode {
  const { t } = useReader()
  const trace = traceOf(fault)
  const away = isOffline(fault)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="told">
      <Alert
        role="alert"
        type={away ? 'warning' : 'error'}
        showIcon
        title={away ? t.offline.title : t.act.failed}
        description={
          <>
            <p>{away ? t.offline.detail : fault instanceof Error ? fault.message : t.fault.detail}</p>
            <p>{t.act.keep}</p>
            {trace && !(fault instanceof ApiProblem && fault.status < 500) && (
              <p className="faint">
                {t.fault.trace} <code>{trace}</code>
              </p>
            )}
          </>
        }
      />
    </div>
  )
}
