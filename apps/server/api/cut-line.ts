import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a database that can be cut and mended, as a cable can. */
export interface CutLine {
  /** The same address by this way. */
  wayTo(url: string): Promise<string>
  cut(): Promise<void>
  mend(): Promise<void>
}

/** Hands every byte on, both ways, until it is cut; then nobody answers at its port. */
export function aCutLine(): CutLine {
  const sockets = new Set<Socket>()
  let to = { host: '', port: 0 }
  let port = 0
  let server: Server | undefined
  const open = async () => {
    server = createServer((near) => {
      const far = connect(to)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as { port: number }).port
  }
  return {
    async wayTo(url) {
      const way = new URL(url)
      to = { host: way.hostname, port: Number(way.port) }
      await open()
      way.hostname = '127.0.0.1'
      way.port = String(port)
      return way.toString()
    },
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: open,
  }
}
