import type { MatterView } from '@gongdao/matters/contract'
import { actorWords, type Calendar, type DueDate, dueDate, phaseMeaning, phaseWords, progress } from '@gongdao/web-kit'
import type { Reader } from '../reader.ts'
import { Phrased } from './phrased.tsx'
import { Badge, Tel } from './small.tsx'
import { documentLink } from './timeline.tsx'

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

const Steps = ({ due }: { due: DueDate }) => (
  <ol class="steps">
    {due.steps.map((step, at) => (
      <li key={at}>
        {step.text}
        {step.date ? <strong class="step-date"> {step.date}</strong> : null}
        <span class="article">{step.article}</span>
      </li>
    ))}
  </ol>
)

/** Why this date, for each duty that ends on it. */
const Why = ({ reader, dues }: { reader: Reader; dues: readonly DueDate[] }) => (
  <details class="why">
    <summary>{reader.say('为什么是这一天', 'Why this date')}</summary>
    {dues.map((due, at) => (
      <div key={at}>
        {dues.length > 1 ? <p class="due-duty">{reader.of(due.title)}</p> : null}
        <Steps due={due} />
      </div>
    ))}
  </details>
)

/** One last day: whose time it is, until when, how much is left, and why. Several duties may end on it. */
export function DueCard({ reader, dues }: { reader: Reader; dues: readonly DueDate[] }) {
  const due = dues[0]!
  const whose =
    due.side === 'authority'
      ? reader.say('单位应当在此之前完成', 'The office must be done by')
      : reader.say('您可以在此之前提出', 'You may act until')
  const titles = dues.map((one) => reader.of(one.title))
  return (
    <section class={`due ${due.tone}`} aria-label={titles.join(reader.say('、', ', '))}>
      {titles.map((title) => (
        <p class="due-title" key={title}>
          <Phrased reader={reader} text={title} />
        </p>
      ))}
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
      <Why reader={reader} dues={dues} />
    </section>
  )
}

/** The last days of a matter, the leading one first. Duties of one side that end together are one card: it is one day to her. */
export function Clocks(props: { reader: Reader; view: MatterView; now: Date; calendar: Calendar }) {
  const { reader, view, now, calendar } = props
  const dues = view.clocks
    .map((clock) => dueDate(clock, now, reader.language, calendar))
    .sort((a, b) => Number(b.leading) - Number(a.leading))
  const days = new Map<string, DueDate[]>()
  for (const due of dues) {
    const day = [due.side, due.due, due.left, due.tone, ...due.notes].join(' ')
    days.set(day, [...(days.get(day) ?? []), due])
  }
  return (
    <div class="dues">
      {[...days].map(([day, together]) => (
        <DueCard key={day} reader={reader} dues={together} />
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
        </p>
      ) : null}
      {view.unit?.phone ? (
        <p>
          <span class="quiet">{say('电话', 'Phone')}</span>
          <Tel number={view.unit.phone} />
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

/** `人民检察院刑事诉讼规则 162` of the record, as an article is cited. */
const cited = (source: string): string => source.replace(/^(.+?) (\d+)$/, '《$1》第$2条')

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
          {reader.say(`为止。依据：${cited(view.suspended.source)}`, `. By: ${cited(view.suspended.source)}`)}
        </p>
      ) : null}
    </>
  )
}

/** Papers of the matter that she may open. */
export const Papers = ({ reader, view }: { reader: Reader; view: MatterView }) =>
  view.documents.length === 0 ? (
    <p class="quiet">{reader.say('还没有材料。', 'No papers yet.')}</p>
  ) : (
    <ul class="files">{view.documents.map((document) => documentLink(reader, view, document.id))}</ul>
  )
