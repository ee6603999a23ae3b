import { Agent, request } from 'node:http'

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'HEAD'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Asks a server of this machine. Rejects when no whole answer came: then nobody knows whether the wish was done. */
export type Asker = (ask: Ask) => Promise<Reply>

/** Connections to one port that are kept open; each ask ends after so many milliseconds at the latest. */
export function askerOf(port: number, patience = 45_000): { ask: Asker; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const ask: Asker = ({ method = 'GET', path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const sent = request({ host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } })
      const late = setTimeout(() => sent.destroy(new Error('no answer came in time')), patience)
      const fail = (error: Error) => {
        clearTimeout(late)
        reject(error)
      }
      sent.on('error', fail)
      sent.on('response', (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('error', fail)
        answer.on('close', () => {
          if (!answer.complete) return fail(new Error('the answer broke off'))
          clearTimeout(late)
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) })
        })
      })
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

/** The JSON of an answer. */
// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for
export const jsonOf = (reply: Reply): any => JSON.parse(reply.body.toString())
