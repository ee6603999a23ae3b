import { connect, createServer, type Socket } from 'node:net'

/** A line to the database that can be cut, and can swallow everything without a word, as a broken firewall does. */
export interface DatabaseLine {
  readonly port: number
  /** Ends every connection at once; new ones pass. */
  cut(): void
  /** Nothing passes any more, in either direction, and nobody is told. */
  blackHole(): void
  /** New connections pass. Those that fell into the hole stay there for ever. */
  heal(): void
  close(): Promise<void>
}

interface Line {
  readonly near: Socket
  readonly far: Socket
  lost: boolean
}

export function openProxy(target: number): Promise<DatabaseLine> {
  const lines = new Set<Line>()
  let swallowing = false
  const server = createServer((near) => {
    const far = connect({ port: target, host: '127.0.0.1' })
    const line: Line = { near, far, lost: swallowing }
    lines.add(line)
    const end = () => {
      // The far end of a hole is not told either.
      if (line.lost) return
      lines.delete(line)
      near.destroy()
      far.destroy()
    }
    const pass = (from: Socket, to: Socket) => {
      from.setNoDelay(true)
      from.on('data', (bytes) => {
        if (!line.lost) to.write(bytes)
      })
      from.on('error', end)
      from.on('close', end)
    }
    pass(near, far)
    pass(far, near)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as { port: number }).port,
        cut() {
          for (const { near, far } of lines) {
            near.destroy()
            far.destroy()
          }
        },
        blackHole() {
          swallowing = true
          for (const line of lines) line.lost = true
        },
        heal() {
          swallowing = false
        },
        close: () =>
          new Promise((closed) => {
            for (const { near, far } of lines) {
              near.destroy()
              far.destroy()
            }
            server.close(() => closed())
          }),
      }),
    )
  })
}
