import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  /** The head as it came, without the empty line. */
  readonly head: string
  readonly body: Buffer
}

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** One kept-alive connection that asks one thing at a time. Does as little as it can: the machine is shared with what is measured. */
export class Connection {
  private readonly port: number
  private socket: Socket | undefined
  private taken: Buffer = Buffer.alloc(0)
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined

  constructor(port: number) {
    this.port = port
  }

  ask({ method = 'GET', path, headers = {}, body }: Ask): Promise<Reply> {
    const lines = [`${method} ${path} HTTP/1.1`, `host: 127.0.0.1:${this.port}`]
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
    if (body !== undefined) lines.push(`content-length: ${Buffer.byteLength(body)}`)
    if (body !== undefined && !headers['content-type']) lines.push('content-type: application/json')
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.socket ??= this.open()
      this.socket.write(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`)
    })
  }

  close(): void {
    this.socket?.destroy()
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true })
    const fail = (error: Error) => {
      this.socket = undefined
      this.taken = Buffer.alloc(0)
      const { waiting } = this
      this.waiting = undefined
      waiting?.reject(error)
    }
    socket.on('data', (bytes) => this.take(bytes))
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('the server closed the connection')))
    return socket
  }

  private take(bytes: Buffer): void {
    this.taken = this.taken.length === 0 ? bytes : Buffer.concat([this.taken, bytes])
    const end = this.taken.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.taken.toString('latin1', 0, end)
    const body = bodyOf(head, this.taken.subarray(end + 4))
    if (!body || !this.waiting) return
    const { waiting } = this
    this.taken = Buffer.alloc(0)
    this.waiting = undefined
    waiting.resolve({ status: Number(head.slice(9, 12)), head, body })
  }
}

/** The whole body, or nothing while a part is still to come. */
function bodyOf(head: string, rest: Buffer): Buffer | undefined {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (length) return rest.length >= Number(length[1]) ? rest : undefined
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return rest
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(rest.toString('latin1', at, line), 16)
    if (rest.length < line + 2 + size + 2) return undefined
    if (size === 0) return Buffer.concat(parts)
    parts.push(rest.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
