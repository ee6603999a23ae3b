import type { ActionWish } from '@gongdao/matters/contract'
import { Button, Drawer, Form, Radio } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Empty, Loading } from '../../app/states.tsx'
import { useAskBeforeLeaving } from '../../app/typed-words.ts'
import { ActForm, answersOf, type Typed } from '../../matters/components/act-form.tsx'
import { fill, useReader } from '../../words/language.tsx'
import { type BatchAct, commonActs, mayBeTakenBack } from '../batch.ts'
import { mayRetry, useBatch } from '../use-batch.ts'
import { BatchResults } from './batch-results.tsx'

interface Props {
  readonly picked: readonly { readonly number: string; readonly subject: string }[]
  readonly close: () => void
}

/** One act on several matters: only what all of them allow is offered, and each tells by itself how it went. */
export function BatchDrawer({ picked, close }: Props): ReactNode {
  const { t, say } = useReader()
  const [form] = Form.useForm()
  const batch = useBatch(picked, t.batch.purpose)
  const [chosen, setChosen] = useState<string>()
  const [wish, setWish] = useState<ActionWish>()
  const [hasTyped, setHasTyped] = useState(false)
  const isReading = batch.items.some((one) => one.is === 'reading')
  const isBusy = batch.items.some((one) => ['sending', 'takingBack'].includes(one.is))
  const views = useMemo(() => batch.items.flatMap((one) => (one.view ? [one.view] : [])), [batch.items])
  const acts = useMemo(() => commonActs(views), [views])
  const offered = acts.find((one) => one.act === chosen) ?? (acts.length === 1 ? acts[0] : undefined)
  const [sent, setSent] = useState<BatchAct>()
  const act = sent ?? offered
  useAskBeforeLeaving(hasTyped && !wish)
  const send = (values: Typed) => {
    if (!act) return
    const made = { act: act.act, fields: answersOf(values, act.fields) }
    setWish(made)
    setSent(act)
    void batch.send(
      batch.items.filter((one) => one.view),
      made,
    )
  }
  const again = wish && batch.items.filter(mayRetry)
  return (
    <Drawer
      open
      onClose={close}
      size={560}
      title={fill(t.batch.title, { n: picked.length })}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          {again && again.length > 0 && (
            <Button loading={isBusy} onClick={() => void batch.send(again, wish)}>
              {fill(t.batch.again, { n: again.length })}
            </Button>
          )}
          <Button onClick={close} disabled={isBusy}>
            {wish ? t.close : t.cancel}
          </Button>
          {!wish && act && (
            <Button type="primary" onClick={() => form.submit()}>
              {fill(t.batch.confirm, { n: views.length })}
            </Button>
          )}
        </div>
      }
    >
      {isReading && <Loading rows={4} />}
      {!isReading && !wish && (
        <>
          <Chooser acts={acts} chosen={act?.act} choose={setChosen} />
          {act?.warns && <p className="note">{say(act.warns)}</p>}
          {act && (
            <ActForm key={act.act} form={form} fields={act.fields} onSend={send} onTyped={() => setHasTyped(true)} />
          )}
        </>
      )}
      {!isReading && (
        <BatchResults
          batch={batch}
          isSent={wish !== undefined}
          mayTakeBack={wish !== undefined && mayBeTakenBack(act)}
        />
      )}
    </Drawer>
  )
}

function Chooser({
  acts,
  chosen,
  choose,
}: {
  acts: readonly BatchAct[]
  chosen: string | undefined
  choose: (act: string) => void
}): ReactNode {
  const { t, say } = useReader()
  if (acts.length === 0) return <Empty title={t.batch.none} detail={t.batch.noneDetail} />
  return (
    <fieldset className="batch-acts">
      <legend>{t.batch.choose}</legend>
      <Radio.Group
        className="radios"
        value={chosen}
        onChange={(event) => choose(event.target.value as string)}
        options={acts.map((act) => ({ value: act.act, label: say(act.title) }))}
      />
    </fieldset>
  )
}
