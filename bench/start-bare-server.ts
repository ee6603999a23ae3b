import { fork } from 'node:child_process'
import path from 'node:path'
import type { Reply } from './http-client.ts'

export interface Page {
  readonly path: string
  readonly reply: Reply
}

const skipped = /^(connection|keep-alive|transfer-encoding|date|content-length)$/i

/** Starts a server that sends the very bytes that the product sent: same head, same body. */
export async function startBareServer(root: string, pages: readonly Page[]): Promise<{ port: number; stop(): void }> {
  const child = fork(path.join(root, 'bench/send-same-bytes.js'))
  const said = new Promise<number>((resolve, reject) => {
    child.once('message', (port) => resolve(Number(port)))
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  child.send({ pages: pages.map(({ path, reply }) => ({ path, ...answerOf(reply) })) })
  return { port: await said, stop: () => void child.kill() }
}

function answerOf({ head, body }: Reply) {
  const pairs = head
    .split('\r\n')
    .slice(1)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
    .filter(([name]) => !skipped.test(name))
  return { headers: [...pairs.flat(), 'content-length', String(body.length)], body: body.toString('base64') }
}
