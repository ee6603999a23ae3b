import type { Deadline, Limit } from '@gongdao/law'
import { formatDue } from '@gongdao/web-kit'
import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import type { Reader } from '../reader.ts'

export interface LawClockWish {
  readonly reader: Reader
  readonly limits: readonly Limit[]
  readonly limit: string
  readonly start: string
  readonly answer: Deadline | undefined
  readonly errors: readonly FieldError[]
}

function Result({ reader, answer }: { reader: Reader; answer: Deadline }) {
  const { say, language } = reader
  return (
    <section class="due calm" aria-labelledby="result">
      <h2 id="result">{say('最后一天', 'The last day')}</h2>
      <p class="due-date">
        <strong>{formatDue(answer.due, language)}</strong>
      </p>
      {answer.provisional ? (
        <p>
          {say('暂定：那一年的放假安排还没有公布。', 'Provisional: the holidays of that year are not announced yet.')}
        </p>
      ) : null}
      <ol class="steps">
        {answer.steps.map((step, at) => (
          <li key={at}>
            {step[language]}
            {step.date ? <strong class="step-date"> {formatDue(step.date, language)}</strong> : null}
            <span class="article">{step.article}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The clock of the law for everyone: a limit and a day in, the last day and the reasons out. */
export function LawClockPage(wish: LawClockWish) {
  const { reader, errors } = wish
  const { say } = reader
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{say('期限怎么算', 'How time is counted')}</h1>
      <p class="lead">
        {say(
          '选一个法定期限和起算的那一天，就能看到最后一天和每一步的依据。',
          'Choose a limit and the day from which it runs; you see the last day and the article behind every step.',
        )}
      </p>
      <form method="get" action="/law-clock">
        <div class="field">
          <label for="f-limit">{say('期限', 'Limit')}</label>
          <select id="f-limit" name="limit">
            {wish.limits.map((limit) => (
              <option key={limit.id} value={limit.id} selected={limit.id === wish.limit}>
                {`${reader.of(limit.label)}（${limit.value}${unitWord(reader, limit.unit)}）`}
              </option>
            ))}
          </select>
        </div>
        <div class={errors.length > 0 ? 'field wrong' : 'field'}>
          <label for="f-start">{say('起算事件发生的那一天', 'The day of the event')}</label>
          <p class="hint" id="h-start">
            {say('这一天本身不算在内。例如 2026-03-05', 'That day itself does not count. For example 2026-03-05')}
          </p>
          {errors.length > 0 ? <p class="field-error">{reader.of(errors[0]!.why)}</p> : null}
          <input
            id="f-start"
            name="start"
            type="text"
            class="short"
            inputMode="numeric"
            value={wish.start}
            aria-describedby="h-start"
          />
        </div>
        <button type="submit">{say('算一算', 'Count')}</button>
      </form>
      {wish.answer ? <Result reader={reader} answer={wish.answer} /> : null}
    </>
  )
}

function unitWord(reader: Reader, unit: Limit['unit']): string {
  const words: Record<string, readonly [string, string]> = {
    D: ['日', ' days'],
    WD: ['个工作日', ' working days'],
    H: ['小时', ' hours'],
    M: ['个月', ' months'],
    Y: ['年', ' years'],
    persons: ['人', ' persons'],
  }
  return unit ? reader.say(...(words[unit] ?? ['', ''])) : ''
}
