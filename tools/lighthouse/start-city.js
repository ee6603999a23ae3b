import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** A demonstration city of its own, removed again when it is stopped. */
export async function startCity(root) {
  const place = mkdtempSync(path.join(tmpdir(), 'gongdao-lighthouse-'))
  chmodSync(place, 0o755)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['apps/server/gongdao.js', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ PORT: String(port), GONGDAO_DATA: path.join(place, 'city'), GONGDAO_SEED: 'demo' },
      ...{ DATABASE_URL: '', GONGDAO_LOG: 'error', NODE_ENV: 'production' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => log.push(String(part)))
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(place, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 1_500 && child.exitCode === null; tries++) {
    const isReady = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return { origin, stop }
    await new Promise((go) => setTimeout(go, 200))
  }
  await stop()
  throw new Error(`The city did not come up:\n${log.join('').slice(-3_000)}`)
}
