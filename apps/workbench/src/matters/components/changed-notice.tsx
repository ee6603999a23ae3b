import type { Difference } from '@gongdao/matters/contract'
import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { actorWords, type Phase, phaseWords } from '@gongdao/web-kit/words/index.ts'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useUnitNames } from '../../agencies/queries.ts'
import { useService } from '../../catalogue/queries.ts'
import { useReader } from '../../words/language.tsx'

interface Props {
  readonly difference: Difference | undefined
  /** Code of the service, for the words of its states. */
  readonly service: string
  readonly stillPossible: boolean
  readonly goOn: () => void
}

/** Someone acted meanwhile: shows what is different. What was typed stays below, and the person decides. */
export function ChangedNotice({ difference, service, stillPossible, goOn }: Props): ReactNode {
  const { t } = useReader()
  return (
    <Alert
      className="changed"
      role="alert"
      type="warning"
      showIcon
      title={stillPossible ? t.act.changed : t.act.changedAct}
      description={
        <>
          <p>{t.act.changedDetail}</p>
          {difference && <DifferenceShown difference={difference} service={service} />}
          {stillPossible && (
            <Button size="small" onClick={goOn}>
              {t.act.continueAnyway}
            </Button>
          )}
        </>
      }
    />
  )
}

const unitsIn = ({ acts, fields }: Difference): string[] =>
  [
    ...acts.map((act) => act.by.unit),
    ...fields.flatMap(({ field, before, after }) => (field === 'unit' || field === 'referral' ? [before, after] : [])),
  ].filter((unit) => typeof unit === 'string')

function DifferenceShown({ difference, service }: { difference: Difference; service: string }): ReactNode {
  const { t, say, language } = useReader()
  const unitName = useUnitNames(unitsIn(difference))
  const states = useService(service).data?.states
  const shown = (field: string, value: string | null) => {
    if (value === null) return '—'
    if (field === 'unit' || field === 'referral') return say(unitName(value))
    if (field === 'phase') return say(phaseWords[value as Phase]) || value
    return field === 'state' ? say(states?.[value]?.title) || value : value
  }
  const fieldWords: Readonly<Record<string, string>> = {
    state: t.column.state,
    phase: t.column.phase,
    unit: t.column.unit,
    handler: t.column.handler,
    due: t.column.due,
    suspended: t.matter.suspended,
    next: t.column.next,
    referral: t.act.referral,
    papers: t.matter.documents,
    merged: t.matter.merged,
  }
  return (
    <>
      <p className="changed-title">{t.act.changedEntries}</p>
      <ul>
        {difference.acts.map((act) => (
          <li key={act.seq}>
            <b>{say(act.title)}</b> · {say(actorWords[act.by.kind]) || act.by.kind}
            {act.by.unit && ` ${say(unitName(act.by.unit))}`} · {formatMoment(act.at, language)}
          </li>
        ))}
      </ul>
      {difference.fields.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{t.act.changedFrom}</th>
              <th scope="col">{t.act.changedTo}</th>
            </tr>
          </thead>
          <tbody>
            {difference.fields.map((one) => (
              <tr key={one.field}>
                <th scope="row">{fieldWords[one.field] ?? one.field}</th>
                <td>{shown(one.field, one.before)}</td>
                <td>{shown(one.field, one.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
