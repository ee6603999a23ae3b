import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A real city that runs in a process of its own, as an operator would start it. */
export interface RunningCity {
  readonly origin: string
  readonly data: string
  stop(): Promise<void>
}

export interface CityWish {
  /** With the demonstration's people and matters. */
  readonly demo?: boolean
  /** A data folder that is there already, for instance one that messages were imported into. It stays when the city stops. */
  readonly data?: string
  /** With the limits on how often somebody may ask, which would only be in the way of the other journeys. */
  readonly limits?: boolean
}

/** A folder that the database's own user may enter too. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-journey-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Settings of a city of the journeys; nobody's own settings reach it. */
export function cityEnvironment(data: string, more: Record<string, string> = {}): Record<string, string | undefined> {
  const plain = Object.entries(process.env).filter(([name]) => !/^GONGDAO_|^(APP_)?DATABASE_URL$|^VITEST/.test(name))
  return { ...Object.fromEntries(plain), GONGDAO_DATA: data, GONGDAO_REQUESTS_PER_MINUTE: '0', ...more }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** `gongdao start`, from nothing to a portal that answers and a workbench that is built. */
export async function startCity({ demo = true, data, limits = false }: CityWish = {}): Promise<RunningCity> {
  const folder = data ?? dataFolder()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['apps/server/gongdao.js', 'start'], {
    env: cityEnvironment(folder, {
      ...{ PORT: String(port), GONGDAO_SEED: demo ? 'demo' : 'none', GONGDAO_LOG: 'warn' },
      ...(limits ? { GONGDAO_REQUESTS_PER_MINUTE: '6000' } : {}),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000)
    })
  // Also when the run itself is ended early.
  const kill = () => void child.kill()
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(hard)
    process.off('exit', kill)
    if (data === undefined) rmSync(folder, { recursive: true, force: true })
  }
  const end = Date.now() + 150_000
  for (const address of ['/readyz', '/desk/'])
    while (!(await answers(origin + address))) {
      if (child.exitCode !== null || Date.now() > end) {
        await stop()
        throw new Error(`The city did not come up (${address}). It said:\n${said}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  return { origin, data: folder, stop }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  )
