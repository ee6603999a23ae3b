import { formatMoment } from '@gongdao/web-kit'
import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary, FieldErrorText } from '../parts/errors.tsx'
import { Hidden, Notice } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface SignInWish {
  readonly reader: Reader
  readonly to: string
  readonly phone: string
  readonly errors: readonly FieldError[]
  readonly isSimulated: boolean
}

/** First the number … */
export function PhonePage({ reader, to, phone, errors }: SignInWish) {
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <form method="post" action="/sign-in" noValidate>
        <Hidden reader={reader} />
        <input type="hidden" name="to" value={to} />
        <div class={errors.length > 0 ? 'field wrong' : 'field'}>
          <h1 class="question">
            <label for="f-phone">{say('您的手机号', 'Your mobile number')}</label>
          </h1>
          <p class="hint" id="h-phone">
            {say(
              '我们发一条验证码短信。没有密码要记，第一次用也是这样。',
              'We send you a code by text message. No password to remember, the first time too.',
            )}
          </p>
          <FieldErrorText reader={reader} field="phone" errors={errors} />
          <input
            id="f-phone"
            name="phone"
            type="tel"
            class="short"
            autocomplete="tel"
            inputMode="tel"
            value={phone}
            aria-describedby="h-phone"
            aria-invalid={errors.length > 0 || undefined}
          />
        </div>
        <button type="submit">{say('发送验证码', 'Send the code')}</button>
      </form>
      <p class="quiet">
        {say(
          '办事、查进度都可以不登录；登录后能在一处看到自己所有的事。',
          'You can use most of this without an account; signed in, you see all your matters in one place.',
        )}
      </p>
    </>
  )
}

/** … then the code. */
export function CodePage({ reader, to, phone, errors, isSimulated }: SignInWish) {
  const { say } = reader
  return (
    <>
      <p class="back">
        <a href={`/sign-in?to=${encodeURIComponent(to)}`}>{say('返回，换个号码', 'Back, use another number')}</a>
      </p>
      <ErrorSummary reader={reader} errors={errors} />
      <form method="post" action="/sign-in/code" noValidate>
        <Hidden reader={reader} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="phone" value={phone} />
        <div class={errors.length > 0 ? 'field wrong' : 'field'}>
          <h1 class="question">
            <label for="f-code">{say('短信验证码', 'The code we sent')}</label>
          </h1>
          <p class="hint" id="h-code">
            {say(`已发到 ${phone}，几分钟内有效。`, `Sent to ${phone}; good for a few minutes.`)}
          </p>
          <FieldErrorText reader={reader} field="code" errors={errors} />
          <input
            id="f-code"
            name="code"
            type="text"
            class="short"
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={8}
            aria-describedby="h-code"
            aria-invalid={errors.length > 0 || undefined}
          />
        </div>
        <button type="submit">{say('登录', 'Sign in')}</button>
      </form>
      {isSimulated ? (
        <Notice tone="info" label={say('演示', 'Demonstration')}>
          <p>
            {say('演示城市不真发短信，', 'The demonstration city sends no real messages: ')}
            <a href={`/dev/sms?phone=${encodeURIComponent(phone)}`} target="_blank" rel="noreferrer">
              {say('在这里看模拟短信（新窗口）', 'read the simulated one here (new window)')}
            </a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** What a real gateway would have sent: for the demonstration only. */
export function SimulatedMessagesPage(props: {
  reader: Reader
  phone: string
  messages: readonly { readonly text: string; readonly at: string }[]
}) {
  const { reader, phone, messages } = props
  return (
    <>
      <h1>{reader.say('模拟短信', 'Simulated messages')}</h1>
      <p class="lead">
        {reader.say(
          `演示城市发给 ${phone} 的短信，没有真的发出。`,
          `What the demonstration city would have sent to ${phone}.`,
        )}
      </p>
      {messages.length === 0 ? <p class="empty">{reader.say('还没有短信。', 'No messages yet.')}</p> : null}
      <ul class="matters">
        {messages.map((message) => (
          <li key={message.at} class="notice">
            <p class="quiet">{formatMoment(message.at, reader.language)}</p>
            <p>{message.text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
