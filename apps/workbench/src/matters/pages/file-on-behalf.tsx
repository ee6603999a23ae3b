import type { Condition, ServiceDefinition } from '@gongdao/catalogue'
import type { Filed, NewMatter } from '@gongdao/matters/contract'
import { formatDue } from '@gongdao/web-kit/time/index.ts'
import { channelWords } from '@gongdao/web-kit/words/index.ts'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useBodies, useUnitsById } from '../../agencies/queries.ts'
import { api, fieldFaults } from '../../app/api.ts'
import { namedList } from '../../app/named-list.tsx'
import { PageTitle } from '../../app/page-title.tsx'
import { useMe } from '../../app/session.tsx'
import { Loading, Trouble } from '../../app/states.tsx'
import { typedWords, useAskBeforeLeaving } from '../../app/typed-words.ts'
import { useService, useServices } from '../../catalogue/queries.ts'
import { sayFieldFault } from '../../words/field-faults.ts'
import { fill, useReader } from '../../words/language.tsx'
import { Refused } from '../components/act-drawer.tsx'
import { ActForm, answersOf, inShanghai, type Typed } from '../components/act-form.tsx'
import { RegionChooser } from '../components/field-input.tsx'
import { UnitChooser } from '../components/unit-chooser.tsx'
import type { Field } from '../queries.ts'

const channels = ['phone', 'window', 'letter', 'visit'] as const

/** Files for a resident on the phone, at the window or by letter; the law counts from when it was received. */
export function FileOnBehalfPage(): ReactNode {
  const { t, say } = useReader()
  const services = useServices()
  const [code, setCode] = useState<string>()
  const [filed, setFiled] = useState<Filed>()
  if (filed) return <Receipt filed={filed} another={() => setFiled(undefined)} />
  return (
    <div className="file-page">
      <PageTitle title={t.file.title} lead={t.file.lead} />
      {services.isPending && <Loading />}
      {services.error && <Trouble fault={services.error} retry={() => void services.refetch()} />}
      {services.data && (
        <section className="card">
          <Form layout="vertical" requiredMark={false}>
            <Form.Item label={t.file.service} htmlFor="file-service">
              <Select
                id="file-service"
                popupRender={namedList(t.file.service)}
                size="large"
                value={code ?? null}
                placeholder={t.file.chooseService}
                onChange={(chosen: string) => setCode(chosen)}
                options={services.data.map((service) => ({ value: service.code, label: say(service.title) }))}
              />
            </Form.Item>
          </Form>
          {code && <ServiceForm key={code} code={code} done={setFiled} />}
        </section>
      )}
    </div>
  )
}

/** All questions of the service on one page: a clerk asks them aloud, in whatever order they come. */
function ServiceForm({ code, done }: { code: string; done: (filed: Filed) => void }): ReactNode {
  const { t, say } = useReader()
  const service = useService(code)
  const [form] = Form.useForm()
  const me = useMe()
  const place = `${me.id} file ${code}`
  const before = useRef(typedWords.of(place))
  const [hasTyped, setHasTyped] = useState(before.current !== undefined)
  useAskBeforeLeaving(hasTyped)
  const filing = useFiling(place, (filed) => {
    typedWords.forget(place)
    done(filed)
  })
  const ownUnit = useOwnUnit(service.data?.bodies)
  useEffect(() => {
    const faults = fieldFaults(filing.error)
    if (faults.length > 0)
      form.setFields(
        faults.map(({ field, code, facts }) => ({ name: field, errors: [sayFieldFault(code, facts, say)] })),
      )
  }, [filing.error, form, say])
  if (service.isPending || ownUnit === undefined) return <Loading />
  if (service.error) return <Trouble fault={service.error} retry={() => void service.refetch()} title={t.file.noForm} />
  const fields = fieldsOf(service.data)
  const send = (values: Typed) => {
    const happenedAt = inShanghai(values.$happenedAt)
    const region = values.$region as string | undefined
    const unit = values.$unit as string | undefined
    filing.send({
      service: code,
      channel: (values.$channel as NewMatter['channel']) ?? 'phone',
      answers: answersOf(values, fields),
      ...(region ? { region } : {}),
      ...(unit ? { unit } : {}),
      ...(happenedAt ? { happenedAt } : {}),
    })
  }
  return (
    <ActForm
      form={form}
      fields={fields}
      disabled={filing.isPending}
      onSend={send}
      initial={before.current}
      onTyped={(values) => {
        typedWords.keep(place, values)
        setHasTyped(true)
      }}
    >
      <Form.Item name="$channel" label={t.file.channel} initialValue="phone">
        <Radio.Group options={channels.map((value) => ({ value, label: say(channelWords[value]) }))} />
      </Form.Item>
      {!fields.some((field) => field.kind === 'region') && (
        <Form.Item name="$region" label={`${t.file.region}（${t.optional}）`}>
          <RegionChooser label={t.file.region} />
        </Form.Item>
      )}
      <Form.Item
        name="$unit"
        label={`${t.file.unit}（${t.optional}）`}
        extra={t.file.unitHint}
        {...(ownUnit ? { initialValue: ownUnit } : {})}
      >
        <UnitChooser label={t.file.unit} />
      </Form.Item>
      <Form.Item name="$happenedAt" label={`${t.file.happenedAt}（${t.optional}）`} extra={t.file.happenedHint}>
        <Input type="datetime-local" />
      </Form.Item>
      {filing.error && <Refused fault={filing.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={filing.isPending}>
        {t.file.submit}
      </Button>
    </ActForm>
  )
}

/**
 * The clerk's own unit where its body may be responsible for this service: who is asked first answers for it (首接负责).
 * `undefined` while the directory is being read, `null` where she has none.
 */
function useOwnUnit(bodyKinds: readonly string[] | undefined): string | null | undefined {
  const me = useMe()
  const units = useUnitsById(me.memberships.map((membership) => membership.unit))
  const bodies = useBodies()
  if (units.isPending || bodies.isPending) return undefined
  const mine = me.memberships.find(({ unit, role }) => {
    const body = units.data?.find((one) => one.id === unit)?.body
    const kind = bodies.data?.find((one) => one.id === body)?.kind
    return (role === 'clerk' || role === 'head') && kind !== undefined && bodyKinds?.includes(kind)
  })
  return mine?.unit ?? null
}

/** One filing is one effect: attempts after a lost connection carry the same key while nothing was changed. */
function useFiling(place: string, done: (filed: Filed) => void) {
  const filing = useMutation({
    mutationFn: ({ matter, key }: { matter: NewMatter; key: string }) => api.matters.file(matter, key),
    onSuccess: done,
  })
  const send = (matter: NewMatter) => filing.mutate({ matter, key: typedWords.keyOf(place, JSON.stringify(matter)) })
  return { send, isPending: filing.isPending, error: filing.error }
}

/** All questions of the form, each with its page's condition. */
function fieldsOf(service: ServiceDefinition): Field[] {
  const both = (page: Condition | undefined, own: Condition | undefined): Condition | undefined =>
    page && own ? { is: 'all', of: [page, own] } : (page ?? own)
  return service.form.flatMap((page) =>
    page.fields.map((field) => ({ ...field, when: both(page.when, field.when) }) as unknown as Field),
  )
}

function Receipt({ filed, another }: { filed: Filed; another: () => void }): ReactNode {
  const { t, say, language } = useReader()
  const me = useMe()
  const { duty } = filed.receipt
  const maySee = me.memberships.some(({ unit, role }) => unit === duty.unit || role === 'supervisor')
  return (
    <div className="file-page">
      <PageTitle title={t.file.done} lead={t.file.doneLead} />
      <section className="card receipt" role="status">
        <dl className="facts">
          <dt>{t.file.number}</dt>
          <dd className="receipt-number">{filed.number}</dd>
          <dt>{t.file.code}</dt>
          <dd className="receipt-code">{filed.code}</dd>
          <dt>{t.matter.responsible}</dt>
          <dd>{say(duty.unitName)}</dd>
          <dt>{t.file.due}</dt>
          <dd>
            {formatDue(duty.due, language)} · {say(duty.act)} · {duty.article}
          </dd>
        </dl>
        <div className="acts no-print">
          {maySee && (
            <Link className="button-link" to={`/matters/${filed.number}`}>
              {t.file.openIt}
            </Link>
          )}
          <Button onClick={() => window.print()}>{t.print}</Button>
          <Button onClick={another}>{t.file.another}</Button>
        </div>
        <p className="faint">{fill(t.matter.version, { n: filed.version })}</p>
      </section>
    </div>
  )
}
