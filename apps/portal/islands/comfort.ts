/** Puts the focus on what must be mended, so that it is read first. */
export const focus = (element: HTMLElement): void => element.focus()

/** Large type at once, without losing what is on the page; the address behind the link keeps it for the next pages. */
export function large(element: HTMLElement): void {
  const link = element as HTMLAnchorElement
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const isLarge = document.documentElement.classList.toggle('large')
    const address = new URL(link.href)
    void fetch(address, { redirect: 'manual', credentials: 'same-origin' }).catch(() => {})
    address.searchParams.set('type', isLarge ? 'ordinary' : 'large')
    link.href = address.href
    link.textContent = (isLarge ? link.dataset.ordinary : link.dataset.large) ?? ''
  })
}

/** Copies the text of another element. */
export function copy(element: HTMLElement): void {
  const from = document.getElementById(element.dataset.from ?? '')
  if (!from || !navigator.clipboard) return
  element.hidden = false
  element.addEventListener('click', async () => {
    await navigator.clipboard.writeText(from.textContent?.trim() ?? '')
    element.textContent = element.dataset.done ?? ''
  })
}

export function print(element: HTMLElement): void {
  element.hidden = false
  element.addEventListener('click', () => window.print())
}

/** Leaves for a page of weather, out of the history; pressing Escape three times does the same. */
export function leave(element: HTMLElement): void {
  const link = element as HTMLAnchorElement
  const go = () => {
    sessionStorage.clear()
    window.location.replace(link.href)
  }
  let presses = 0
  link.addEventListener('click', (event) => {
    event.preventDefault()
    go()
  })
  document.addEventListener('keydown', (event) => {
    presses = event.key === 'Escape' ? presses + 1 : 0
    if (presses === 3) go()
  })
}
