import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { type Cluster, openCluster, readPidFile } from '@gongdao/platform/postgres-embedded'
import { freePort } from '../platform/postgres-embedded/postmaster.ts'
import { processesIn } from '../platform/postgres-embedded/processes.ts'
import { type Asker, askerOf } from './ask.ts'
import { mayMount, moveOntoDisk, type SmallDisk } from './small-disk.ts'

/** How the application is started. */
export interface StartWish {
  /** Another port at which the database is reached; absent: the application keeps its own server, and watches over it. */
  readonly databasePort?: number
  /** Further words of the environment, for another clock. */
  readonly environment?: Readonly<Record<string, string>>
}

/** The product as an operator starts it, in a process of its own, with everything at hand that can be done to it. */
export interface City {
  readonly root: string
  readonly data: string
  readonly cluster: Cluster
  readonly origin: string
  readonly ask: Asker
  readonly disks: Readonly<Record<'data' | 'wal' | 'uploads', SmallDisk>> | undefined
  /** Milliseconds from the start of the process to the first "ready". */
  start(wish?: StartWish): Promise<number>
  /** As an operator stops it; within its patience. */
  stop(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  signal(name: NodeJS.Signals): void
  readonly pid: number
  /** Every process of the database server. */
  databasePids(): number[]
  /** A second process of the application, on the same data. */
  startWorker(): { kill(): Promise<void> }
  isReady(): Promise<boolean>
  untilReady(patience: number): Promise<number>
  said(): string
  close(): Promise<void>
}

export interface CityWish {
  readonly root: string
  /** A folder of this run's own, empty. */
  readonly folder: string
  /** MiB of the disks for data, WAL and uploads. */
  readonly megabytes: number
  say(line: string): void
}

export async function openCity({ root, folder, megabytes, say }: CityWish): Promise<City> {
  const data = path.join(folder, 'data')
  mkdirSync(data, { recursive: true })
  for (const each of [folder, data]) chmodSync(each, 0o755)
  const disks = await smallDisks(folder, data, megabytes)
  if (!disks) say('Nothing may be mounted here: a disk is full by a limit on the processes that write to it.')
  // Held open from here too: its addresses, and so that it does not stop when the application does.
  const cluster = await openCluster({ data })
  const port = await freePort()
  const { ask, close } = askerOf(port)
  const log = createWriteStream(path.join(folder, 'application.log'), { flags: 'a' })
  let child: ChildProcess | undefined

  const launch = (args: readonly string[], environment: Record<string, string>) => {
    const started = spawn(process.execPath, [path.join(root, 'apps/server/gongdao.js'), 'start', ...args], {
      cwd: root,
      env: { ...plainEnvironment(), ...settingsOf(data), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [started.stdout, started.stderr]) stream.pipe(log, { end: false })
    return started
  }
  const isReady = async () => (await askReady(ask)) === 200
  const untilReady = async (patience: number) => {
    const began = Date.now()
    while (!(await isReady())) {
      if (child?.exitCode !== null || child.signalCode !== null) throw new Error(`It ended by itself:\n${said()}`)
      if (Date.now() - began > patience) throw new Error(`Not ready after ${patience} ms:\n${said()}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    return Date.now() - began
  }
  const said = () => readFileSync(path.join(folder, 'application.log'), 'utf8').slice(-3_000)
  return {
    ...{ root, data, cluster, ask, disks, isReady, untilReady, said, origin: `http://127.0.0.1:${port}` },
    async start({ databasePort, environment = {} } = {}) {
      const elsewhere = databasePort === undefined ? {} : addressesBy(cluster, databasePort)
      child = launch([], { PORT: String(port), ...elsewhere, ...environment })
      return untilReady(startPatience)
    },
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
    signal: (name) => void child?.kill(name),
    get pid() {
      return child!.pid!
    },
    databasePids: () => processesIn(cluster.folder) ?? [],
    startWorker() {
      const worker = launch(['--roles=worker'], {})
      return { kill: () => ended(worker, 'SIGKILL') }
    },
    async close() {
      close()
      await ended(child, 'SIGTERM')
      log.end()
      await cluster.stop()
      const left = readPidFile(cluster.folder)
      if (left) for (const pid of processesIn(cluster.folder) ?? []) process.kill(pid, 'SIGKILL')
      for (const disk of disks ? [disks.wal, disks.data, disks.uploads] : []) disk.unmount()
    },
  }
}

/** The first start brings the demonstration in; on a busy machine that takes its time. */
const startPatience = 900_000

/** Files and uploads share a disk, as they share a folder; data and WAL have one each. */
async function smallDisks(folder: string, data: string, megabytes: number) {
  if (!mayMount(folder)) return undefined
  const images = mkdtempSync(path.join(folder, 'images-'))
  const image = (name: string) => path.join(images, name)
  // Made once, so that there is something to move.
  const cluster = await openCluster({ data })
  await cluster.stop()
  const uploads = moveOntoDisk(path.join(data, 'uploads'), image('uploads'), megabytes)
  mkdirSync(path.join(data, 'uploads', 'kept'), { mode: 0o700 })
  symlinkSync(path.join('uploads', 'kept'), path.join(data, 'files'))
  const postgres = moveOntoDisk(cluster.folder, image('data'), megabytes)
  const wal = moveOntoDisk(path.join(cluster.folder, 'pg_wal'), image('wal'), Math.max(megabytes, 3_000))
  return { data: postgres, wal, uploads }
}

const settingsOf = (data: string) => ({
  GONGDAO_DATA: data,
  GONGDAO_SEED: 'demo',
  GONGDAO_LOG: 'warn',
  // Each person has an address of her own (X-Forwarded-For), and nobody is too quick.
  GONGDAO_TRUST_PROXY: 'true',
  GONGDAO_REQUESTS_PER_MINUTE: '0',
  NODE_ENV: 'production',
})

/** Nobody's own settings reach the city. */
const plainEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GONGDAO_|DATABASE_URL$|^VITEST|^NODE_OPTIONS$/.test(name)),
  )

function addressesBy(cluster: Cluster, port: number): Record<string, string> {
  const by = (address: string) => {
    const url = new URL(address)
    url.port = String(port)
    return url.toString()
  }
  return { DATABASE_URL: by(cluster.ownerUrl), GONGDAO_APP_DATABASE_URL: by(cluster.appUrl) }
}

const askReady = (ask: Asker): Promise<number | undefined> =>
  Promise.race([
    ask({ path: '/readyz' }).then(
      ({ status }) => status,
      () => undefined,
    ),
    // A stopped process takes the connection and says nothing.
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3_000)),
  ])

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill(signal)
  await closed
}
