import { forgetTyped, isTyped, keepsTyped, keepTyped, setTyped } from './typed.ts'

const everyMs = 10_000

/**
 * Saves what is on the page every ten seconds while it changes. A broken connection is said, never blamed: what could not
 * be saved stays in this tab and is saved as soon as there is a way again.
 */
export function autosave(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const line = form.querySelector<HTMLElement>('.saved')
  const tell = (words: string | undefined) => {
    if (line) line.textContent = words ?? ''
  }
  const save = async () => {
    if (!isTyped()) return
    setTyped(false)
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const address = `${form.action.split('?')[0]}/autosave`
    const response = await fetch(address, { method: 'POST', body, credentials: 'same-origin' }).catch(() => undefined)
    if (response?.ok) {
      if (!isTyped()) forgetTyped()
      return tell(form.dataset.saved)
    }
    setTyped(true)
    keepTyped()
    tell(form.dataset.offline)
  }
  if (keepsTyped(form)) tell(form.dataset.restored)
  const timer = setInterval(save, everyMs)
  addEventListener('online', save)
  addEventListener('pagehide', () => {
    if (!navigator.onLine) keepTyped()
  })
  form.addEventListener('submit', () => {
    clearInterval(timer)
    forgetTyped()
  })
}
