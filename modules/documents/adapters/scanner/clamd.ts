import { connect } from 'node:net'

/** What a scanner says about a content. */
export type Verdict = { readonly verdict: 'clean' } | { readonly verdict: 'infected'; readonly name: string }

/** Looks for malware in a content. Throws when it cannot look. */
export interface VirusScanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>
}

export interface ClamdAddress {
  readonly host: string
  readonly port: number
  /** Milliseconds of silence after which the scanner counts as gone. */
  readonly patience?: number
}

/** Thrown when clamd cannot be reached, breaks off or answers what it should not. */
export class ScannerUnavailable extends Error {
  constructor(reason: string) {
    super(`The virus scanner could not look: ${reason}`)
    this.name = 'ScannerUnavailable'
  }
}

/**
 * clamd over TCP by its INSTREAM command: `zINSTREAM\0`, then pieces each led by their length (four bytes, big endian), then a
 * length of zero; the answer is `stream: OK` or `stream: <name> FOUND`.
 */
export function clamd(address: ClamdAddress): VirusScanner {
  return {
    async scan(content) {
      const answer = await ask(address, content)
      if (/^stream: OK$/.test(answer)) return { verdict: 'clean' }
      const found = /^stream: (.+) FOUND$/.exec(answer)
      if (found) return { verdict: 'infected', name: found[1]! }
      throw new ScannerUnavailable(answer.slice(0, 100) || 'no answer')
    },
  }
}

function ask(address: ClamdAddress, content: AsyncIterable<Uint8Array>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, address.host)
    let answer = ''
    const fail = (reason: string) => {
      socket.destroy()
      reject(new ScannerUnavailable(reason))
    }
    socket.setTimeout(address.patience ?? 30_000, () => fail('silence'))
    socket.on('error', (error) => fail(error.message))
    socket.on('data', (data) => {
      answer += data.toString('utf8')
      if (answer.includes('\0')) socket.end()
    })
    socket.on('close', () => resolve(answer.replace(/\0[\s\S]*$/, '').trim()))
    socket.on('connect', () => send(socket, content).catch((error: Error) => fail(error.message)))
  })
}

async function send(socket: ReturnType<typeof connect>, content: AsyncIterable<Uint8Array>): Promise<void> {
  const write = (bytes: Uint8Array) =>
    socket.destroyed || socket.write(bytes)
      ? undefined
      : new Promise((go) => socket.once('drain', go).once('close', go))
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of content) {
    // clamd may close early: it has seen enough, or more than it takes. Its answer says which.
    if (socket.destroyed || !socket.writable) return
    for (let start = 0; start < chunk.length; start += 65_536) {
      const piece = chunk.subarray(start, start + 65_536)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      await write(length)
      await write(piece)
    }
  }
  if (socket.writable) await write(Buffer.alloc(4))
}
