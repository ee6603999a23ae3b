import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { isOffline } from '../../app/api.ts'
import { Icon, type IconName } from '../../app/icons.tsx'
import { fill, useReader } from '../../words/language.tsx'
import type { BatchItem, useBatch } from '../use-batch.ts'

const signs: Readonly<Record<BatchItem['is'], IconName>> = {
  reading: 'clock',
  ready: 'queue',
  sending: 'clock',
  done: 'check',
  failed: 'alert',
  takingBack: 'clock',
  takenBack: 'pause',
}

interface Props {
  readonly batch: ReturnType<typeof useBatch>
  readonly isSent: boolean
  /** The act leads somewhere, so that it can be taken back until it is served. */
  readonly mayTakeBack: boolean
}

/** Every matter with what came of it; what failed says why and stays alone. */
export function BatchResults({ batch, isSent, mayTakeBack }: Props): ReactNode {
  const { t } = useReader()
  const done = batch.items.filter((one) => one.is === 'done').length
  const failed = batch.items.filter((one) => one.is === 'failed').length
  return (
    <section aria-label={t.batch.results}>
      <p className="batch-sum" role="status">
        {isSent && fill(t.batch.sum, { done, failed })}
      </p>
      <ul className="batch-items">
        {batch.items.map((one) => (
          <li key={one.number} className={`batch-${one.is}`}>
            <Icon name={signs[one.is]} size={14} />
            <div>
              <Link to={`/matters/${one.number}`}>{one.subject}</Link>
              <small>
                {one.number} · {t.batch.is[one.is]}
              </small>
              {one.fault !== undefined && (
                <p className="late">{reasonOf(one.fault, t.offline.title, t.fault.detail)}</p>
              )}
            </div>
            {mayTakeBack && one.is === 'done' && one.taken && (
              <Button size="small" onClick={() => void batch.takeBack(one, t.takeBack.slip)}>
                {t.takeBack.short}
              </Button>
            )}
            {!isSent && one.is === 'failed' && (
              <Button size="small" onClick={() => void batch.read([one])}>
                {t.retry}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const reasonOf = (fault: unknown, away: string, unknown: string): string =>
  isOffline(fault) ? away : fault instanceof Error ? fault.message : unknown
