import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cluster, openCluster } from '@gongdao/platform/postgres-embedded'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from './rehearsal/ledger.ts'
import { type Filing, keepFiling, signIn } from './rehearsal/people.ts'
import { freePort, gongdao, type RunningServer, startServer, until } from './rehearsal/running-server.ts'
import { ask, killCluster, openStandby, promote } from './rehearsal/standby.ts'

/** `npm run soak:standby` promotes twenty times. */
const rounds = Number(process.env.STANDBY_ROUNDS ?? 2)

const around = mkdtempSync(path.join(tmpdir(), 'gongdao-test-standby-'))
chmodSync(around, 0o755)
const folder = (nth: number) => path.join(around, `data-${nth}`)
const ports: number[] = []
let primary: Cluster
let server: RunningServer
let ledger: Ledger
let filing: Filing

/** One address that names both places of a database server. */
const both = (url: string) => url.replace(/127\.0\.0\.1:\d+/, ports.map((port) => `127.0.0.1:${port}`).join(','))

beforeAll(async () => {
  ports.push(await freePort(), await freePort())
  primary = await openCluster({ data: folder(0), port: ports[0]! })
  server = await startServer({
    GONGDAO_DATA: path.join(around, 'application'),
    DATABASE_URL: `${both(primary.ownerUrl)}?target_session_attrs=read-write`,
    GONGDAO_APP_DATABASE_URL: `${both(primary.appUrl)}?target_session_attrs=read-write`,
  })
  ledger = openLedger(path.join(around, 'ledger'))
  filing = keepFiling({
    origin: () => server.origin,
    cookie: await signIn(server.origin, '13000000102'),
    ledger,
    clients: 4,
  })
})
afterAll(async () => {
  await server?.stop()
  await primary?.stop()
  rmSync(around, { recursive: true, force: true })
})

const someMore = async (what: string) => {
  const enough = filing.acknowledged() + 20
  await until(() => filing.acknowledged() >= enough, what)
}

describe('a synchronous standby', () => {
  it.each(Array.from({ length: rounds }, (_, nth) => [nth + 1]))(
    'takes over after the primary was killed, and nothing acknowledged is lost (time %i)',
    async (nth) => {
      const standby = await openStandby(primary, folder(nth), ports[nth % 2]!)
      await someMore('filings that both servers hold')
      await killCluster(primary)
      const acknowledged = ledger.entries()
      await promote(standby)
      rmSync(folder(nth - 1), { recursive: true, force: true })
      primary = standby
      await someMore('filings after the promotion')
      const rows = await ask(primary.adminUrl.replace(/postgres$/, 'gongdao'), 'select number from matters.matter')
      const numbers = new Set(rows.map((row) => row.number))
      expect(acknowledged.filter(({ number }) => !numbers.has(number))).toEqual([])
    },
    300_000,
  )

  it('leaves each filing once, whatever was sent again, and the chain whole', async () => {
    await filing.stop()
    const numbers = ledger.entries().map(({ number }) => number)
    const rows = await ask(primary.adminUrl.replace(/postgres$/, 'gongdao'), 'select number from matters.matter')
    expect(rows.map((row) => row.number).sort()).toEqual([...numbers].sort())
    expect(new Set(numbers).size).toBe(numbers.length)
    // People heard "in a moment" while nobody took writes, and never that it went wrong.
    expect([...filing.statuses.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([])
    const verified = await gongdao(['verify', 'log'], {
      GONGDAO_DATA: path.join(around, 'application'),
      DATABASE_URL: both(primary.ownerUrl),
      GONGDAO_APP_DATABASE_URL: both(primary.appUrl),
    }).ended
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('nothing was altered')])
  })
})
