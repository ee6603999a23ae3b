import type { MatterView } from '@gongdao/matters/contract'
import {
  actorWords,
  type Calendar,
  type DueDate,
  dueDate,
  formatBytes,
  formatMoment,
  phaseMeaning,
  phaseWords,
  progress,
} from '@gongdao/web-kit'
import type { Reader } from '../reader.ts'
import { Badge, Lines, Tel } from './small.tsx'

/** The road of the matter: where it is now, said in words and drawn as a line. */
export function ProgressLine({ reader, view }: { reader: Reader; view: MatterView }) {
  const met = new Set(view.timeline.flatMap((entry) => (entry.phase && !entry.takenBack ? [entry.phase] : [])))
  const stops = progress(view.phase, met)
  const state = {
    done: reader.say('已完成', 'done'),
    now: reader.say('现在', 'now'),
    ahead: reader.say('以后', 'later'),
  }
  return (
    <ol class="road" aria-label={reader.say('办理进度', 'Progress')}>
      {stops.map((stop) => (
        <li key={stop.phase} class={stop.is} aria-current={stop.is === 'now' ? 'step' : undefined}>
          <span class="dot" aria-hidden="true" />
          <span class="stop">{reader.of(phaseWords[stop.phase])}</span>
          <span class="visually-hidden"> {state[stop.is]}</span>
        </li>
      ))}
    </ol>
  )
}

function Why({ reader, due }: { reader: Reader; due: DueDate }) {
  return (
    <details class="why">
      <summary>{reader.say('为什么是这一天', 'Why this date')}</summary>
      <ol class="steps">
        {due.steps.map((step, at) => (
          <li key={at}>
            {step.text}
            {step.date ? <strong class="step-date"> {step.date}</strong> : null}
            <span class="article">{step.article}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** One clock: whose time it is, until when, how much is left, and why. */
export function DueCard({ reader, due }: { reader: Reader; due: DueDate }) {
  const whose =
    due.side === 'authority'
      ? reader.say('单位应当在此之前完成', 'The office must be done by')
      : reader.say('您可以在此之前提出', 'You may act until')
  return (
    <section class={`due ${due.tone}`} aria-label={reader.of(due.title)}>
      <p class="due-title">{reader.of(due.title)}</p>
      <p class="due-date">
        <span class="quiet">{whose}</span>
        <strong>{due.dueText}</strong>
        <Badge tone={due.tone}>{due.left}</Badge>
      </p>
      {due.notes.map((note) => (
        <p class="quiet" key={note}>
          {note}
        </p>
      ))}
      <Why reader={reader} due={due} />
    </section>
  )
}

/** The clocks of a matter, the leading one first. */
export function Clocks(props: { reader: Reader; view: MatterView; now: Date; calendar: Calendar }) {
  const { reader, view, now, calendar } = props
  const dues = view.clocks
    .map((clock) => dueDate(clock, now, reader.language, calendar))
    .sort((a, b) => Number(b.leading) - Number(a.leading))
  return (
    <div class="dues">
      {dues.map((due, at) => (
        <DueCard key={at} reader={reader} due={due} />
      ))}
    </div>
  )
}

/** Who holds the matter now, who owes the next step, and how to reach them. */
export function Holder({ reader, view }: { reader: Reader; view: MatterView }) {
  const { say } = reader
  return (
    <div class="holder">
      {view.unit ? (
        <p>
          <span class="quiet">{say('现在由谁办', 'Who has it now')}</span>
          <strong>{reader.of(view.unit.name)}</strong>
          {view.unit.phone ? <Tel number={view.unit.phone} /> : null}
        </p>
      ) : null}
      {view.next ? (
        <p>
          <span class="quiet">{say('下一步', 'Next step')}</span>
          <strong>{reader.of(view.next.title)}</strong>
          <span class="quiet">{reader.of(actorWords[view.next.by] ?? { zh: view.next.by, en: view.next.by })}</span>
        </p>
      ) : null}
    </div>
  )
}

/** The state in a sentence, with the reason where the matter waits for someone outside. */
export function StateWords({ reader, view }: { reader: Reader; view: MatterView }) {
  return (
    <>
      <p class="lead">
        <strong>{reader.of(view.stateTitle)}</strong>
        {reader.say('。', '. ')}
        {reader.of(view.tells) || reader.of(phaseMeaning[view.phase])}
      </p>
      {view.suspended ? (
        <p class="notice warn">
          {reader.say('暂时中止：', 'Paused: ')}
          {reader.of(view.suspended.reason)}
          {reader.say('；到', '; until ')}
          {reader.of(view.suspended.until)}
          {reader.say(`为止。依据：${view.suspended.source}`, `. By: ${view.suspended.source}`)}
        </p>
      ) : null}
    </>
  )
}

const documentLink = (reader: Reader, view: MatterView, id: string) => {
  const document = view.documents.find((one) => one.id === id)
  return (
    <li key={id}>
      <a href={`/matters/${encodeURIComponent(view.number)}/documents/${encodeURIComponent(id)}`}>
        {document?.name ?? reader.say('材料', 'Paper')}
      </a>
      {document ? <span class="quiet"> {formatBytes(document.bytes)}</span> : null}
    </li>
  )
}

/** What happened, newest first, each with its moment, its doer and its letter. */
export function Timeline({ reader, view }: { reader: Reader; view: MatterView }) {
  const entries = [...view.timeline].sort((a, b) => b.seq - a.seq)
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={entry.seq} class={entry.takenBack ? 'taken-back' : undefined}>
          <p class="when">
            <time dateTime={entry.happenedAt}>{formatMoment(entry.happenedAt, reader.language)}</time>
          </p>
          <h3>
            {reader.of(entry.title)}
            {entry.takenBack ? <Badge tone="wait">{reader.say('已撤回', 'Taken back')}</Badge> : null}
          </h3>
          <p class="quiet">
            {entry.by.unitName
              ? reader.of(entry.by.unitName)
              : reader.of(actorWords[entry.by.kind] ?? { zh: '', en: '' })}
            {entry.by.unitName && entry.by.name ? ` · ${entry.by.name}` : ''}
          </p>
          {entry.facts.length > 0 ? (
            <dl class="facts small">
              {entry.facts.map((fact, at) => (
                <div key={at}>
                  <dt>{reader.of(fact.label)}</dt>
                  <dd>
                    <Lines text={fact.value} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
          {entry.letter ? (
            <details class="letter">
              <summary>{reader.of(entry.letter.title)}</summary>
              <div class="letter-body">
                <Lines text={reader.of(entry.letter.body)} />
              </div>
            </details>
          ) : null}
          {entry.documents.length > 0 ? (
            <ul class="files">{entry.documents.map((id) => documentLink(reader, view, id))}</ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** Papers of the matter that she may open. */
export const Papers = ({ reader, view }: { reader: Reader; view: MatterView }) =>
  view.documents.length === 0 ? (
    <p class="quiet">{reader.say('还没有材料。', 'No papers yet.')}</p>
  ) : (
    <ul class="files">{view.documents.map((document) => documentLink(reader, view, document.id))}</ul>
  )
