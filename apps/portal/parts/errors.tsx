import type { FieldError } from '../forms/check-page.ts'
import type { Reader } from '../reader.ts'

/** What must be mended, on top, with the focus and a link to each field. */
export function ErrorSummary({ reader, errors }: { reader: Reader; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-title" data-island="focus">
      <h2 id="error-title">{reader.say('有几处需要您再看一下', 'Please look at these again')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.anchor}>
            <a href={`#${error.anchor}`}>{reader.of(error.why)}</a>
          </li>
        ))}
      </ul>
      <p class="quiet">{reader.say('您填过的内容都还在。', 'Nothing you filled in is lost.')}</p>
    </div>
  )
}

/** The complaint beside its field. */
export const FieldErrorText = ({
  reader,
  field,
  errors,
}: {
  reader: Reader
  field: string
  errors: readonly FieldError[]
}) => {
  const error = errors.find((one) => one.field === field)
  return error ? (
    <p class="field-error" id={`e-${field}`}>
      <span class="visually-hidden">{reader.say('错误：', 'Error: ')}</span>
      {reader.of(error.why)}
    </p>
  ) : null
}
