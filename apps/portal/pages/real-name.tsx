import type { FieldError } from '../forms/check-page.ts'
import { ErrorSummary, FieldErrorText } from '../parts/errors.tsx'
import { Hidden } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export interface RealNameWish {
  readonly reader: Reader
  readonly to: string
  readonly name: string
  readonly idNumber: string
  readonly errors: readonly FieldError[]
}

/** Name and identity number, compared once with the register; what is kept is only that they belong together. */
export function RealNamePage({ reader, to, name, idNumber, errors }: RealNameWish) {
  const { say } = reader
  const isWrong = (field: string) => errors.some((error) => error.field === field)
  return (
    <>
      <p class="back">
        <a href={to}>{say('返回', 'Back')}</a>
      </p>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{say('核实身份', 'Confirm your identity')}</h1>
      <p class="lead">
        {say(
          '向法院起诉、申请执行等，法律要求是本人。核对一次就行。',
          'To sue or to ask for enforcement you must be who you say. Once is enough.',
        )}
      </p>
      <form method="post" action="/real-name" noValidate>
        <Hidden reader={reader} />
        <input type="hidden" name="to" value={to} />
        <div class={isWrong('name') ? 'field wrong' : 'field'}>
          <label for="f-name">{say('姓名（和身份证上一样）', 'Name, as on the identity card')}</label>
          <FieldErrorText reader={reader} field="name" errors={errors} />
          <input
            id="f-name"
            name="name"
            type="text"
            autocomplete="name"
            value={name}
            aria-describedby={isWrong('name') ? 'e-name' : undefined}
            aria-invalid={isWrong('name') || undefined}
          />
        </div>
        <div class={isWrong('idNumber') ? 'field wrong' : 'field'}>
          <label for="f-idNumber">{say('公民身份号码', 'Resident identity number')}</label>
          <p class="hint" id="h-idNumber">
            {say(
              '18 位，最后一位可能是字母 X。只核对，不保存；系统里只记“已核实”。',
              'Eighteen characters; the last may be an X. It is compared and not kept: only the result is.',
            )}
          </p>
          <FieldErrorText reader={reader} field="idNumber" errors={errors} />
          <input
            id="f-idNumber"
            name="idNumber"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={40}
            value={idNumber}
            aria-describedby={isWrong('idNumber') ? 'h-idNumber e-idNumber' : 'h-idNumber'}
            aria-invalid={isWrong('idNumber') || undefined}
          />
        </div>
        <button type="submit">{say('核对', 'Confirm')}</button>
      </form>
      <p class="quiet">
        {say(
          '没有身份证、核对不上，或者不想在网上填：带证件到窗口，工作人员当面核对后替您提交。',
          'No card, no match, or you would rather not type it: bring your papers to a window, where it is checked and filed for you.',
        )}
      </p>
    </>
  )
}
