import type { Region } from '@gongdao/agencies/contract'
import type { Field, FormPage, ServiceDefinition } from '@gongdao/catalogue'
import type { DocumentInfo } from '@gongdao/documents/contract'
import type { Draft } from '../doors.ts'
import type { FieldError } from '../forms/check-page.ts'
import type { FormBody } from '../forms/form-body.ts'
import { placeName, showAnswer } from '../forms/show-answer.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Fields } from '../parts/fields.tsx'
import { FirstThis } from '../parts/first-this.tsx'
import { ForWhom, type Principal } from '../parts/for-whom.tsx'
import { Phrased } from '../parts/phrased.tsx'
import { PreFlight } from '../parts/pre-flight.tsx'
import { BackLink, Hidden, Lines, Notice } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface QuestionWish {
  readonly reader: Reader
  readonly service: ServiceDefinition
  readonly draft: Draft
  readonly page: FormPage
  readonly fields: readonly Field[]
  readonly at: number
  readonly of: number
  readonly answers: Draft['answers']
  readonly errors: readonly FieldError[]
  readonly sent?: FormBody | undefined
  readonly regions: readonly Region[]
  readonly documents: readonly DocumentInfo[]
  readonly back: string
  readonly toCheck: boolean
}

/** One question a page: why we ask, what is optional in words, and the way back. */
export function QuestionPage(wish: QuestionWish) {
  const { reader, draft, page, fields } = wish
  const { say } = reader
  const hasFiles = fields.some((field) => field.kind === 'documents')
  const isOne = fields.length === 1
  const address = `/file/${draft.id}/q/${encodeURIComponent(page.id)}`
  return (
    <>
      <BackLink reader={reader} href={wish.back} />
      <ErrorSummary reader={reader} errors={wish.errors} />
      <p class="caption">
        {reader.of(wish.service.title)} · {say(`第 ${wish.at} 步，共 ${wish.of} 步`, `Step ${wish.at} of ${wish.of}`)}
      </p>
      {isOne ? null : (
        <h1 class="question">
          <Phrased reader={reader} text={reader.of(page.title)} />
        </h1>
      )}
      <form
        method="post"
        action={address}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
        data-island="autosave"
        data-saved={say('已自动保存', 'Saved')}
        data-offline={say(
          '网络断了，您写的留在这台设备上，恢复后自动保存',
          'Offline: what you wrote stays on this device and is saved later',
        )}
        data-restored={say(
          '断网时没来得及保存的内容已经放回来了，请看一下再继续',
          'What could not be saved while you were offline is back: please check it and go on',
        )}
      >
        <Hidden reader={reader} />
        {wish.toCheck ? <input type="hidden" name="_to" value="check" /> : null}
        <Fields
          reader={reader}
          fields={fields}
          answers={wish.answers}
          errors={wish.errors}
          {...(wish.sent ? { sent: wish.sent } : {})}
          regions={wish.regions}
          documents={wish.documents}
          {...(isOne ? { heading: reader.of(page.title) } : {})}
        />
        <div class="actions">
          <button type="submit">{say('继续', 'Continue')}</button>
          <button class="link" type="submit" name="_save" value="1">
            {say('保存，以后再填', 'Save and go on later')}
          </button>
        </div>
        <p class="quiet saved" aria-live="polite" />
      </form>
    </>
  )
}

export interface CheckWish {
  readonly reader: Reader
  readonly service: ServiceDefinition
  readonly draft: Draft
  readonly pages: readonly { readonly page: FormPage; readonly fields: readonly Field[] }[]
  readonly regions: readonly Region[]
  readonly documents: readonly DocumentInfo[]
  readonly errors: readonly FieldError[]
  readonly refusal?: string | undefined
  readonly receiver: string | undefined
  /** What she must do first: be reachable, or show who she is. */
  readonly before: 'signIn' | 'realName' | undefined
  /** Those for whom she may file; none: it can only be hers. */
  readonly principals?: readonly Principal[]
  readonly back: string
}

function answerText(wish: CheckWish, field: Field) {
  const value = wish.draft.answers[field.name]
  if (field.kind !== 'documents') return <Lines text={showAnswer(field, value, wish.reader.language, wish.regions)} />
  const ids = Array.isArray(value) ? value : []
  const names = ids.map((id) => wish.documents.find((one) => one.id === id)?.name ?? String(id))
  return <Lines text={names.length > 0 ? names.join('\n') : wish.reader.say('没有上传', 'None')} />
}

function Consent({ reader, errors }: { reader: Reader; errors: readonly FieldError[] }) {
  const { say } = reader
  const isWrong = errors.some((error) => error.field === 'consent')
  return (
    <fieldset class={isWrong ? 'field wrong' : 'field'}>
      <legend>{say('提交前请确认', 'Before you file')}</legend>
      <p>
        {say(
          '您填的内容只用来办这件事，只给负责的单位看；谁看过，您都能查到。保存多久、怎么更正和删除，见',
          'What you wrote is used only for this matter and seen only by the responsible office; you can see who looked. For keeping, correcting and erasing see ',
        )}
        <a href="/privacy">{say('个人信息说明', 'your data')}</a>
        {say('。', '.')}
      </p>
      {isWrong ? <p class="field-error">{say('请先勾选确认', 'Please tick to confirm')}</p> : null}
      <label class="option">
        <input type="checkbox" id="f-consent" name="consent" value="yes" />
        <span>
          {say(
            '以上内容是我如实填写的，我同意提交给负责的单位办理。',
            'What I wrote is true to my knowledge, and I agree that it goes to the responsible office.',
          )}
        </span>
      </label>
    </fieldset>
  )
}

/** Everything on one page, each with a link to change it; then consent, then filing. */
export function CheckPage(wish: CheckWish) {
  const { reader, draft } = wish
  const { say } = reader
  const here = `/file/${draft.id}`
  const fromOutside = draft.region && !wish.pages.some(({ fields }) => fields.some((field) => field.kind === 'region'))
  return (
    <>
      <BackLink reader={reader} href={wish.back} />
      <ErrorSummary reader={reader} errors={wish.errors} />
      {wish.refusal ? (
        <Notice
          tone="danger"
          title={say('还不能提交', 'It cannot be filed yet')}
          label={say('还不能提交', 'It cannot be filed yet')}
        >
          <p>{wish.refusal}</p>
          <p>{say('您填的内容都还在。', 'Nothing you filled in is lost.')}</p>
        </Notice>
      ) : null}
      <p class="caption">{reader.of(wish.service.title)}</p>
      <h1>{say('请核对一遍', 'Check your answers')}</h1>
      <dl class="answers">
        {fromOutside ? (
          <div>
            <dt>{say('地点', 'Place')}</dt>
            <dd>{placeName(draft.region!, reader.language, wish.regions)}</dd>
          </div>
        ) : null}
        {wish.pages.flatMap(({ page, fields }) =>
          fields.map((field) => (
            <div key={field.name}>
              <dt>{reader.of(field.label)}</dt>
              <dd>{answerText(wish, field)}</dd>
              <dd class="change">
                <a href={`${here}/q/${encodeURIComponent(page.id)}?to=check`}>
                  {say('修改', 'Change')}
                  <span class="visually-hidden">：{reader.of(field.label)}</span>
                </a>
              </dd>
            </div>
          )),
        )}
      </dl>
      <PreFlight
        reader={reader}
        service={wish.service}
        answers={draft.answers}
        pages={wish.pages.map(({ page }) => page)}
        here={here}
      />
      {wish.receiver ? (
        <p class="lead">
          {say('将提交给', 'It goes to')} <strong>{wish.receiver}</strong>
          {say(
            '。提交后马上给您编号、查询码和答复期限。',
            '. You get a number, a code and the date of the answer at once.',
          )}
        </p>
      ) : null}
      {wish.before ? (
        <FirstThis reader={reader} what={wish.before} back={`${here}/check`} />
      ) : (
        <form method="post" action={`${here}/submit`} noValidate>
          <Hidden reader={reader} />
          <ForWhom reader={reader} principals={wish.principals ?? []} />
          <Consent reader={reader} errors={wish.errors} />
          <div class="actions">
            <button type="submit">{say('确认提交', 'File it')}</button>
          </div>
        </form>
      )}
    </>
  )
}

/** Saved: how to come back, with the code to keep. */
export function SavedPage({
  reader,
  draft,
  code,
  service,
}: {
  reader: Reader
  draft: Draft
  code: string | undefined
  service: ServiceDefinition
}) {
  const { say } = reader
  return (
    <>
      <h1>{say('已经保存', 'Saved')}</h1>
      <p class="lead">
        {say(
          `“${service.title.zh}”填到一半，30 天内随时可以接着填。`,
          `“${service.title.en}” is half done. You can go on within 30 days.`,
        )}
      </p>
      {code ? (
        <section class="keep" aria-label={say('续填码', 'Resume code')}>
          <p>
            {say(
              '换手机或电脑时，用这个续填码（请自己留好，有它就能看到您填的内容）：',
              'On another device use this code (keep it to yourself: it opens what you wrote):',
            )}
          </p>
          <p class="code" id="resume-code">
            {code}
          </p>
          <button
            class="second copy"
            type="button"
            hidden
            data-island="copy"
            data-from="resume-code"
            data-done={say('已复制', 'Copied')}
          >
            {say('复制', 'Copy')}
          </button>
        </section>
      ) : null}
      {reader.isSignedIn ? (
        <p>
          {say('您已登录，草稿也会出现在“我的”里。', 'You are signed in: the draft also stands under “My matters”.')}
        </p>
      ) : null}
      <div class="actions">
        <a class="button" href={`/file/${draft.id}`}>
          {say('现在接着填', 'Go on now')}
        </a>
        <form method="post" action={`/file/${draft.id}/discard`}>
          <Hidden reader={reader} />
          <button class="link danger-link" type="submit">
            {say('删掉这份草稿', 'Delete this draft')}
          </button>
        </form>
      </div>
    </>
  )
}

export function ResumePage({ reader, code, errors }: { reader: Reader; code: string; errors: readonly FieldError[] }) {
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <form method="post" action="/resume" noValidate>
        <Hidden reader={reader} />
        <div class={errors.length > 0 ? 'field wrong' : 'field'}>
          <h1 class="question">
            <label for="f-code">{say('续填码', 'Resume code')}</label>
          </h1>
          <p class="hint" id="h-code">
            {say('保存草稿时给您的那一串字。', 'The code you were given when the draft was saved.')}
          </p>
          {errors.length > 0 ? <p class="field-error">{reader.of(errors[0]!.why)}</p> : null}
          <input
            id="f-code"
            name="code"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={code}
            aria-describedby="h-code"
          />
        </div>
        <button type="submit">{say('接着填', 'Go on')}</button>
      </form>
      <p>
        {say('登录过的话，草稿也在', 'If you were signed in, drafts also stand under')}{' '}
        <a href="/my">{say('“我的”', '“My matters”')}</a>
        {say('里。', '.')}
      </p>
    </>
  )
}
