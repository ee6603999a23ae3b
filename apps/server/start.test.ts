import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isAlive, readPidFile } from '@gongdao/platform/postgres-embedded'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const around = mkdtempSync(path.join(tmpdir(), 'gongdao-test-start-'))
const data = path.join(around, 'data')
let port = 0
let origin = ''
let running: ChildProcess | undefined

/** Listens on a port until closed; 0 takes any. */
function listenOn(wanted: number): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(wanted, '127.0.0.1', () => resolve({ server, port: (server.address() as { port: number }).port }))
  })
}

const closed = (server: Server) => new Promise((resolve) => server.close(resolve))

interface Ended {
  code: number | null
  said: string
}

function gongdao(
  args: string[],
  environment: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['apps/server/gongdao.js', ...args], {
    env: { ...process.env, PORT: String(port), GONGDAO_DATA: data, GONGDAO_SEED: 'none', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk) => {
      said += chunk
    })
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, said }))) }
}

/** Asks until the answer is as wished, or the program has ended. */
async function until(address: string, wished: (status: number) => boolean, child?: ChildProcess): Promise<Response> {
  const end = Date.now() + 100_000
  for (;;) {
    const answer = await fetch(origin + address).catch(() => undefined)
    if (answer && wished(answer.status)) return answer
    if (Date.now() > end || (child && child.exitCode !== null)) throw new Error(`${address} never answered as wished`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const askForCode = () =>
  fetch(`${origin}/api/v1/sign-in/phone/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ phone: '13900000000' }),
  })

const postmaster = () => readPidFile(path.join(data, 'postgres'))!.pid

beforeAll(async () => {
  chmodSync(around, 0o755)
  const free = await listenOn(0)
  port = free.port
  origin = `http://127.0.0.1:${port}`
  await closed(free.server)
})
afterAll(() => {
  if (running) running.kill('SIGKILL')
  rmSync(around, { recursive: true, force: true })
})

describe('gongdao start', () => {
  it('comes from nothing to a server that is ready', async () => {
    running = gongdao(['start']).child
    await until('/readyz', (status) => status === 200, running)
    expect(await (await fetch(`${origin}/livez`)).json()).toEqual({ alive: true })
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('gongdao_http_request_seconds_bucket')
    expect((await (await fetch(`${origin}/api/openapi.json`)).json()).openapi).toBe('3.1.0')
    expect((await askForCode()).status).toBe(202)
  })

  it('answers 503 with Retry-After while its database is down, and recovers without a restart', async () => {
    process.kill(postmaster(), 'SIGKILL')
    const answer = await askForCode()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await answer.json()).detail).toMatch(/try again/)
    await until('/readyz', (status) => status === 200, running)
    expect((await askForCode()).status).toBeLessThan(500)
  })

  it('is killed hard and started again: it adopts the database that was left running', async () => {
    const before = postmaster()
    running!.kill('SIGKILL')
    const again = gongdao(['start'])
    running = again.child
    await until('/readyz', (status) => status === 200, running)
    expect(postmaster()).toBe(before)
  })

  it('says that its port is taken and what to do', async () => {
    const { code, said } = await gongdao(['start']).ended
    expect(code).toBe(1)
    expect(said).toContain(`port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
  })

  it('stops when it is told to, and takes its database along', async () => {
    const pid = postmaster()
    const ended = new Promise((resolve) => running!.once('exit', resolve))
    running!.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(isAlive(pid)).toBe(false)
    running = undefined
  })

  it('is started twice at once on nothing, as server and as worker, and both find one database', async () => {
    const data = path.join(around, 'two')
    const second = await listenOn(0)
    await closed(second.server)
    const server = gongdao(['start', '--roles=api'], { GONGDAO_DATA: data })
    const worker = gongdao(['start', '--roles=worker'], { GONGDAO_DATA: data, PORT: String(second.port) })
    await until('/readyz', (status) => status === 200, server.child)
    const health = () =>
      fetch(`http://127.0.0.1:${second.port}/readyz`).then(
        (answer) => answer.status,
        () => 0,
      )
    while ((await health()) !== 200 && worker.child.exitCode === null) await new Promise((go) => setTimeout(go, 50))
    expect(await health()).toBe(200)
    for (const { child, ended } of [server, worker]) {
      child.kill('SIGTERM')
      expect((await ended).code).toBe(0)
    }
    expect(readPidFile(path.join(data, 'postgres'))).toBeUndefined()
  })

  it('tells all mistakes of its configuration together and starts nothing', async () => {
    const { code, said } = await gongdao(['start'], { PORT: 'eighty', GONGDAO_CITY: 'x' }).ended
    expect(code).toBe(2)
    expect(said).toContain('2 mistake(s)')
  })

  it.each([
    [['nonsense'], 'there is no command "nonsense"'],
    [['start', '--fast'], 'there is no option --fast'],
    [['migrate', 'sideways'], 'migrate knows two words: up, plan'],
    [['start', '--roles=cook'], 'there is no role "cook"'],
  ])('refuses %j with its usage', async (args, words) => {
    const { code, said } = await gongdao(args).ended
    expect(code).toBe(2)
    expect(said).toContain(words)
    expect(said).toContain('usage: gongdao')
  })
})
