import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, type ModuleMigration, migrate, openDatabase } from '../postgres/index.ts'

/** A fresh database for one test file: its owner, who may look at everything, and the server's role, guarded. */
export interface TestDatabase {
  readonly owner: Database
  readonly app: Database
  /** The address as the server's role. */
  readonly url: string
  readonly ownerUrl: string
  drop(): Promise<void>
}

/** The server of this test run, as its superuser; set by the global setup of the database project. */
const serverVariable = 'GONGDAO_TEST_DATABASE'
/** The database that holds every module's tables; set by the same. */
const templateVariable = 'GONGDAO_TEST_TEMPLATE'
/** Roles of a server that lives for one test run and listens on the loopback. */
const testPassword = 'only-for-tests'

/**
 * A copy of the template: every module's tables, or only those of the migrations given.
 * Takes a tenth of a second; `drop` it in `afterAll`.
 */
export async function aDatabase(migrations?: readonly ModuleMigration[]): Promise<TestDatabase> {
  const server = process.env[serverVariable]
  if (!server)
    throw new Error(
      'There is no test database: this test lies where vitest.config.ts expects tests without one. Name it *.db.test.ts.',
    )
  const template = migrations ? await templateOf(server, migrations) : process.env[templateVariable]
  if (!template) throw new Error(`The modules' migrations failed: ${process.env.GONGDAO_TEST_TEMPLATE_FAULT}`)
  const name = `test_${randomBytes(8).toString('hex')}`
  await withAdmin(server, (admin) => admin.query(`create database ${name} template ${template} owner gongdao_owner`))
  const url = urlOf(server, 'gongdao_app', name)
  const ownerUrl = urlOf(server, 'gongdao_owner', name)
  const owner = openDatabase({ url: ownerUrl, max: 4, applicationName: 'gongdao test owner' })
  const app = openDatabase({ url, max: 6, guardCity: true, applicationName: 'gongdao test' })
  return {
    owner,
    app,
    url,
    ownerUrl,
    async drop() {
      await Promise.all([owner.close(), app.close()])
      await withAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** For the global setup: makes the roles on a test server, and the template of all modules. */
export async function prepareTestServer(server: string, migrations: readonly ModuleMigration[]): Promise<void> {
  process.env[serverVariable] = server
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock(44120001)')
    for (const role of ['gongdao_owner', 'gongdao_app']) {
      const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role])
      await admin.query(`${rowCount ? 'alter' : 'create'} role ${role} login password '${testPassword}'`)
    }
  })
  try {
    process.env[templateVariable] = await templateOf(server, migrations)
  } catch (error) {
    process.env.GONGDAO_TEST_TEMPLATE_FAULT = String(error)
    console.error(String(error))
  }
}

async function templateOf(server: string, migrations: readonly ModuleMigration[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16)
  const name = `template_${digest}`
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock(44120002)')
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await admin.query(`create database ${name}_new owner gongdao_owner`)
    const owner = openDatabase({ url: urlOf(server, 'gongdao_owner', `${name}_new`), max: 1 })
    try {
      await migrate(owner, migrations)
      await owner.close()
      await admin.query(`alter database ${name}_new rename to ${name}`)
    } finally {
      await owner.close()
      await admin.query(`drop database if exists ${name}_new with (force)`)
    }
  })
  return name
}

function urlOf(server: string, role: string, database: string): string {
  const url = new URL(server)
  url.username = role
  url.password = testPassword
  url.pathname = `/${database}`
  return url.toString()
}

async function withAdmin<T>(server: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
