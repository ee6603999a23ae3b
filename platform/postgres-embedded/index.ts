import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { type ClusterHome, findHome, noteUse } from './cluster-home.ts'
import { withLaunchLock } from './launch-lock.ts'
import {
  clearRemains,
  findRunning,
  freePort,
  giveLog,
  type Postmaster,
  readPidFile,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { isAlive, processesIn } from './processes.ts'
import { type RunAs, runAs, runProgram } from './run-as.ts'

/** A PostgreSQL of our own, on the loopback only, with a password nobody typed. */
export interface Cluster {
  readonly adminUrl: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly folder: string
  readonly pid: number
  /** The address of another database of this cluster, as one of its roles. */
  urlOf(role: 'postgres' | 'gongdao_owner' | 'gongdao_app', database: string): string
  /** Stops the server, unless another process of ours still uses it. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** The data folder of this installation (GONGDAO_DATA). */
  data: string
  say?: (line: string) => void
  /** Settings of the server beside or instead of ours. */
  settings?: Record<string, string>
  /** Start the server again when it dies while we run. */
  watch?: boolean
  /** The port to listen on; a free one unless told. */
  port?: number
  /** The system's state folder, for when the data folder cannot be entered by the database's user. */
  stateFolder?: string
}

const ourSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // A city that grows is soon known as it is: plans made while its tables were all but empty are made anew.
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // No personal data in logs: no statements, no values, no details of a broken key.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Creates, adopts, repairs or starts the cluster of a data folder; ready when the answer comes. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const say = options.say ?? (() => {})
  const user = runAs()
  const home = findHome(path.resolve(options.data), user, options.stateFolder)
  if (home.moved)
    say(`The user ${user?.name} cannot enter ${options.data}: the database lives in ${home.folder} instead.`)
  const release = noteUse(path.resolve(options.data))
  const binaries = findBinaries(user, home.around)
  const settings = { ...ourSettings, ...options.settings }
  const launch = (port?: number) =>
    withLaunchLock(path.join(home.around, 'launch.lock'), () => bringUp(home, binaries, user, settings, say, port))
  let server = await launch(options.port)
  const secret = readFileSync(secretFile(home.folder), 'utf8').trim()
  const urlOf: Cluster['urlOf'] = (role, database) =>
    `postgres://${role}:${passwordOf(secret, role)}@127.0.0.1:${server.port}/${database}`
  await makeRoles(urlOf, secret)
  const watcher = options.watch
    ? watch(
        () => server,
        async () => {
          say('The database server has ended; starting it again.')
          server = await launch(server.port)
        },
        say,
      )
    : undefined
  return {
    adminUrl: urlOf('postgres', 'postgres'),
    ownerUrl: urlOf('gongdao_owner', 'gongdao'),
    appUrl: urlOf('gongdao_app', 'gongdao'),
    folder: home.folder,
    get pid() {
      return server.pid
    },
    urlOf,
    async stop() {
      await watcher?.()
      if (release() === 0) await stopPostmaster(server.pid)
    },
  }
}

async function bringUp(
  home: ClusterHome,
  binaries: Binaries,
  user: RunAs | undefined,
  settings: Record<string, string>,
  say: (line: string) => void,
  port: number | undefined,
): Promise<Postmaster> {
  if (existsSync(path.join(home.folder, 'PG_VERSION'))) demandVersion(home.folder, binaries.version)
  else await create(home.folder, binaries, user, say)
  const running = await findRunning(home.folder)
  if (running) {
    giveLog(home.folder, user)
    say(`A database server of ours already runs (process ${running.pid}); it is adopted.`)
    return running
  }
  if (await clearRemains(home.folder)) say('The last database server ended without saying so; what it left is cleared.')
  return startPostmaster(binaries.postgres, home.folder, user, port ?? (await freePort()), settings)
}

/** Made beside and moved into place when whole: a half-made cluster is never taken for one. */
async function create(folder: string, binaries: Binaries, user: RunAs | undefined, say: (line: string) => void) {
  say('Creating the database …')
  const half = `${folder}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const passwordFile = `${half}.password`
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(passwordFile, passwordOf(secret, 'postgres'), { mode: 0o600 })
  for (const each of user ? [half, passwordFile] : []) chownSync(each, user!.uid, user!.gid)
  const make = (locale: string) =>
    runProgram(user, binaries.initdb, [
      ...[
        '-D',
        half,
        '-U',
        'postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-sync',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
    ])
  try {
    // A small system may lack the C library's C.UTF-8; what we compare and fold does not come from there.
    await make('C.UTF-8').catch(() => make('C'))
    await runProgram(user, binaries.initdb, ['--sync-only', '-D', half])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(secretFile(half), secret, { mode: 0o600 })
  chmodSync(secretFile(half), 0o600)
  if (user) chownSync(secretFile(half), user.uid, user.gid)
  renameSync(half, folder)
}

function demandVersion(folder: string, version: string): void {
  const there = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (there !== version.split('.')[0])
    throw new Error(
      `${folder} was made by PostgreSQL ${there}, and PostgreSQL ${version} came with this version of Gongdao. Move the data with pg_dump and pg_restore, or set GONGDAO_DATA to a new folder.`,
    )
}

/** Two roles: the owner migrates, the server works with what the migrations granted. */
async function makeRoles(urlOf: Cluster['urlOf'], secret: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres', 'postgres') })
  admin.on('error', () => {})
  await admin.connect()
  try {
    // Two processes may come here together; the lock ends with the connection.
    await admin.query('select pg_advisory_lock(44120003)')
    const { rows } = await admin.query(`select rolname from pg_roles where rolname like 'gongdao_%'`)
    for (const role of ['gongdao_owner', 'gongdao_app'] as const) {
      if (rows.some((row) => row.rolname === role)) continue
      await admin.query(`create role ${role} login password '${passwordOf(secret, role)}'`)
    }
    const databases = await admin.query(`select 1 from pg_database where datname = 'gongdao'`)
    if (databases.rowCount === 0) await admin.query('create database gongdao owner gongdao_owner')
  } finally {
    await admin.end()
  }
}

/** Looks four times a second whether the server lives; the answer ends the watch. What fails is tried again. */
function watch(
  current: () => Postmaster,
  revive: () => Promise<void>,
  say: (line: string) => void,
): () => Promise<void> {
  let busy: Promise<void> | undefined
  const timer = setInterval(() => {
    if (busy || isAlive(current().pid)) return
    busy = revive()
      .catch((error: Error) => say(error.message))
      .finally(() => {
        busy = undefined
      })
  }, 250)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await busy
  }
}

const secretFile = (folder: string): string => path.join(folder, 'gongdao.secret')

/** One secret in the data folder, one password per role made of it. */
const passwordOf = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(role).digest('base64url')

export { hasCluster, type Placing, placeCluster } from './place-cluster.ts'
export { isAlive, processesIn, readPidFile }
