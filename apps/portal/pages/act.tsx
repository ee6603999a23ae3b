import type { Region } from '@gongdao/agencies/contract'
import type { Field } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import type { AvailableAct, Difference, MatterView } from '@gongdao/matters/contract'
import { formatMoment } from '@gongdao/web-kit'
import type { Static } from 'typebox'
import type { Answers } from '../doors.ts'
import type { FieldError } from '../forms/check-page.ts'
import type { FormBody } from '../forms/form-body.ts'
import type { ItemForm, ItemQuestion } from '../forms/returned-items.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Fields } from '../parts/fields.tsx'
import { Phrased } from '../parts/phrased.tsx'
import { ItemWords, ReturnedRemarks } from '../parts/returned.tsx'
import { BackLink, Hidden, Lines, Notice } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface ActWish {
  readonly reader: Reader
  readonly view: MatterView
  readonly act: Static<typeof AvailableAct>
  readonly fields: readonly Field[]
  /** Where papers were returned: each item by itself. */
  readonly items?: ItemForm | undefined
  readonly answers: Answers
  readonly errors: readonly FieldError[]
  readonly sent?: FormBody | undefined
  readonly regions: readonly Region[]
  readonly documents: readonly DocumentInfo[]
  readonly idempotencyKey: string
  readonly refusal?: string | undefined
  /** What others did since she opened the page. */
  readonly since?: Difference['acts'] | undefined
}

function Changed({ reader, since }: Pick<ActWish, 'reader' | 'since'>) {
  if (!since) return null
  return (
    <Notice
      tone="warn"
      title={reader.say('您填写的时候，这件事有了新进展', 'Something happened while you were writing')}
      label={reader.say('有新进展', 'Something happened')}
    >
      <ul class="tidy">
        {since.map((entry) => (
          <li key={entry.seq}>
            {formatMoment(entry.at, reader.language)} <strong>{reader.of(entry.title)}</strong>
          </li>
        ))}
      </ul>
      <p>
        {reader.say(
          '您写的内容还在。看过以后，如果仍要提交，请再按一次。',
          'What you wrote is still here. If you still want to send it, press again.',
        )}
      </p>
    </Notice>
  )
}

/** One returned item: what is wrong with it, and right below it the box and the upload that mend it. */
function ItemAsked({ wish, question }: { wish: ActWish; question: ItemQuestion }) {
  const { reader } = wish
  const { item, words, papers } = question
  const fields = item.kind === 'papers' ? [papers, words] : [words, papers]
  return (
    <section class="item" aria-labelledby={`item-${item.id}`}>
      <h2 id={`item-${item.id}`}>{reader.of(item.title)}</h2>
      <ItemWords reader={reader} item={item} isHere />
      <Fields {...fieldsWish(wish)} fields={fields.flatMap((field) => (field ? [field] : []))} />
    </section>
  )
}

const fieldsWish = ({ reader, answers, errors, sent, regions, documents }: ActWish) => ({
  reader,
  answers,
  errors,
  ...(sent ? { sent } : {}),
  regions,
  documents,
})

/** One act: what it does, what is asked, and what should be known before. */
export function ActPage(wish: ActWish) {
  const { reader, view, act, fields } = wish
  const { say } = reader
  const address = `/matters/${encodeURIComponent(view.number)}`
  const hasFiles = fields.some((field) => field.kind === 'documents')
  return (
    <>
      <BackLink reader={reader} href={address} />
      <ErrorSummary reader={reader} errors={wish.errors} />
      <Changed reader={reader} since={wish.since} />
      {wish.refusal ? (
        <Notice tone="danger" label={say('没有成功', 'Not done')}>
          <p role="alert">{wish.refusal}</p>
        </Notice>
      ) : null}
      <p class="caption">
        {reader.of(view.serviceTitle)} · <span class="nowrap">{view.number}</span>
      </p>
      <h1>
        <Phrased reader={reader} text={reader.of(act.title)} />
      </h1>
      {act.warns ? <p class="notice warn">{reader.of(act.warns)}</p> : null}
      <form
        method="post"
        action={`${address}/acts/${encodeURIComponent(act.act)}`}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
      >
        <Hidden reader={reader} idempotencyKey={wish.idempotencyKey} />
        <input type="hidden" name="_seen" value={String(view.version)} />
        {wish.items ? (
          <>
            <ReturnedRemarks reader={reader} view={view} />
            <p class="hint">
              {say(
                '每一项写几句或者传材料，有一样就行；补不了的，写明原因。',
                'For each item write a few words or add papers; one is enough. If you cannot, say why.',
              )}
            </p>
            {wish.items.questions.map((question) => (
              <ItemAsked key={question.item.id} wish={wish} question={question} />
            ))}
            <Fields {...fieldsWish(wish)} fields={wish.items.rest} />
          </>
        ) : (
          <Fields {...fieldsWish(wish)} fields={fields} />
        )}
        <div class="actions">
          <button type="submit">{fields.length === 0 ? say('确认', 'Confirm') : say('提交', 'Send')}</button>
          <a href={address}>{say('不做了，返回', 'Do nothing and go back')}</a>
        </div>
      </form>
    </>
  )
}

/** The act is over while she was writing: what she wrote is shown once more, so that nothing is lost. */
export function NoLongerPage({
  reader,
  view,
  written,
}: {
  reader: Reader
  view: MatterView
  written: readonly string[]
}) {
  const { say } = reader
  return (
    <>
      <h1>{say('这一步现在做不了了', 'This step is no longer possible')}</h1>
      <p class="lead">
        {say(
          `您填写的时候，这件事有了新进展，现在是“${view.stateTitle.zh}”。没有提交任何东西。`,
          `While you were writing the matter moved on; it is now “${view.stateTitle.en}”. Nothing was sent.`,
        )}
      </p>
      {written.length > 0 ? (
        <section aria-labelledby="written">
          <h2 id="written">{say('您刚才写的（可以复制下来）', 'What you wrote (to copy)')}</h2>
          {written.map((text) => (
            <p class="notice" key={text}>
              <Lines text={text} />
            </p>
          ))}
        </section>
      ) : null}
      <p>
        <a class="button" href={`/matters/${encodeURIComponent(view.number)}`}>
          {say('看现在能做什么', 'See what is possible now')}
        </a>
      </p>
    </>
  )
}
