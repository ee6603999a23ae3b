const at = '/api/v1/uploads'
const piece = 1024 * 1024
const tus = { 'tus-resumable': '1.0.0' }

/** Where an unfinished upload of this very file stands, so that it goes on after the page was closed. */
const keyOf = (file: File): string => `upload:${file.name}:${file.size}:${file.lastModified}`

const inBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A no of the server: trying again does not help. */
class Refused extends Error {}

async function refusalOf(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => undefined)) as { detail?: string } | undefined
  return new Refused(problem?.detail ?? '')
}

async function begin(file: File): Promise<string> {
  const headers = { ...tus, 'upload-length': String(file.size), 'upload-metadata': `filename ${inBase64(file.name)}` }
  const response = await fetch(at, { method: 'POST', headers })
  const place = response.headers.get('location')
  if (response.ok && place) return new URL(place, location.href).pathname
  throw response.status < 500 ? await refusalOf(response) : new Error('unavailable')
}

async function offsetOf(address: string): Promise<number | undefined> {
  const response = await fetch(address, { method: 'HEAD', headers: tus })
  const offset = response.headers.get('upload-offset')
  return response.ok && offset !== null ? Number(offset) : undefined
}

/** Sends a file in pieces; answers the document's id. After a broken connection it goes on where the server stands. */
async function send(file: File, tell: (share: number) => void, failed: () => void): Promise<string> {
  const key = keyOf(file)
  for (let attempt = 0; ; attempt += 1) {
    try {
      let address: string | undefined = localStorage.getItem(key) ?? undefined
      let offset: number | undefined = address ? await offsetOf(address) : undefined
      if (!address || offset === undefined) {
        address = await begin(file)
        localStorage.setItem(key, address)
        offset = 0
      }
      while (offset < file.size) {
        tell(offset / file.size)
        const headers: Record<string, string> = {
          ...tus,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        }
        const response: Response = await fetch(address, {
          method: 'PATCH',
          headers,
          body: file.slice(offset, offset + piece),
        })
        if (!response.ok)
          throw response.status < 500 && response.status !== 409 ? await refusalOf(response) : new Error('again')
        offset = Number(response.headers.get('upload-offset'))
      }
      localStorage.removeItem(key)
      return address.split('/').at(-1) ?? ''
    } catch (fault) {
      if (fault instanceof Refused || attempt > 30) {
        localStorage.removeItem(key)
        throw fault
      }
      failed()
      await pause(Math.min(1000 * 2 ** attempt, 15_000))
    }
  }
}

function line(list: HTMLElement, file: File): { words: HTMLElement; bar: HTMLProgressElement; item: HTMLElement } {
  const item = document.createElement('li')
  const name = document.createElement('span')
  name.className = 'file-name'
  name.textContent = file.name
  const words = document.createElement('span')
  words.className = 'quiet'
  words.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', file.name)
  item.append(name, words, bar)
  list.append(item)
  return { words, bar, item }
}

/** Takes a paper out of the form again, before the form is sent. */
function removal(item: HTMLElement, words: string, name: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain'
  button.textContent = words
  button.setAttribute('aria-label', `${words} ${name}`)
  button.addEventListener('click', () => item.remove())
  return button
}

/** Uploads as soon as files are chosen, with progress, and puts each paper's id into the form. */
export function upload(element: HTMLElement): void {
  const input = element.querySelector<HTMLInputElement>('input[type=file]')
  const button = element.querySelector('button')
  if (!input || !button) return
  button.hidden = true
  const list = document.createElement('ul')
  list.className = 'files'
  element.before(list)
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files) {
      const { words, bar, item } = line(list, file)
      const tell = (share: number) => {
        bar.value = share
        words.textContent = (element.dataset.sending ?? '').replace('{n}', String(Math.round(share * 100)))
      }
      try {
        const id = await send(file, tell, () => {
          words.textContent = element.dataset.failed ?? ''
        })
        const kept = document.createElement('input')
        kept.type = 'hidden'
        kept.name = element.dataset.name ?? ''
        kept.value = id
        item.append(kept)
        words.textContent = element.dataset.sent ?? ''
        item.append(removal(item, element.dataset.remove ?? '', file.name))
      } catch (fault) {
        words.textContent = (fault as Error).message || (element.dataset.failed ?? '')
        words.className = 'field-error'
      }
      bar.remove()
    }
  })
}
