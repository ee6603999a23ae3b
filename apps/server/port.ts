import { createServer } from 'node:net'

/** Thrown when we cannot listen where we were told to. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

/** Looks whether we can listen, before anything slow begins. */
export function demandPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

function portFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new PortTaken(`port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
  if (error.code === 'EACCES')
    return new PortTaken(`this user may not listen on port ${port}. Choose one above 1023: PORT=8080 npm start`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new PortTaken(
      `HOST=${host} is no address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (everybody)`,
    )
  return error
}
