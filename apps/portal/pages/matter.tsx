import type { MatterView } from '@gongdao/matters/contract'
import type { Calendar } from '@gongdao/web-kit'
import { formatMoment } from '@gongdao/web-kit'
import { Clocks, Holder, Papers, ProgressLine, StateWords } from '../parts/matter.tsx'
import { Phrased } from '../parts/phrased.tsx'
import { ReturnedItems, ReturnedRemarks } from '../parts/returned.tsx'
import { Facts, Lines, Notice } from '../parts/small.tsx'
import { Timeline } from '../parts/timeline.tsx'
import type { Reader } from '../reader.ts'

export interface MatterWish {
  readonly reader: Reader
  readonly view: MatterView
  readonly now: Date
  readonly calendar: Calendar
  /** Said once after an act: what was just done. */
  readonly done: string | undefined
  readonly explain: (code: string, facts: Readonly<Record<string, unknown>>) => string
}

const actAddress = (view: MatterView, act: string) =>
  `/matters/${encodeURIComponent(view.number)}/acts/${encodeURIComponent(act)}`

/** What is not possible now, each reason once. */
function blockedByReason(view: MatterView, explain: MatterWish['explain']) {
  const reasons = new Map<string, MatterView['blocked']>()
  for (const one of view.blocked) {
    const reason = explain(one.code, one.facts)
    reasons.set(reason, [...(reasons.get(reason) ?? []), one])
  }
  return [...reasons]
}

/** The next step first; what ends something or carries a warning last. */
const rankOf = (act: MatterView['acts'][number]): number =>
  act.isNext ? 0 : act.act === 'withdraw' ? 3 : act.warns ? 2 : 1

/** What she may do now: exactly what the record allows, the next step first. */
function Acts({ reader, view, explain }: MatterWish) {
  const { say } = reader
  // A letter is received where it stands, in the timeline.
  const acts = view.acts.filter((one) => one.act !== 'serve').sort((a, b) => rankOf(a) - rankOf(b))
  return (
    <section class="acts" aria-labelledby="acts">
      <h2 id="acts">{say('您可以', 'What you can do')}</h2>
      {acts.length === 0 ? <p class="quiet">{say('现在不需要您做什么。', 'Nothing is needed from you now.')}</p> : null}
      <ul>
        {acts.map((act) => (
          <li key={act.act}>
            <a class={act.isNext ? 'button' : 'button second'} href={actAddress(view, act.act)}>
              {reader.of(act.title)}
            </a>
          </li>
        ))}
      </ul>
      {view.blocked.length > 0 ? (
        <details class="why">
          <summary>{say('有些事现在还不能做，为什么', 'What is not possible now, and why')}</summary>
          <ul class="tidy">
            {blockedByReason(view, explain).map(([reason, acts]) => (
              <li key={reason}>
                {reason}
                <span class="article">{acts.map((act) => reader.of(act.title)).join(say('、', ', '))}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Returned papers: everything that is missing, at once, with the rule that asks for it; or what the letter asks for. */
function Returned({ reader, view }: MatterWish) {
  if (view.phase !== 'returned') return null
  const last = [...view.timeline].sort((a, b) => b.seq - a.seq).find((entry) => entry.phase === 'returned')
  const act = view.acts.find((one) => one.isNext)
  return (
    <Notice
      tone="warn"
      title={reader.say('请按清单补齐', 'Please add what the list asks for')}
      label={reader.say('还差的材料', 'Missing papers')}
    >
      {view.returned ? (
        <>
          <ReturnedRemarks reader={reader} view={view} />
          <ReturnedItems reader={reader} items={view.returned.items} />
          <p>{reader.say('清单是一次列全的，补一次就行。', 'The list is complete: you are asked only once.')}</p>
        </>
      ) : (
        <ul class="tidy">
          {(last?.facts ?? []).map((fact, at) => (
            <li key={at}>
              <strong>{reader.of(fact.label)}</strong> <Lines text={fact.value} />
            </li>
          ))}
        </ul>
      )}
      {act ? (
        <p>
          <a class="button" href={actAddress(view, act.act)}>
            {reader.of(act.title)}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}

/** Taken up anew: who answered what before; the letters stand in the timeline. */
function Earlier({ reader, view }: Pick<MatterWish, 'reader' | 'view'>) {
  if (!view.earlier) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{reader.say('以前的答复', 'Answered before')}</h2>
      <ul class="tidy">
        {view.earlier.map((one) => (
          <li key={one.seq}>
            <strong>{reader.of(one.title)}</strong>{' '}
            <span class="quiet">
              {one.unitName ? `${reader.of(one.unitName)} · ` : ''}
              {formatMoment(one.at, reader.language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The whole matter as its applicant sees it. */
export function MatterPage(wish: MatterWish) {
  const { reader, view } = wish
  const { say, of } = reader
  const number = encodeURIComponent(view.number)
  return (
    <article>
      {wish.done ? (
        <Notice tone="good" label={say('已完成', 'Done')}>
          <p role="status">{wish.done}</p>
        </Notice>
      ) : null}
      <p class="caption">
        {of(view.serviceTitle)} · <span class="nowrap">{view.number}</span>
      </p>
      <h1>
        <Phrased reader={reader} text={view.subject || of(view.serviceTitle)} />
      </h1>
      {view.mergedInto ? (
        <Notice tone="info" label={say('已并案', 'Merged')}>
          <p>
            {say('这件事和另一件并在一起办：', 'This is handled together with ')}
            <a href={`/matters/${encodeURIComponent(view.mergedInto)}`}>{view.mergedInto}</a>
          </p>
        </Notice>
      ) : null}
      <ProgressLine reader={reader} view={view} />
      <StateWords reader={reader} view={view} />
      <Returned {...wish} />
      <div class="matter">
        <div class="matter-side">
          <Holder reader={reader} view={view} />
          <Clocks reader={reader} view={view} now={wish.now} calendar={wish.calendar} />
          <Acts {...wish} />
        </div>
        <div class="matter-main">
          <Earlier reader={reader} view={view} />
          <section aria-labelledby="timeline">
            <h2 id="timeline">{say('经过', 'What happened')}</h2>
            <Timeline reader={reader} view={view} />
          </section>
          <section aria-labelledby="told">
            <h2 id="told">{say('您提交的内容', 'What you filed')}</h2>
            <Facts
              rows={[
                [say('地点', 'Place'), of(view.regionName)] as const,
                [say('提交时间', 'Filed'), formatMoment(view.filedAt, reader.language)] as const,
                ...view.answers.map((answer) => [of(answer.label), <Lines text={answer.value} />] as const),
              ]}
            />
          </section>
          <section aria-labelledby="papers">
            <h2 id="papers">{say('材料', 'Papers')}</h2>
            <Papers reader={reader} view={view} />
          </section>
          <ul class="ways no-print">
            <li>
              <a href={`/matters/${number}/reads`}>{say('谁看过这件事', 'Who looked at it')}</a>
            </li>
            <li>
              <a href={`/receipt/${number}`}>{say('回执', 'Receipt')}</a>
            </li>
            {view.clocks.length > 0 ? (
              <li>
                <a href={`/matters/${number}/due.ics`}>{say('把期限加到日历', 'Add the date to a calendar')}</a>
              </li>
            ) : null}
          </ul>
        </div>
      </div>
    </article>
  )
}
