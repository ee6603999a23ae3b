const everyMs = 10_000

/** Saves what is on the page every ten seconds while it changes; a broken connection is said, never blamed. */
export function autosave(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const line = form.querySelector<HTMLElement>('.saved')
  let isChanged = false
  form.addEventListener('input', () => {
    isChanged = true
  })
  form.addEventListener('submit', () => clearInterval(timer))
  const save = async () => {
    if (!isChanged) return
    isChanged = false
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const address = `${form.action.split('?')[0]}/autosave`
    const response = await fetch(address, { method: 'POST', body, credentials: 'same-origin' }).catch(() => undefined)
    if (!response?.ok) isChanged = true
    if (line) line.textContent = (response?.ok ? form.dataset.saved : form.dataset.offline) ?? ''
  }
  const timer = setInterval(save, everyMs)
}
