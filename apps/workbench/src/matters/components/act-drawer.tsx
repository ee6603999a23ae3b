import type { ActionTaken, Difference, MatterView } from '@gongdao/matters/contract'
import { Alert, Button, Drawer, Form } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem, fieldFaults, isOffline, isUnavailable, traceOf } from '../../app/api.ts'
import { useMe } from '../../app/session.tsx'
import { typedWords, useAskBeforeLeaving } from '../../app/typed-words.ts'
import { sayFieldFault } from '../../words/field-faults.ts'
import { fill, useReader } from '../../words/language.tsx'
import { type AvailableAct, useAct, useMatter } from '../queries.ts'
import { ActForm, answersOf, HappenedAt, inShanghai, type Typed } from './act-form.tsx'
import { ChangedNotice } from './changed-notice.tsx'

interface Props {
  readonly matter: MatterView
  readonly act: AvailableAct
  /** What stands in the form when it opens, where nothing was typed before. */
  readonly given?: Typed | undefined
  readonly close: () => void
  readonly done: (title: string, taken: ActionTaken) => void
}

/**
 * Takes one act. Whatever goes wrong, what was typed stays: a refusal, a stale version, a lost connection, a session that
 * ends, the drawer shut by mistake. It is forgotten when the act is recorded, or when she leaves it on purpose.
 */
export function ActDrawer({ matter, act, given, close, done }: Props): ReactNode {
  const { t, say } = useReader()
  const me = useMe()
  const [form] = Form.useForm()
  const place = `${me.id} ${matter.number} ${act.act}`
  const before = useRef(typedWords.of(place))
  const [hasTyped, setHasTyped] = useState(before.current !== undefined)
  useAskBeforeLeaving(hasTyped)
  const taking = useTaking(matter, act, form, place, (taken) => {
    typedWords.forget(place)
    done(say(act.title), taken)
  })
  const leave = () => {
    typedWords.forget(place)
    close()
  }
  return (
    <Drawer
      open
      onClose={close}
      size={520}
      title={say(act.title)}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <Button onClick={leave}>{t.cancel}</Button>
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
      {before.current && <p className="note">{t.act.typedBefore}</p>}
      {taking.notice}
      <ActForm
        form={form}
        fields={act.fields}
        disabled={taking.busy}
        onSend={taking.send}
        initial={before.current ?? given}
        onTyped={(values) => {
          typedWords.keep(place, values)
          setHasTyped(true)
        }}
      >
        <HappenedAt />
      </ActForm>
    </Drawer>
  )
}

/** The course of one wish: sent with the version looked at, and with one key for as long as it is the same wish. */
function useTaking(
  matter: MatterView,
  act: AvailableAct,
  form: ReturnType<typeof Form.useForm>[0],
  place: string,
  done: (taken: ActionTaken) => void,
) {
  const { say } = useReader()
  const take = useAct(matter.number)
  const now = useMatter(matter.number)
  const [seen, setSeen] = useState(matter.version)
  const [fault, setFault] = useState<unknown>()
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
    setFault(undefined)
    take.mutate(
      { seen, wish, key: typedWords.keyOf(place, JSON.stringify(wish)) },
      {
        onSuccess: done,
        onError: (problem) => {
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

/** Why it was not recorded, and that nothing typed is lost. After a lost line she sends the same again, and it acts once. */
export function Refused({ fault }: { fault: unknown }): ReactNode {
  const { t } = useReader()
  const trace = traceOf(fault)
  const wrong = fieldFaults(fault).length
  const away = isOffline(fault)
  const unsure = away || isUnavailable(fault) || (fault instanceof ApiProblem && fault.status >= 500)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="told">
      <Alert
        role="alert"
        type={unsure ? 'warning' : 'error'}
        showIcon
        title={away ? t.offline.title : t.act.failed}
        description={
          <>
            {!away && (
              <p>
                {wrong > 0
                  ? fill(t.act.fieldsWrong, { n: wrong })
                  : fault instanceof Error
                    ? fault.message
                    : t.fault.detail}
              </p>
            )}
            <p>{unsure ? t.act.sendAgain : t.act.keep}</p>
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
