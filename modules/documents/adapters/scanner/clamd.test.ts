import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { clamd, ScannerUnavailable } from './clamd.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** A clamd that speaks INSTREAM as the manual of ClamAV describes it, and hands the content to `judge`. */
async function aClamd(judge: (content: Buffer) => string | undefined) {
  server = createServer((socket) => speak(socket, judge))
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready))
  return clamd({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, patience: 500 })
}

function speak(socket: Socket, judge: (content: Buffer) => string | undefined): void {
  let heard = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (data) => {
    heard = Buffer.concat([heard, data])
    const command = Buffer.from('zINSTREAM\0')
    if (heard.length < command.length) return
    if (!heard.subarray(0, command.length).equals(command)) return socket.end('UNKNOWN COMMAND\0')
    const pieces: Buffer[] = []
    let at = command.length
    while (heard.length >= at + 4) {
      const length = heard.readUInt32BE(at)
      if (length === 0) {
        const answer = judge(Buffer.concat(pieces))
        if (answer !== undefined) socket.end(`${answer}\0`)
        return
      }
      if (heard.length < at + 4 + length) return
      pieces.push(heard.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
  })
}

async function* inPieces(text: string, size = 100_000) {
  for (let i = 0; i < text.length; i += size) yield Buffer.from(text.slice(i, i + size))
}

describe('the clamd adapter', () => {
  it('sends the whole content in order and hears that it is clean', async () => {
    let heard = ''
    const scanner = await aClamd((content) => {
      heard = content.toString()
      return 'stream: OK'
    })
    const text = Array.from({ length: 60_000 }, (_, i) => `${i};`).join('')
    expect(await scanner.scan(inPieces(text))).toEqual({ verdict: 'clean' })
    expect(heard).toBe(text)
  })

  it('hears what was found', async () => {
    const scanner = await aClamd((content) =>
      content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK',
    )
    expect(await scanner.scan(inPieces('…EICAR…'))).toEqual({ verdict: 'infected', name: 'Win.Test.EICAR_HDB-1' })
  })

  it('takes an error, a silence, a broken connection and an absent server for “could not look”, never for clean', async () => {
    const complaining = await aClamd(() => 'INSTREAM size limit exceeded. ERROR')
    await expect(complaining.scan(inPieces('x'))).rejects.toThrow(ScannerUnavailable)
    server!.close()
    const silent = await aClamd(() => undefined)
    await expect(silent.scan(inPieces('x'))).rejects.toThrow('silence')
    const port = (server!.address() as AddressInfo).port
    server!.close()
    await expect(clamd({ host: '127.0.0.1', port: port === 1 ? 2 : 1 }).scan(inPieces('x'))).rejects.toThrow(
      ScannerUnavailable,
    )
  })

  it('fails when the content itself breaks off', async () => {
    const scanner = await aClamd(() => 'stream: OK')
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('disk gone')
    }
    await expect(scanner.scan(broken())).rejects.toThrow('disk gone')
  })
})
