import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** `gongdao …` in a process of its own, as an operator runs it. */
export interface Program {
  readonly child: ChildProcess
  /** What it has said so far, on both streams. */
  said(): string
  readonly ended: Promise<{ code: number | null; said: string }>
}

export interface RunningServer extends Program {
  readonly origin: string
  stop(): Promise<void>
}

/** Runs one command, of the program in another folder where one is named; nobody's own settings reach it. */
export function gongdao(args: readonly string[], environment: Record<string, string>, root = process.cwd()): Program {
  const plain = Object.entries(process.env).filter(([name]) => !/^GONGDAO_|DATABASE_URL$|^VITEST/.test(name))
  const child = spawn(process.execPath, ['apps/server/gongdao.js', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(plain), GONGDAO_SEED: 'none', GONGDAO_LOG: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-20_000)
    })
  // Also when the run itself is ended early.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve({ code, said })
    }),
  )
  return { child, said: () => said, ended }
}

/** Starts a server on a free port and waits until it is ready. */
export async function startServer(environment: Record<string, string>, root?: string): Promise<RunningServer> {
  const own = await freePort()
  const origin = `http://127.0.0.1:${own}`
  const program = gongdao(['start'], { PORT: String(own), GONGDAO_REQUESTS_PER_MINUTE: '0', ...environment }, root)
  await until(async () => {
    if (program.child.exitCode !== null) throw new Error(`The server did not start:\n${program.said()}`)
    return (await fetch(`${origin}/readyz`).catch(() => undefined))?.status === 200
  })
  return {
    ...program,
    origin,
    async stop() {
      program.child.kill('SIGTERM')
      await program.ended
    },
  }
}

/** Waits for a condition, looking often; after two minutes it is a fault. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'what was waited for'): Promise<void> {
  for (const end = Date.now() + 120_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`Two minutes, and still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
