import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import type { ReactNode } from 'react'
import { Loading, Trouble } from '../../app/states.tsx'
import { useReader } from '../../words/language.tsx'
import { useReads } from '../queries.ts'

/** Who looked, when and why. The person concerned reads the same list. */
export function WhoLooked({ number }: { number: string }): ReactNode {
  const { t, say, language } = useReader()
  const reads = useReads(number)
  if (reads.isPending) return <Loading rows={3} />
  if (reads.error) return <Trouble fault={reads.error} retry={() => void reads.refetch()} />
  return (
    <>
      <p className="lead">{t.matter.readsLead}</p>
      {reads.data.length === 0 ? (
        <p className="faint">{t.matter.noReads}</p>
      ) : (
        <ul className="reads">
          {reads.data.map((read, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reads carry no id and only grow.
            <li key={at}>
              <time dateTime={read.at}>{formatMoment(read.at, language)}</time>
              <span>
                {[say(read.unitName), read.name].filter(Boolean).join(' ')}
                {read.purpose && <small> · {read.purpose}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
