import { connect, createServer, type Socket } from 'node:net'

/** A way to the city that can break: bytes pass through it until it is cut, and nothing until it is mended. */
export interface BrokenLine {
  readonly origin: string
  /** Cuts whatever is open once so many more bytes have gone up; 0 cuts at once. */
  cutAfter(bytes: number): void
  readonly isCut: boolean
  mend(): void
  close(): Promise<void>
}

/** Opens a way to the city at an address of its own. */
export async function brokenLine(city: string): Promise<BrokenLine> {
  const { hostname, port } = new URL(city)
  const open = new Set<Socket>()
  const state = { left: Number.POSITIVE_INFINITY, isCut: false }
  const cut = () => {
    state.left = Number.POSITIVE_INFINITY
    state.isCut = true
    for (const socket of open) socket.destroy()
  }
  const server = createServer((from) => {
    if (state.isCut) {
      from.destroy()
      return
    }
    const to = connect(Number(port), hostname)
    for (const socket of [from, to]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        from.destroy()
        to.destroy()
      })
    }
    to.pipe(from)
    from.on('data', (chunk) => {
      if (!to.write(chunk)) {
        from.pause()
        to.once('drain', () => from.resume())
      }
      state.left -= chunk.length
      if (state.left < 0) cut()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cutAfter: (bytes) => {
      if (bytes === 0) cut()
      else state.left = bytes
    },
    get isCut() {
      return state.isCut
    },
    mend: () => {
      state.isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
