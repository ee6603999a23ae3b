import type { Field } from '@gongdao/catalogue'
import type { Mandate } from '@gongdao/people/contract'
import { formatMoment } from '@gongdao/web-kit'
import type { Answers } from '../doors.ts'
import type { FieldError } from '../forms/check-page.ts'
import type { FormBody } from '../forms/form-body.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Fields } from '../parts/fields.tsx'
import { Facts, Hidden, Notice } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface MandatesWish {
  readonly reader: Reader
  readonly mandates: readonly Mandate[]
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly errors: readonly FieldError[]
  readonly sent?: FormBody
  readonly refusal?: string
}

function whatOf(reader: Reader, { scope }: Mandate): string {
  const { say } = reader
  if (scope.includes('act')) return say('全权代办', 'Acts in everything')
  if (scope.includes('file')) return say('替您提交，并帮忙办', 'Files for you and helps')
  return scope.includes('help')
    ? say('帮忙：补材料、留言、催办', 'Helps: papers, messages, urging')
    : say('只看进度', 'Sees how it stands')
}

function One({ reader, mandate }: { reader: Reader; mandate: Mandate }) {
  const { say } = reader
  const isTold = mandate.scope.includes('updates')
  const phone = `${mandate.phone.slice(0, 3)}****${mandate.phone.slice(-4)}`
  const here = `/my/mandates/${encodeURIComponent(mandate.id)}`
  return (
    <li>
      <h2>{phone}</h2>
      <Facts
        rows={[
          [say('可以做什么', 'May'), whatOf(reader, mandate)],
          [say('管哪件事', 'For'), mandate.matter ?? say('所有事', 'all matters')],
          [
            say('进展消息发给', 'Updates go to'),
            isTold ? say('您和受托人', 'you and her') : say('只有您', 'you alone'),
          ],
          [
            say('到什么时候', 'Until'),
            mandate.until ? formatMoment(mandate.until, reader.language) : say('直到您撤回', 'you take it back'),
          ],
        ]}
      />
      <div class="actions">
        <form method="post" action={`${here}/revoke`}>
          <Hidden reader={reader} />
          <button type="submit" class="danger">
            {say('撤回委托', 'Take it back')}
            <span class="visually-hidden">：{phone}</span>
          </button>
        </form>
        <form method="post" action={`${here}/updates`}>
          <Hidden reader={reader} />
          <input type="hidden" name="updates" value={isTold ? 'me' : 'both'} />
          <button type="submit" class="second">
            {isTold
              ? say('消息改为只发给我', 'Send updates to me alone')
              : say('消息也发给受托人', 'Send updates to her too')}
            <span class="visually-hidden">：{phone}</span>
          </button>
        </form>
      </div>
    </li>
  )
}

/** Who may act for her, what they may do, who is told; each taken back with one button. */
export function MandatesPage({ reader, mandates, fields, answers, errors, sent, refusal }: MandatesWish) {
  const { say } = reader
  return (
    <>
      <p class="back">
        <a href="/my">{say('返回', 'Back')}</a>
      </p>
      <ErrorSummary reader={reader} errors={errors} />
      {refusal ? (
        <Notice tone="danger" label={say('没有委托成功', 'Not given')}>
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <h1>{say('谁可以替我办', 'Who may act for me')}</h1>
      <p class="lead">
        {say(
          '您可以委托家人、村干部或者律师。他们做的每一步，您都看得到；撤回后，他们马上什么也不能做。',
          'You may ask family, a village worker or a lawyer. You see every step; taken back, they can do nothing from that moment.',
        )}
      </p>
      {mandates.length === 0 ? (
        <p class="empty">{say('现在没有人可以替您办。', 'Nobody may act for you now.')}</p>
      ) : (
        <ul class="tidy mandates">
          {mandates.map((one) => (
            <One key={one.id} reader={reader} mandate={one} />
          ))}
        </ul>
      )}
      <h2>{say('委托一个人', 'Ask somebody')}</h2>
      <form method="post" action="/my/mandates" noValidate>
        <Hidden reader={reader} />
        <Fields
          reader={reader}
          fields={fields}
          answers={answers}
          errors={errors}
          {...(sent ? { sent } : {})}
          regions={[]}
          documents={[]}
        />
        <button type="submit">{say('委托', 'Give the mandate')}</button>
      </form>
    </>
  )
}
