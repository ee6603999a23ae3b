import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, openDatabase, whatStopsOthers } from '@gongdao/platform/postgres'
import { type Cluster, openCluster } from '@gongdao/platform/postgres-embedded'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { signIn } from './rehearsal/people.ts'
import { traffic } from './rehearsal/requests.ts'
import { gongdao, type RunningServer, startServer, until } from './rehearsal/running-server.ts'

/** `UPGRADE_FROM=COMMIT npm run soak:upgrade`: the older application is the program of that commit, and the load lasts longer. */
const older = process.env.UPGRADE_FROM
const requests = Number(process.env.UPGRADE_REQUESTS ?? 400)
const perSecond = 200

const around = mkdtempSync(path.join(tmpdir(), 'gongdao-test-upgrade-'))
chmodSync(around, 0o755)
const data = path.join(around, 'data')
let cluster: Cluster
const running: RunningServer[] = []

/** What the next release might bring: each kind of step that is allowed, on tables that people use at this moment. */
const next = [
  step('matters', '9001-column', `alter table matters.matter add column rehearsed boolean`),
  step(
    'matters',
    '9002-index',
    `create index concurrently matter_rehearsed on matters.matter (city, id) where rehearsed`,
  ),
  step(
    'matters',
    '9003-constraint',
    `alter table matters.matter add constraint rehearsed_once check (rehearsed is not true or id is not null) not valid`,
  ),
  step('matters', '9004-validate', `alter table matters.matter validate constraint rehearsed_once`),
  step(
    'matters',
    '9005-table',
    `create table matters.rehearsal (city text, id text, primary key (city, id)); grant select on matters.rehearsal to gongdao_app`,
  ),
]

beforeAll(async () => {
  cluster = await openCluster({ data })
})
afterAll(async () => {
  for (const server of running) await server.stop()
  await cluster.stop()
  rmSync(around, { recursive: true, force: true })
})

describe('an upgrade', () => {
  it('takes steps that the rules allow', () => {
    expect(next.flatMap(({ sql }) => whatStopsOthers(sql))).toEqual([])
  })

  it('goes on while the older application works: both on one schema, 200 requests a second, and nobody sees a 5xx', async () => {
    const environment = { GONGDAO_DATA: data }
    // 1. The older application alone.
    const first = await startServer(environment, older === undefined ? undefined : checkedOut(older))
    running.push(first)
    let servers = [first.origin]
    const load = traffic({ perSecond, cookie: await signIn(first.origin, '13000000103'), servers: () => servers })
    const more = (chapter: string) => {
      load.chapter(chapter)
      const enough = load.sent() + requests
      return until(() => load.sent() >= enough, 'requests')
    }
    await more('the older one alone')
    // 2. The tables of the next release come, taken by two who start at the same moment.
    load.chapter('the steps are taken')
    const owner = openDatabase({ url: cluster.ownerUrl, max: 2 })
    const all = [...migrations, ...next]
    const taken = await Promise.all([migrate(owner, all), migrate(owner, all)])
    await owner.close()
    expect(taken.flat().filter((which) => /\/9\d\d\d-/.test(which))).toEqual(
      next.map(({ module, name }) => `${module}/${name}`),
    )
    await more('the tables of the next release are there')
    // 3. Old and new beside each other, in turn.
    load.chapter('the newer one starts')
    const second = await startServer(environment)
    running.push(second)
    servers = [first.origin, second.origin]
    await more('both in turn')
    // 4. The load balancer sends nobody to the older one; it ends.
    servers = [second.origin]
    await more('the newer one alone')
    load.chapter('the older one ends')
    await first.stop()
    await more('after the older one ended')
    await load.stop()
    console.log(
      `${load.sent()} requests, the slowest ${Math.round(load.slowest())} ms`,
      Object.fromEntries(load.statuses),
    )
    expect(load.faults.slice(0, 5)).toEqual([])
    const verified = await gongdao(['verify', 'log'], environment).ended
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('nothing was altered')])
  }, 600_000)
})

function step(module: string, name: string, sql: string) {
  return { module, name, sql }
}

/** The program as it was at a commit, with the packages of today; its own modules are its own, for their links are relative. */
function checkedOut(commit: string): string {
  const root = path.join(around, 'older')
  mkdirSync(root)
  execFileSync('tar', ['xf', '-', '-C', root], {
    input: execFileSync('git', ['archive', commit], { maxBuffer: 1 << 30 }),
  })
  execFileSync('cp', ['-a', path.resolve('node_modules'), root])
  return root
}
