/**
 * What was typed and is not saved yet. While the connection is lost the words of a draft stay in this tab
 * (`sessionStorage`); saving them, leaving by the quick exit and closing the tab forget them.
 */
let isChanged = false
let draft: HTMLFormElement | undefined

addEventListener('input', () => setTyped(true))

export const isTyped = (): boolean => isChanged

export function setTyped(typed: boolean): void {
  isChanged = typed
}

const key = (): string => `typed:${location.pathname}`
const wordsOf = (form: HTMLFormElement): [string, FormDataEntryValue][] =>
  [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_'))

/** Names the form of a draft, the only one whose words may be kept, and puts back what the lost connection left. */
export function keepsTyped(form: HTMLFormElement): boolean {
  draft = form
  const left = sessionStorage.getItem(key())
  if (!left) return false
  const pairs = JSON.parse(left) as [string, string][]
  for (const control of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),textarea,select')) {
    const values = pairs.filter(([name]) => name === control.name).map(([, value]) => value)
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value)
    else if (control.type !== 'file' && values[0] !== undefined) control.value = values[0]
  }
  setTyped(true)
  return true
}

export function keepTyped(): void {
  if (draft && isChanged) sessionStorage.setItem(key(), JSON.stringify(wordsOf(draft)))
}

export const forgetTyped = (): void => sessionStorage.removeItem(key())
