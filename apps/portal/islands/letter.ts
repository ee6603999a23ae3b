/** Opening a letter says that it reached her; the button stays for whom this did not reach us. */
export function letter(element: HTMLElement): void {
  const details = element as HTMLDetailsElement
  const form = details.querySelector('form')
  if (!form) return
  const tell = async () => {
    if (!details.open) return
    details.removeEventListener('toggle', tell)
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const told = await fetch(form.action, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      redirect: 'manual',
    }).catch(() => undefined)
    if (told?.ok || told?.type === 'opaqueredirect') form.hidden = true
  }
  details.addEventListener('toggle', tell)
}
