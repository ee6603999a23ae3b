import type { MatterView, Words } from '@gongdao/matters/contract'
import { actorWords, formatBytes, formatDay, formatMoment } from '@gongdao/web-kit'
import type { Reader } from '../reader.ts'
import { Phrased } from './phrased.tsx'
import { Badge, Hidden, Lines } from './small.tsx'

type Entry = MatterView['timeline'][number]

/** What every service's acts are to the person whose matter it is; a service's own acts carry their own title. */
const told: Readonly<Record<string, Words>> = {
  file: { zh: '您提交了', en: 'You filed it' },
  message: { zh: '您给承办人留言', en: 'You wrote to the handler' },
  reply: { zh: '承办人答复了您的留言', en: 'Your message was answered' },
  urge: { zh: '您催办', en: 'You urged' },
  addMaterial: { zh: '您补充了材料', en: 'You added material' },
  refer: { zh: '转到了另一个单位', en: 'Passed on to another unit' },
  acceptReferral: { zh: '接收单位收下了这件事', en: 'The receiving unit took it over' },
  refuseReferral: { zh: '接收单位认为不归它管', en: 'The receiving unit says that it is not competent' },
  suspend: { zh: '暂停计时', en: 'The clock was paused' },
  resume: { zh: '恢复计时', en: 'The clock runs again' },
  merge: { zh: '和同一件事并在一起办', en: 'Handled together with the same matter' },
  takeBack: { zh: '撤回了办错的一步', en: 'A mistaken step was taken back' },
  handOver: { zh: '换了办理的人或单位', en: 'Somebody else handles it now' },
  appoint: { zh: '推选了代表', en: 'A representative was named' },
  rate: { zh: '您作了评价', en: 'You rated it' },
  allowReturn: { zh: '上级破例准许再要一次材料', en: 'A supervisor allowed papers to be asked for once more' },
}

/** When nobody objected in time, nobody said so: the time did. */
const unobjected: Words = {
  zh: '接收单位没有提出异议，由它办理',
  en: 'The receiving unit did not object: it handles the matter',
}

function titleOf(reader: Reader, view: MatterView, { act, title, by }: Entry): string {
  if (view.audience !== 'applicant' || !Object.hasOwn(told, act)) return reader.of(title)
  return reader.of(act === 'acceptReferral' && by.kind === 'system' ? unobjected : told[act]!)
}

export const documentLink = (reader: Reader, view: MatterView, id: string) => {
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

/** Opening a letter says that it reached her: by itself where scripts run, else by the button below it. */
function Receipt({ reader, view, entry }: { reader: Reader; view: MatterView; entry: Entry }) {
  const seqs = view.acts.find((one) => one.act === 'serve')?.fields.find((one) => one.name === 'seq')?.choices
  if (!seqs?.some((one) => one.value === String(entry.seq))) return null
  return (
    <form method="post" action={`/matters/${encodeURIComponent(view.number)}/acts/serve`}>
      <Hidden reader={reader} idempotencyKey={`serve-${view.number}-${entry.seq}`} />
      <input type="hidden" name="_seen" value={String(view.version)} />
      <input type="hidden" name="seq" value={String(entry.seq)} />
      <button class="second" type="submit">
        {reader.say('我已收到这份文书', 'I have received this letter')}
      </button>
    </form>
  )
}

/** The letter of an act, and the day on which it reached her: from then on her own time counts. */
function LetterShown({ reader, view, entry }: { reader: Reader; view: MatterView; entry: Entry }) {
  const { letter, servedAt } = entry
  if (!letter) return null
  return (
    <>
      <details class="letter" data-island="letter">
        <summary>{reader.of(letter.title)}</summary>
        <div class="letter-body">
          <Lines text={reader.of(letter.body)} />
          <Receipt reader={reader} view={view} entry={entry} />
        </div>
      </details>
      {servedAt ? (
        <p class="quiet">
          {reader.say(`${formatDay(servedAt, 'zh')}送到您手里`, `It reached you on ${formatDay(servedAt, 'en')}`)}
        </p>
      ) : null}
    </>
  )
}

function EntryShown({ reader, view, entry }: { reader: Reader; view: MatterView; entry: Entry }) {
  const actor = entry.by.unitName
    ? reader.of(entry.by.unitName)
    : reader.of(actorWords[entry.by.kind] ?? { zh: '', en: '' })
  const isHers = view.audience === 'applicant' && !entry.by.unitName && entry.by.kind !== 'system'
  return (
    <li class={entry.takenBack ? 'taken-back' : undefined}>
      <p class="when">
        <time dateTime={entry.happenedAt}>{formatMoment(entry.happenedAt, reader.language)}</time>
      </p>
      <h3>
        <Phrased reader={reader} text={titleOf(reader, view, entry)} />
        {entry.takenBack ? <Badge tone="wait">{reader.say('已撤回', 'Taken back')}</Badge> : null}
      </h3>
      {isHers ? null : (
        <p class="quiet">
          {actor}
          {entry.by.unitName && entry.by.name ? ` · ${entry.by.name}` : ''}
        </p>
      )}
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
      <LetterShown reader={reader} view={view} entry={entry} />
      {entry.documents.length > 0 ? (
        <ul class="files">{entry.documents.map((id) => documentLink(reader, view, id))}</ul>
      ) : null}
    </li>
  )
}

/** What happened, newest first, each with its moment, its doer and its letter. */
export function Timeline({ reader, view }: { reader: Reader; view: MatterView }) {
  const entries = [...view.timeline].sort((a, b) => b.seq - a.seq)
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <EntryShown key={entry.seq} reader={reader} view={view} entry={entry} />
      ))}
    </ol>
  )
}
