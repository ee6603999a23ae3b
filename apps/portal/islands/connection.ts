import { isTyped, keepTyped } from './typed.ts'

/** Leaves a note for the worker: in which language and size she reads, for the page of the lost connection. Nothing else. */
async function noteReader(): Promise<void> {
  const { lang, classList } = document.documentElement
  const likes = `${lang.slice(0, 2)} ${classList.contains('large') ? 'large' : 'ordinary'}`
  await (await caches.open('gongdao-reader')).put('/reader', new Response(likes))
}

/**
 * The line that says how the connection stands. When a form cannot be sent the worker asks first: the page then stays as
 * it is, with everything typed, and says so.
 */
export function connection(line: HTMLElement): void {
  const { lost, unsent, back } = line.dataset
  const tell = (words = '', isGood = false) => {
    line.textContent = words
    line.classList.toggle('good', isGood)
  }
  addEventListener('offline', () => {
    keepTyped()
    tell(lost)
  })
  addEventListener('online', () => {
    if (line.textContent) tell(back, true)
  })
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  void navigator.serviceWorker.register('/sw.js').catch(() => {})
  void noteReader().catch(() => {})
  navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
    const stays = data === 'sending' || isTyped()
    ports[0]?.postMessage(stays)
    if (!stays) return
    keepTyped()
    tell(data === 'sending' ? unsent : lost)
  })
}

const everyMs = 5000

/** On the page of the lost connection: opens what was asked for as soon as there is a way again. */
export function again(): void {
  // Under its own address it was asked for itself.
  if (location.pathname.startsWith('/offline/')) return
  const look = () =>
    fetch('/livez', { cache: 'no-store' }).then(
      (answer) => answer.ok && location.reload(),
      () => {},
    )
  addEventListener('online', look)
  setInterval(look, everyMs)
}
