import type { MatterView } from '@gongdao/matters/contract'
import { formatMoment } from '@gongdao/web-kit/time/index.ts'
import { actorWords, phaseWords } from '@gongdao/web-kit/words/index.ts'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from '../../app/icons.tsx'
import { useReader } from '../../words/language.tsx'
import type { Entry } from '../queries.ts'
import { PaperLink } from './documents.tsx'

interface Props {
  readonly entries: readonly Entry[]
  readonly documents: MatterView['documents']
  /** For staff: when it was recorded, and its hash in the chain. */
  readonly internal: boolean
  /** The step that may be taken back now, and how. */
  readonly takeBack?: { readonly seq: number; readonly begin: () => void } | undefined
  /** Shows a paper beside the matter. */
  readonly showDocument?: ((id: string) => void) | undefined
}

/** What is not told to the applicant as a step of its own: the same rule as the server's. */
const notForHer: readonly string[] = ['assign', 'recuse', 'serve']

/** What happened, newest first. Nothing vanishes: an act that was taken back stays, struck through. */
export function Timeline({ entries, ...props }: Props): ReactNode {
  const shown = entries.filter((entry) => props.internal || !notForHer.includes(entry.act)).reverse()
  return (
    <ol className="timeline">
      {shown.map((entry) => (
        <EntryShown key={entry.seq} entry={entry} {...props} />
      ))}
    </ol>
  )
}

function EntryShown({
  entry,
  documents,
  internal,
  takeBack,
  showDocument,
}: { entry: Entry } & Omit<Props, 'entries'>): ReactNode {
  const { t, say, language } = useReader()
  const named = documents.filter((document) => entry.documents.includes(document.id))
  const late = Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt) > 60_000
  return (
    <li className={entry.takenBack ? 'entry taken-back' : 'entry'} id={`entry-${entry.seq}`}>
      <p className="entry-head">
        <b>{say(entry.title)}</b>
        {entry.takenBack && <span className="pill">{t.matter.takenBack}</span>}
        {entry.phase && <span className={`phase phase-${entry.phase}`}>{say(phaseWords[entry.phase])}</span>}
      </p>
      <p className="faint">
        <time dateTime={entry.happenedAt}>{formatMoment(entry.happenedAt, language)}</time>
        {' · '}
        <Actor entry={entry} internal={internal} />
        {internal && late && `（${t.matter.recorded} ${formatMoment(entry.recordedAt, language)}）`}
      </p>
      {entry.facts.length > 0 && (
        <dl className="facts entry-facts">
          {entry.facts.map((fact) => (
            <div key={`${fact.label.zh} ${fact.value}`}>
              <dt>{say(fact.label)}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.letter && (internal || !entry.takenBack) && (
        <details className="letter">
          <summary>
            <Icon name="letter" size={14} /> {t.matter.letter}：{say(entry.letter.title)}
          </summary>
          <div className="letter-body">{say(entry.letter.body)}</div>
        </details>
      )}
      {named.length > 0 && (
        <ul className="entry-papers">
          {named.map((document) => (
            <li key={document.id}>
              <PaperLink document={document} show={showDocument} />
            </li>
          ))}
        </ul>
      )}
      {takeBack?.seq === entry.seq && (
        <p>
          <Button size="small" onClick={takeBack.begin}>
            {t.takeBack.later}
          </Button>
        </p>
      )}
      {internal && (
        <p className="hash" title={t.matter.hash}>
          #{entry.seq} · {entry.hash.slice(0, 16)}
        </p>
      )}
    </li>
  )
}

function Actor({ entry, internal }: { entry: Entry; internal: boolean }): ReactNode {
  const { say } = useReader()
  const kind = say(actorWords[entry.by.kind]) || entry.by.kind
  const unit = say(entry.by.unitName)
  if (entry.by.kind === 'staff' && !internal) return unit || kind
  return [unit, entry.by.name ?? kind].filter(Boolean).join(' ')
}
