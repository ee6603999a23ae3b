import { type FeeKind, type FeeStep, formatYuan, type Interest, type InterestStep } from '@gongdao/law'
import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Tel } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

/** Each kind of court fee in the words of whoever pays it. */
export const feeKindWords: Readonly<Record<FeeKind, readonly [zh: string, en: string]>> = {
  property: ['要钱、要财产的案件（借款、合同、赔偿等）', 'A claim for money or property'],
  divorce: ['离婚', 'Divorce'],
  personality: ['侵害名誉、肖像等人格权', 'Injury to personality rights'],
  labour: ['劳动争议', 'Labour dispute'],
  administrative: ['告行政机关', 'Administrative case'],
  ip: ['知识产权', 'Intellectual property'],
  otherNonProperty: ['其他不要钱的案件', 'Another case without a claim for money'],
  jurisdictionObjection: ['管辖权异议（不成立的）', 'Objection to jurisdiction (if it fails)'],
  enforcement: ['申请执行', 'Enforcement'],
  preservation: ['申请财产保全', 'Preservation of property'],
  paymentOrder: ['申请支付令', 'Payment order'],
  publicSummons: ['公示催告', 'Public summons'],
  arbitrationSetAside: [
    '撤销仲裁裁决、认定仲裁协议效力',
    'Setting aside an award, validity of an arbitration agreement',
  ],
  bankruptcy: ['破产', 'Bankruptcy'],
  specialProcedure: ['特别程序', 'Special procedure'],
  judicialConfirmation: ['司法确认调解协议', 'Judicial confirmation of a mediation agreement'],
  protectionOrder: ['人身安全保护令', 'Protection order'],
  retrial: ['再审', 'Retrial'],
}

function Steps({ reader, steps }: { reader: Reader; steps: readonly (FeeStep | InterestStep)[] }) {
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={at}>
          {step[reader.language]}
          <span class="article">{reader.language === 'zh' ? step.article : step.articleEn}</span>
        </li>
      ))}
    </ol>
  )
}

function Result(props: { reader: Reader; title: string; yuan: string; steps: readonly (FeeStep | InterestStep)[] }) {
  const { reader } = props
  return (
    <section class="due calm" aria-labelledby="result">
      <h2 id="result">{props.title}</h2>
      <p class="due-date">
        <strong>{reader.say(`${props.yuan} 元`, `${props.yuan} yuan`)}</strong>
      </p>
      <Steps reader={reader} steps={props.steps} />
      <p class="quiet">
        {reader.say(
          '这是按规定算出来的，供您心里有数；以法院的缴费通知和裁判文书为准。可以打印留存。',
          'Reckoned by the rules, for your information; the court’s notice and its documents decide. You may print it.',
        )}
      </p>
    </section>
  )
}

/** One question of a calculator, with its error beside it. */
function Line(props: {
  reader: Reader
  name: string
  label: string
  hint: string
  value: string
  errors: readonly FieldError[]
}) {
  const wrong = props.errors.find((error) => error.field === props.name)
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={`f-${props.name}`}>{props.label}</label>
      <p class="hint" id={`h-${props.name}`}>
        {props.hint}
      </p>
      {wrong ? (
        <p class="field-error" id={`e-${props.name}`}>
          {props.reader.of(wrong.why)}
        </p>
      ) : null}
      <input
        id={`f-${props.name}`}
        name={props.name}
        type="text"
        class="short"
        inputMode="decimal"
        autocomplete="off"
        value={props.value}
        aria-describedby={wrong ? `h-${props.name} e-${props.name}` : `h-${props.name}`}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}

export interface FeeWish {
  readonly reader: Reader
  readonly kind: FeeKind
  readonly amountYuan: string
  readonly halved: boolean
  readonly errors: readonly FieldError[]
  readonly answer: { readonly fee: bigint; readonly steps: readonly FeeStep[] } | undefined
}

/** What a suit costs: a kind and an amount in, the fee with every step and its article out. */
export function CourtFeePage(wish: FeeWish) {
  const { reader, errors, answer } = wish
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{say('诉讼费怎么算', 'What a suit costs')}</h1>
      <p class="lead">
        {say(
          '选案件种类，写上金额，就能看到要交多少、每一步怎么算、依据哪一条。',
          'Choose the kind of case and give the amount; you see the fee, every step and its article.',
        )}
      </p>
      <form method="get" action="/court-fee">
        <div class="field">
          <label for="f-kind">{say('案件种类', 'Kind of case')}</label>
          <select id="f-kind" name="kind">
            {(Object.entries(feeKindWords) as [FeeKind, readonly [string, string]][]).map(([kind, words]) => (
              <option key={kind} value={kind} selected={kind === wish.kind}>
                {say(...words)}
              </option>
            ))}
          </select>
        </div>
        <Line
          reader={reader}
          name="amountYuan"
          label={say('金额（元），没有就不填', 'Amount in yuan, empty if there is none')}
          hint={say('例如 158000。几项请求的，填加起来的数。', 'For example 158000; several claims: their sum.')}
          value={wish.amountYuan}
          errors={errors}
        />
        <div class="field">
          <label class="option">
            <input type="checkbox" name="halved" value="yes" checked={wish.halved} />
            <span>
              {say('简易程序、调解结案或者撤诉（减半）', 'Simplified procedure, mediated or withdrawn (half)')}
            </span>
          </label>
        </div>
        <button type="submit">{say('算一算', 'Reckon')}</button>
      </form>
      {answer ? (
        <Result reader={reader} title={say('要交', 'The fee')} yuan={formatYuan(answer.fee)} steps={answer.steps} />
      ) : null}
      <p>
        {say(
          '交不起可以申请缓交、减交、免交；问法院：',
          'If you cannot pay, ask for deferral, reduction or exemption: ',
        )}
        <Tel number="12368" />
      </p>
      <p>
        <a href="/late-interest">{say('对方迟迟不履行，迟延利息怎么算', 'Interest for late performance')}</a>
      </p>
    </>
  )
}

export interface InterestWish {
  readonly reader: Reader
  readonly debtYuan: string
  readonly from: string
  readonly until: string
  readonly errors: readonly FieldError[]
  readonly answer: Interest | undefined
}

/** The doubled part of the interest for late performance of a document in force. */
export function LateInterestPage(wish: InterestWish) {
  const { reader, errors, answer } = wish
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{say('迟延履行利息怎么算', 'Interest for late performance')}</h1>
      <p class="lead">
        {say(
          '判决、调解书生效了对方不给钱，从期满次日起加倍支付的那一部分。',
          'When a judgment or mediation document is in force and the debtor does not pay: the doubled part from the next day on.',
        )}
      </p>
      <form method="get" action="/late-interest">
        <Line
          reader={reader}
          name="debtYuan"
          label={say('文书确定的金钱债务（元）', 'Debt in money in the document, yuan')}
          hint={say('不含一般利息，例如 100000', 'Without general interest, for example 100000')}
          value={wish.debtYuan}
          errors={errors}
        />
        <Line
          reader={reader}
          name="from"
          label={say('应当履行的最后一天', 'Last day for performing')}
          hint={say('例如 2026-03-05', 'For example 2026-03-05')}
          value={wish.from}
          errors={errors}
        />
        <Line
          reader={reader}
          name="until"
          label={say('付清或者算到的那一天', 'Day of payment, or up to which to reckon')}
          hint={say('例如 2026-09-05', 'For example 2026-09-05')}
          value={wish.until}
          errors={errors}
        />
        <button type="submit">{say('算一算', 'Reckon')}</button>
      </form>
      {answer ? (
        <Result
          reader={reader}
          title={say('加倍部分', 'The doubled part')}
          yuan={formatYuan(answer.added)}
          steps={answer.steps}
        />
      ) : null}
      <p>
        <a href="/court-fee">{say('诉讼费怎么算', 'What a suit costs')}</a>
      </p>
    </>
  )
}
