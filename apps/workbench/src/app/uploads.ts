import { ApiProblem, isOffline } from './api.ts'

const piece = 4 * 1024 * 1024
const tus = { 'tus-resumable': '1.0.0' }

const encoded = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch(() => {
    throw new ApiProblem({ type: '/problems/unreachable', code: 'unreachable', status: 0, title: 'unreachable' })
  })
  if (response.ok) return response
  const body = await response.json().catch(() => undefined)
  throw new ApiProblem(body ?? { type: '/problems/unknown', title: response.statusText, status: response.status })
}

/** Where a broken upload stands on the server: how many bytes arrived. */
async function arrived(url: string): Promise<number> {
  const response = await call(url, { method: 'HEAD', headers: tus })
  return Number(response.headers.get('upload-offset') ?? 0)
}

async function sendFrom(url: string, file: File, start: number, told: (share: number) => void): Promise<void> {
  let at = start
  while (at < file.size) {
    const response = await call(url, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
      body: file.slice(at, at + piece),
    })
    at = Number(response.headers.get('upload-offset') ?? at + piece)
    told(at / file.size)
  }
}

/**
 * Sends a file by the tus protocol in pieces and gives its document id. A lost connection is tried again from where
 * the server stands, so nothing is sent twice.
 */
export async function upload(file: File, told: (share: number) => void): Promise<string> {
  const metadata = `filename ${encoded(file.name)},filetype ${encoded(file.type || 'application/octet-stream')}`
  const made = await call('/api/v1/uploads', {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(file.size), 'upload-metadata': metadata },
  })
  const url = made.headers.get('location') ?? ''
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sendFrom(url, file, attempt === 0 ? 0 : await arrived(url), told)
      break
    } catch (fault) {
      if (!isOffline(fault) || attempt >= 4) throw fault
      await new Promise((go) => setTimeout(go, 1000 * 2 ** attempt))
    }
  }
  return url.replace(/\/+$/, '').split('/').at(-1) ?? ''
}
