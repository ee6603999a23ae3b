import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCluster } from '@gongdao/platform/postgres-embedded'
import { demoPassword, demoTotpSecret } from '../cities/zhaoqing/demo/accounts.ts'
import { type Ask, Connection, type Reply } from './http-client.ts'

/** The product as an operator starts it: a process of its own, its own PostgreSQL, the demonstration city, workers on. */
export interface Product {
  readonly port: number
  readonly pid: number
  readonly appUrl: string
  readonly ownerUrl: string
  /** As the database's own superuser: for what it counts of itself. */
  readonly adminUrl: string
  /** Milliseconds of processor time that the Node process has used so far. */
  nodeTime(): number
  /** The same, by the name of each thread: what collects garbage and compiles beside the program counts too. */
  threadTimes(): ReadonlyMap<string, number>
  /** The same of the database server, all its processes together. */
  databaseTime(): number
  /** Memory of the Node process now, in MiB. */
  memory(): number
  signInResident(phone: string): Promise<string>
  signInStaff(username: string): Promise<string>
  stop(): Promise<void>
}

export interface ProductWanted {
  readonly root: string
  /** Words for Node itself, such as `--cpu-prof`. */
  readonly nodeWords?: readonly string[]
  /** A folder to keep; without one, a new folder that is removed in the end. */
  readonly data?: string
  /** Settings of the database server beside ours. */
  readonly settings?: Record<string, string>
}

export async function startProduct({ root, nodeWords = [], data, settings = {} }: ProductWanted): Promise<Product> {
  const around = data ?? mkdtempSync(path.join(tmpdir(), 'gongdao-bench-'))
  if (!data) chmodSync(around, 0o755)
  // Below the ports that the system gives to whoever asks for any.
  const port = 20_000 + Math.floor(Math.random() * 12_000)
  // Held open from here too, so that the control stands on the very same server.
  const cluster = await openCluster({ data: path.join(around, 'data'), settings })
  const child = spawn(process.execPath, [...nodeWords, 'apps/server/gongdao.js', 'start'], {
    cwd: root,
    env: { ...process.env, ...settingsOf(port, path.join(around, 'data')) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes) => {
    said = `${said}${bytes}`.slice(-4_000)
  })
  await untilReady(port, child, () => said)
  return {
    port,
    pid: child.pid!,
    appUrl: cluster.appUrl,
    ownerUrl: cluster.ownerUrl,
    adminUrl: cluster.urlOf('postgres', 'gongdao'),
    nodeTime: () => processorTime(child.pid!),
    threadTimes: () => threadTimes(child.pid!),
    databaseTime: () => processorTimeOfAll(cluster.pid),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
    signInResident: (phone) => signInResident(port, phone),
    signInStaff: (username) => signInStaff(port, username),
    async stop() {
      child.kill('SIGINT')
      await new Promise((resolve) => (child.exitCode === null ? child.once('close', resolve) : resolve(0)))
      await cluster.stop()
      if (!data) rmSync(around, { recursive: true, force: true })
    },
  }
}

const settingsOf = (port: number, data: string) => ({
  PORT: String(port),
  GONGDAO_DATA: data,
  GONGDAO_REQUESTS_PER_MINUTE: '0',
  GONGDAO_SEED: 'demo',
  GONGDAO_LOG: 'warn',
  NODE_ENV: 'production',
})

async function untilReady(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + 180_000; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The product did not start:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** User and system time, in ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  const fields = statOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function threadTimes(pid: number): Map<string, number> {
  const times = new Map<string, number>()
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
    const name =
      thread === String(pid) ? 'the program itself' : stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    times.set(name, (times.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) * 10)
  }
  return times
}

/** A process, its children of now, and those that it has outlived. */
function processorTimeOfAll(pid: number): number {
  const outlived = statOf(pid)
  let time = processorTime(pid) + (Number(outlived[13]) + Number(outlived[14])) * 10
  for (const each of readdirSync('/proc')) {
    if (!/^\d+$/.test(each)) continue
    try {
      if (Number(statOf(Number(each))[1]) === pid) time += processorTime(Number(each))
    } catch {
      // It ended while we were looking.
    }
  }
  return time
}

/** What the system says of a process after its name: state, parent and so on. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

async function signInResident(port: number, phone: string): Promise<string> {
  const connection = new Connection(port)
  const api = (ask: Ask) => connection.ask({ ...ask, path: `/api/v1${ask.path}` }).then(well)
  try {
    await api({ method: 'POST', path: '/sign-in/phone/code', body: JSON.stringify({ phone }) })
    const sent = await api({ path: `/dev/sms?phone=${phone}` })
    // Other messages may have come in between.
    const code = /验证码 (\d{6})/.exec(sent.body.toString())![1]
    return cookieOf(await api({ method: 'POST', path: '/sign-in/phone', body: JSON.stringify({ phone, code }) }))
  } finally {
    connection.close()
  }
}

async function signInStaff(port: number, username: string): Promise<string> {
  const connection = new Connection(port)
  const post = (where: string, body: unknown, cookie = '') =>
    connection
      .ask({ method: 'POST', path: `/api/v1/sign-in/staff${where}`, headers: { cookie }, body: JSON.stringify(body) })
      .then(well)
  try {
    const first = cookieOf(await post('', { username, password: demoPassword }))
    return cookieOf(await post('/totp', { code: totp(demoTotpSecret(username)) }, first))
  } finally {
    connection.close()
  }
}

/** RFC 6238, as the authenticator app does it. */
function totp(secret: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const at = digest.at(-1)! & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** An answer that is none of the expected kind ends the measurement: nothing is measured that did not work. */
export function well(reply: Reply): Reply {
  if (reply.status >= 400) throw new Error(`The product answered ${reply.status}: ${reply.body.toString()}`)
  return reply
}

/** The cookies that an answer sets. */
export const cookieOf = ({ head }: Reply): string =>
  [...head.matchAll(/\r\nset-cookie: *([^;\r]+)/gi)].map((match) => match[1]).join('; ')
