import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '@gongdao/platform/config'
import { openDatabase } from '@gongdao/platform/postgres'
import { openCluster } from '@gongdao/platform/postgres-embedded'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabases } from '../open-databases.ts'
import { type Acknowledged, openLedger } from '../rehearsal/ledger.ts'
import { file, handIn, keepFiling, signIn } from '../rehearsal/people.ts'
import { gongdao, type RunningServer, startServer, until } from '../rehearsal/running-server.ts'
import { BackupDamaged, manifestName } from './manifest.ts'
import { demandRestored, markRestoring } from './places.ts'
import { progressOn } from './progress.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup, unfinished } from './take-backup.ts'

const around = mkdtempSync(path.join(tmpdir(), 'gongdao-test-backup-'))
chmodSync(around, 0o755)
const at = (name: string) => path.join(around, name)
const silent = progressOn({ write: () => {} })

let server: RunningServer | undefined
let cookie = ''
let paper = { id: '', number: '' }
let before: Acknowledged[] = []
const backup = at('backup')
const testimony = '我住在示例花园三栋，路灯从上个月起就不亮了。'

beforeAll(async () => {
  server = await startServer({ GONGDAO_DATA: at('first') })
  cookie = await signIn(server.origin, '13000000101')
  const id = await handIn(server.origin, cookie, testimony)
  paper = { id, number: (await (await file(server.origin, cookie, 'the-first-filing-of-all', [id])).json()).number }
})
afterAll(async () => {
  await server?.stop()
  rmSync(around, { recursive: true, force: true })
})

describe('a backup that is taken while people file', () => {
  it('is whole although filings and papers come in meanwhile', async () => {
    const ledger = openLedger(at('ledger'))
    const filing = keepFiling({ origin: () => server!.origin, cookie, ledger, clients: 4, withPapers: true })
    await until(() => filing.acknowledged() >= 25, 'filings before the backup')
    before = ledger.entries()
    const { code, said } = await gongdao(['backup', backup], { GONGDAO_DATA: at('first') }).ended
    const during = filing.acknowledged() - before.length
    await filing.stop()
    ledger.close()
    expect(said).toMatch(/is whole: \d+ files/)
    expect(said).toContain('guard it like the house')
    expect([code, during > 0, [...filing.statuses.keys()]]).toEqual([0, true, [201]])
    expect(statSync(backup).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(backup, 'keys', 'signing-key.pem')).mode & 0o777).toBe(0o600)
  })

  it('comes back on an empty folder: the chain verifies, and what was acknowledged before is there', async () => {
    await server!.stop()
    const environment = { GONGDAO_DATA: at('second') }
    const restored = await gongdao(['restore', backup], environment).ended
    expect(restored.said).toContain('every document has its file. Now run: gongdao verify log')
    expect(restored.code).toBe(0)
    const verified = await gongdao(['verify', 'log'], environment).ended
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('nothing was altered')])

    server = await startServer(environment)
    const asked = { headers: { cookie } }
    const view = await fetch(`${server.origin}/api/v1/matters/${paper.number}`, asked)
    expect([view.status, (await view.json()).number]).toEqual([200, paper.number])
    const document = await fetch(`${server.origin}/api/v1/documents/${paper.id}`, asked)
    expect(await document.text()).toBe(testimony)
    // The same keys sent again find the same matters: the idempotency of before the loss holds after it.
    for (const { key, number, papers } of before.slice(-3)) {
      const again = await file(server.origin, cookie, key, papers)
      expect([again.status, (await again.json()).number]).toEqual([expect.any(Number), number])
    }
    const cluster = await openCluster({ data: at('second') })
    const db = openDatabase({ url: cluster.appUrl, max: 1 })
    const { rows } = await db.query<{ number: string }>(`select number from matters.matter where city = '441200'`)
    await db.close()
    await cluster.stop()
    const numbers = new Set(rows.map((row) => row.number))
    expect(before.filter(({ number }) => !numbers.has(number))).toEqual([])
    expect(before.length).toBeGreaterThanOrEqual(25)
  })

  it('is never taken for a whole one when it was killed', async () => {
    const target = at('theirs')
    const first = gongdao(['backup', target], { GONGDAO_DATA: at('second') })
    await until(() => existsSync(unfinished(target)) || first.child.exitCode !== null, 'the backup begins')
    first.child.kill('SIGKILL')
    await first.ended
    expect(existsSync(target)).toBe(false)
    await expect(restore(unfinished(target), at('third'))).rejects.toThrow(/was broken off: it is not whole/)
  })
})

/** The backup's small files beside each other, its database as a link to the same bytes: to be damaged at will. */
function aCopy(name: string): string {
  const copy = at(name)
  cpSync(backup, copy, { recursive: true })
  return copy
}

const restore = (folder: string, data: string, environment: Record<string, string> = {}, postgresFolder?: string) =>
  restoreBackup({
    config: readConfig({ environment: { GONGDAO_DATA: data, ...environment }, folder: around }),
    root: around,
    folder,
    ...(postgresFolder !== undefined && { postgresFolder }),
    progress: silent,
  })

describe('a restore', () => {
  it.each([
    [
      'a line of the manifest was changed',
      (copy: string) => change(copy, /"bytes":\d/, '"bytes":7'),
      /does not fit its own hash/,
    ],
    ['the manifest was cut', (copy: string) => change(copy, /\n[^\n]*\n$/, '\n'), /cut off/],
    [
      'a line was added behind its end',
      (copy: string) => appendFileSync(path.join(copy, manifestName), '{}\n'),
      /goes on after its end/,
    ],
    ['a file is missing', (copy: string) => rmSync(path.join(copy, 'secret')), /secret is missing/],
    [
      'a file was replaced',
      (copy: string) => writeFileSync(path.join(copy, 'secret'), 'x'.repeat(43)),
      /secret is not the file/,
    ],
    ['one bit of the database was turned', turnBit, /base.tar is not the file/],
  ])('is refused, and writes nothing, where %s', async (_, damage, words) => {
    const copy = aCopy('damaged')
    damage(copy)
    await expect(restore(copy, at('fourth'))).rejects.toThrow(words)
    expect(existsSync(at('fourth'))).toBe(false)
    rmSync(copy, { recursive: true })
  })

  it('is refused over anything that is there, for another city, and where another server is meant', async () => {
    await expect(restore(backup, at('first'))).rejects.toThrow(/is not empty/)
    await expect(restore(backup, at('fourth'), { GONGDAO_CITY: '440100' })).rejects.toThrow(/is of the city 441200/)
    await expect(restore(backup, at('fourth'), { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })).rejects.toThrow(
      /unset it/,
    )
    await expect(restore(at('nowhere'), at('fourth'))).rejects.toThrow(/There is no folder/)
    await expect(restore(at('first'), at('fourth'))).rejects.toThrow(BackupDamaged)
  })

  it('that was broken off is no installation, and can be run again', async () => {
    const data = at('fifth')
    markRestoring(data)
    writeFileSync(path.join(data, 'secret'), 'half of another secret')
    expect(() => demandRestored(data)).toThrow(/run gongdao restore again/)
    const config = readConfig({ environment: { GONGDAO_DATA: data }, folder: around })
    await expect(openDatabases({ config, root: around, say: () => {} })).rejects.toThrow(/has not ended/)
    await restore(backup, data)
    expect(() => demandRestored(data)).not.toThrow()
    expect(readFileSync(path.join(data, 'secret'), 'utf8')).toBe(
      readFileSync(path.join(at('second'), 'secret'), 'utf8'),
    )
  })
})

describe('a PostgreSQL of the operator’s', () => {
  it('is copied the same way, by a role that may; another one is told what to grant', async () => {
    const cluster = await openCluster({ data: at('second') })
    const take = (databaseUrl: string) =>
      takeBackup({
        config: readConfig({
          environment: { GONGDAO_DATA: at('elsewhere'), DATABASE_URL: databaseUrl },
          folder: around,
        }),
        root: around,
        folder: at('theirs'),
        databaseUrl,
        embedded: false,
        version: '0',
        progress: silent,
        now: () => new Date(),
        signal: new AbortController().signal,
      })
    try {
      // 1. A role without the right.
      await expect(take(cluster.ownerUrl)).rejects.toThrow(/alter role ROLE replication/)
      // 2. What the killed backup left goes, and this one takes its place.
      expect((await take(cluster.adminUrl)).head.database.kind).toBe('theirs')
      expect(existsSync(unfinished(at('theirs')))).toBe(false)
    } finally {
      await cluster.stop()
    }
    // 3. It goes into the folder of such a server, and to its user.
    await expect(restore(at('theirs'), at('sixth'))).rejects.toThrow(/--postgres-folder/)
    const folder = at('their-folder')
    const { uid, gid } = statSync(cluster.folder)
    mkdirSync(folder)
    chownSync(folder, uid, gid)
    await restore(at('theirs'), at('sixth'), {}, folder)
    // 4. That server starts on it: here one of ours, in its place.
    renameSync(folder, path.join(at('sixth'), 'postgres'))
    const environment = { GONGDAO_DATA: at('sixth') }
    const verified = await gongdao(['verify', 'log', `--roots=${path.join(at('second'), 'roots')}`], environment).ended
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('nothing was altered')])
  })
})

function change(copy: string, what: RegExp, to: string): void {
  const manifest = path.join(copy, manifestName)
  const text = readFileSync(manifest, 'utf8')
  const changed = text.replace(what, to)
  expect(changed).not.toBe(text)
  writeFileSync(manifest, changed)
}

function turnBit(copy: string): void {
  const archive = path.join(copy, 'database', 'base.tar')
  const bytes = readFileSync(archive)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(archive, bytes)
}
