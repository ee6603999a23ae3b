import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Hidden } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

/** Track by number and code, without an account. One answer for every wrong pair: nobody learns which numbers exist. */
export function TrackPage({
  reader,
  number,
  errors,
}: {
  reader: Reader
  number: string
  errors: readonly FieldError[]
}) {
  const { say } = reader
  const wrong = errors.length > 0
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{say('查进度', 'Track a matter')}</h1>
      <p class="lead">
        {say('用回执上的编号和查询码，不需要账号。', 'With the number and code of your receipt; no account needed.')}
      </p>
      <form method="post" action="/track" noValidate>
        <Hidden reader={reader} />
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for="f-number">{say('受理编号', 'Matter number')}</label>
          <input
            id="f-number"
            name="number"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={number}
            aria-invalid={wrong || undefined}
          />
        </div>
        <div class={wrong ? 'field wrong' : 'field'}>
          <label for="f-code">{say('查询码', 'Tracking code')}</label>
          <p class="hint" id="h-code">
            {say('提交时给您的那一串字。大小写、空格都没关系。', 'The code you got when filing.')}
          </p>
          <input
            id="f-code"
            name="code"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="h-code"
            aria-invalid={wrong || undefined}
          />
        </div>
        <button type="submit">{say('查看', 'Show')}</button>
      </form>
      <p>
        {say('查询码丢了？', 'Lost the code?')}{' '}
        <a href="/sign-in?to=/my">{say('用提交时的手机号登录', 'Sign in with the phone you filed with')}</a>
        {say('，在“我的”里看。', ' and see “My matters”.')}
      </p>
    </>
  )
}
