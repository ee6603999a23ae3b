import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, isAlive, openCluster, readPidFile } from './index.ts'
import { until } from './processes.ts'

const isRoot = process.getuid?.() === 0
const around = mkdtempSync(path.join(tmpdir(), 'gongdao-test-embedded-'))
const data = path.join(around, 'data')
const folder = path.join(data, 'postgres')
/** A program of its own, so that it can be killed: starts the cluster and stays. */
const program = path.resolve(`node_modules/.cache/gongdao-embedded-${process.pid}.mjs`)

beforeAll(async () => {
  chmodSync(around, 0o755)
  const source = `import { openCluster } from ${JSON.stringify(path.resolve('platform/postgres-embedded/index.ts'))}
    const cluster = await openCluster({ data: process.argv[2] })
    console.log(JSON.stringify({ pid: cluster.pid, url: cluster.ownerUrl }))
    setInterval(() => {}, 1000)`
  await build({
    stdin: { contents: source, loader: 'ts', resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: program,
  })
})
afterAll(async () => {
  const cluster = await openCluster({ data })
  await cluster.stop()
  rmSync(around, { recursive: true, force: true })
  rmSync(program, { force: true })
})

interface Started {
  child: ChildProcess
  pid: number
  url: string
}

function startProgram(): Promise<Started> {
  const child = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout!.once('data', (line) => resolve({ child, ...JSON.parse(String(line)) }))
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const kill = async (pid: number) => {
  process.kill(pid, 'SIGKILL')
  await until(() => !isAlive(pid), 10_000)
}

describe('a PostgreSQL of our own', () => {
  it('outlives a program that was killed, and the next one adopts it', async () => {
    const first = await startProgram()
    await ask(first.url, 'create table kept (n int); insert into kept values (1)')
    await kill(first.child.pid!)
    const second = await startProgram()
    expect(second.pid).toBe(first.pid)
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    await kill(second.child.pid!)
  })

  it('recovers what was committed after it was killed itself', async () => {
    const { url, pid, child } = await startProgram()
    await kill(child.pid!)
    await ask(url, 'insert into kept values (2)')
    await kill(pid)
    const cluster = await openCluster({ data })
    expect(cluster.pid).not.toBe(pid)
    expect(await ask(cluster.ownerUrl, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
    await cluster.stop()
    expect(readPidFile(folder)).toBeUndefined()
  })

  it('is not taken in by a lock that names a process of somebody else, or a zombie', async () => {
    const shell = spawn('/bin/sh', ['-c', 'sleep 0 & exec sleep 60'], { stdio: 'ignore' })
    for (const pid of [shell.pid!, process.pid]) {
      writeFileSync(path.join(folder, 'postmaster.pid'), `${pid}\n${folder}\n1\n54321\n\n127.0.0.1\n1 1\nready   \n`)
      const cluster = await openCluster({ data })
      expect(await ask(cluster.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }])
      await cluster.stop()
    }
    shell.kill()
  })

  it('comes back on the same port when it dies under a running program', async () => {
    const said: string[] = []
    const cluster: Cluster = await openCluster({ data, watch: true, say: (line) => said.push(line) })
    const before = cluster.pid
    await kill(before)
    await until(() => cluster.pid !== before, 20_000)
    expect(await ask(cluster.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }])
    expect(said).toContain('The database server has ended; starting it again.')
    await cluster.stop()
  })

  it('lets nobody read its secret and listens on the loopback only', async () => {
    const cluster = await openCluster({ data })
    expect(statSync(path.join(folder, 'gongdao.secret')).mode & 0o777).toBe(0o600)
    expect(await ask(cluster.ownerUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = cluster.ownerUrl.replace(/:[^:@]+@/, ':wrong@')
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
    await cluster.stop()
  })

  if (isRoot)
    it('goes to the system’s state folder when its user cannot enter the data folder, and says so', async () => {
      const closed = path.join(around, 'closed')
      mkdirSync(closed, { mode: 0o700 })
      const said: string[] = []
      const options = { data: path.join(closed, 'data'), stateFolder: path.join(around, 'state') }
      const cluster = await openCluster({ ...options, say: (line) => said.push(line) })
      expect(cluster.folder.startsWith(path.join(around, 'state'))).toBe(true)
      expect(said[0]).toContain('cannot enter')
      expect(await ask(cluster.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
      await cluster.stop()
      expect(existsSync(path.join(closed, 'data', 'postgres'))).toBe(false)
    })
})
