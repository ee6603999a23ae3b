import { createHmac } from 'node:crypto'
import path from 'node:path'
import type { Config } from '@gongdao/platform/config'
import { addressesIn, appRole, type Database, openDatabase, withRole } from '@gongdao/platform/postgres'
import { openCluster } from '@gongdao/platform/postgres-embedded'
import { demandRestored } from './backup/places.ts'

/** The database as its two roles: the owner migrates, the server works with what the migrations granted. */
export interface Databases {
  readonly owner: Database
  readonly app: Database
  /** Ours, from npm; or the operator's, by DATABASE_URL. */
  readonly embedded: boolean
  close(): Promise<void>
}

interface Opening {
  config: Config
  root: string
  say(line: string): void
  /** Keep our own server alive while this process runs. */
  watch?: boolean
}

/** Milliseconds for which the server waits for one statement; what takes longer by its nature says so. */
const patience = 30_000

/** Opens the operator's PostgreSQL, or starts ours. */
export async function openDatabases(opening: Opening): Promise<Databases> {
  const { databaseUrl } = opening.config
  demandRestored(path.resolve(opening.root, opening.config.data))
  return databaseUrl === undefined ? await openOurs(opening) : await openTheirs(opening.config, databaseUrl)
}

async function openOurs({ config, root, say, watch }: Opening): Promise<Databases> {
  const cluster = await openCluster({ data: path.resolve(root, config.data), say, watch: watch ?? false })
  const owner = openDatabase({ url: cluster.ownerUrl, max: 3, applicationName: 'gongdao owner' })
  const app = openDatabase({ url: cluster.appUrl, max: config.databaseConnections, patience })
  return {
    owner,
    app,
    embedded: true,
    async close() {
      await Promise.all([owner.close(), app.close()])
      await cluster.stop()
    },
  }
}

async function openTheirs(config: Config, url: string): Promise<Databases> {
  const owner = openDatabase({ url, max: 3, applicationName: 'gongdao owner' })
  try {
    await demandServer(owner)
    const appUrl = config.appDatabaseUrl ?? derivedUrl(url)
    await ensureAppRole(owner, appUrl, config.appDatabaseUrl !== undefined)
    const app = openDatabase({ url: appUrl, max: config.databaseConnections, patience })
    await app.query('select 1').catch(async (cause) => {
      await app.close()
      throw new Error(`The server cannot sign in to the database as ${appRole}: ${cause.message}. ${adviceOnRole}`, {
        cause,
      })
    })
    return { owner, app, embedded: false, close: async () => void (await Promise.all([owner.close(), app.close()])) }
  } catch (error) {
    await owner.close()
    throw error
  }
}

const adviceOnRole = `Let an administrator run: create role ${appRole} login password '…'; and set GONGDAO_APP_DATABASE_URL to the address with that role and password.`

async function demandServer(owner: Database): Promise<void> {
  const { rows } = await owner
    .query<{ version: string; encoding: string }>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    )
    .catch((cause) => {
      throw new Error(`The database of DATABASE_URL cannot be reached: ${cause.message}`, { cause })
    })
  const major = Math.floor(Number(rows[0]!.version) / 10_000)
  if (major < 15 || major > 18) throw new Error(`DATABASE_URL leads to PostgreSQL ${major}; Gongdao needs 15 to 18.`)
  if (rows[0]!.encoding !== 'UTF8')
    throw new Error(`The database of DATABASE_URL is encoded in ${rows[0]!.encoding}; create one with encoding UTF8.`)
}

/** Where the operator names no address for the server's role: the same database, with a password made of the owner's. */
function derivedUrl(ownerUrl: string): string {
  const url = new URL(addressesIn(ownerUrl)[0]!)
  const secret = decodeURIComponent(url.password)
  const password = createHmac('sha256', secret).update(`${appRole}@${url.host}${url.pathname}`).digest('base64url')
  return withRole(ownerUrl, appRole, password)
}

async function ensureAppRole(owner: Database, appUrl: string, given: boolean): Promise<void> {
  const url = new URL(addressesIn(appUrl)[0]!)
  const user = decodeURIComponent(url.username)
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [appRole])
  try {
    if (rowCount === 0) {
      const password = user === appRole ? decodeURIComponent(url.password) : undefined
      await runFormatted(owner, password === undefined ? 'create role %I' : 'create role %I login password %L', [
        appRole,
        ...(password === undefined ? [] : [password]),
      ])
    }
    if (given && user !== appRole) await runFormatted(owner, 'grant %I to %I', [appRole, user])
  } catch (cause) {
    throw new Error(`The owner of DATABASE_URL may not create the role ${appRole}. ${adviceOnRole}`, { cause })
  }
}

/** Names and passwords cannot be parameters of these statements: the server itself quotes them. */
async function runFormatted(owner: Database, pattern: string, parts: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ text: string }>('select format($1, variadic $2::text[]) as text', [
    pattern,
    parts,
  ])
  await owner.query(rows[0]!.text)
}
