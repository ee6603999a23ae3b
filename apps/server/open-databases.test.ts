import { randomBytes } from 'node:crypto'
import { readConfig } from '@gongdao/platform/config'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabases } from './open-databases.ts'

const server = process.env.GONGDAO_TEST_DATABASE!
const name = `theirs_${randomBytes(6).toString('hex')}`

/** The address of a database of the test server, as somebody. */
function addressOf(user: string, password: string, database: string): string {
  const url = new URL(server)
  url.username = user
  url.password = password
  url.pathname = `/${database}`
  return url.toString()
}

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  for (const statement of statements) await admin.query(statement)
  await admin.end()
}

const open = (environment: Record<string, string>) =>
  openDatabases({ config: readConfig({ environment, folder: '/nowhere' }), root: '/nowhere', say: () => {} })

let db: TestDatabase
beforeAll(async () => {
  // The roles of the test server are there once a test database is.
  db = await aDatabase([])
  await asAdmin(`create role ${name} login createrole password 'pw'`, `create database ${name} owner ${name}`)
})
afterAll(async () => {
  await db.drop()
  await asAdmin(`drop database ${name}`, `drop role ${name}`)
})

describe('a database of the operator’s', () => {
  it('is worked with as the role that the operator names', async () => {
    const opened = await open({
      DATABASE_URL: addressOf(name, 'pw', name),
      GONGDAO_APP_DATABASE_URL: addressOf('gongdao_app', 'only-for-tests', name),
    })
    expect((await opened.owner.query('select current_user as who')).rows).toEqual([{ who: name }])
    expect((await opened.app.query('select current_user as who')).rows).toEqual([{ who: 'gongdao_app' }])
    expect(opened.embedded).toBe(false)
    await opened.close()
  })

  it('whose role has another password is refused with what an administrator does about it', async () => {
    await expect(open({ DATABASE_URL: addressOf(name, 'pw', name) })).rejects.toThrow(
      /cannot sign in to the database as gongdao_app.*set GONGDAO_APP_DATABASE_URL/s,
    )
  })

  it('that cannot be reached, or refuses the owner, is named by its setting', async () => {
    await expect(open({ DATABASE_URL: addressOf(name, 'wrong', name) })).rejects.toThrow(
      /DATABASE_URL cannot be reached/,
    )
    await expect(open({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' })).rejects.toThrow(/ECONNREFUSED/)
  })
})
