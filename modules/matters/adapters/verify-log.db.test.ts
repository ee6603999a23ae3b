import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadSigner, type Signer } from '@gongdao/platform/crypto'
import { newId } from '@gongdao/platform/ids'
import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RootsDiffer } from '../application/publish-root.ts'
import type { ActionRecord } from '../domain/action-record.ts'
import { sealed } from '../testing/sealed.ts'
import { createRoots, type Roots } from './create-roots.ts'
import { verifyLogCommand } from './verify-commands.ts'

const city = '441200'
const newSigner = (): Signer =>
  loadSigner({
    privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  })
const signer = newSigner()
const begin = Date.UTC(2026, 2, 2, 1, 0, 0, 7)

let database: TestDatabase
let folder: string
let roots: Roots
let now = new Date(begin)
/** The log as it was written, by `matter seq`. */
let written: ActionRecord[]

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  for (const table of ['root_leaf', 'root', 'action'])
    await database.owner.query(`delete from matters.${table} where city = $1`, [city])
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(path.join(tmpdir(), 'gongdao-roots-'))
  roots = createRoots({ db: database.app, now: () => now, signer, folder })
  written = []
})

async function write(matter: string, acts: number): Promise<void> {
  for (let count = 0; count < acts; count += 1) {
    const last = written.findLast((entry) => entry.matter === matter)
    const seq = (last?.seq ?? 0) + 1
    const recorded = begin + written.length * 1_234_567
    const entry = sealed(
      {
        ...{ city, matter, seq, id: newId(recorded), act: seq === 1 ? 'file' : 'message' },
        ...{ happenedAt: new Date(recorded).toISOString(), recordedAt: new Date(recorded).toISOString() },
        by: { id: 'r1', kind: 'resident', role: 'applicant' },
        facts: {
          service: 'petition',
          note: `第${seq}条`,
          number: 1.25,
          nested: { z: 1, a: [true, null, '\u{1f600}'] },
        },
        personal: seq % 2 ? { words: `我家门口的路灯 ${seq}`, 电话: '138' } : null,
      },
      last?.hash ?? null,
      signer,
    )
    written.push(entry)
    now = new Date(recorded + 1000)
    await insert(entry)
  }
}

const insert = (entry: ActionRecord) =>
  database.owner.query(
    `insert into matters.action (city, matter, seq, id, act, happened_at, recorded_at, by, facts, personal, salt, personal_hash, prev, hash, key_id, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[entry.city, entry.matter, entry.seq, entry.id, entry.act, entry.happenedAt, entry.recordedAt],
      ...[JSON.stringify(entry.by), JSON.stringify(entry.facts), entry.personal && JSON.stringify(entry.personal)],
      ...[entry.salt, entry.personalHash, entry.prev, entry.hash, entry.keyId, entry.signature],
    ],
  )

async function verify(): Promise<{ exitCode: number; found: string[] }> {
  const { text, exitCode } = await verifyLogCommand({ city, roots: folder, db: database.app })
  const found = text.split('\n').filter((line) => line.includes('\t'))
  return { exitCode, found: found.map((line) => line.split('\t').slice(0, 3).join(' ')) }
}

/** What a superuser may do to one row. Each has the words by which it may be called. */
const edits: Record<string, { sql: string; called: RegExp }> = {
  facts: {
    sql: `update matters.action set facts = facts || '{"note":"x"}' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  nestedFact: {
    sql: `update matters.action set facts = jsonb_set(facts, '{nested,a,0}', 'false') where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  act: {
    sql: `update matters.action set act = 'withdraw' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  by: {
    sql: `update matters.action set by = '{"id":"r2","kind":"resident","role":"applicant"}' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  personal: {
    sql: `update matters.action set personal = '{"words":"x"}' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  id: {
    sql: `update matters.action set id = 'other' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  signature: {
    sql: `update matters.action set signature = reverse(signature) where city = $1 and matter = $2 and seq = $3`,
    called: /^signature/,
  },
  key: {
    sql: `update matters.action set key_id = '0123456789abcdef' where city = $1 and matter = $2 and seq = $3`,
    called: /^altered/,
  },
  backDated: {
    sql: `update matters.action set happened_at = happened_at - interval '3 days', recorded_at = recorded_at - interval '3 days' where city = $1 and matter = $2 and seq = $3`,
    called: /^backDated/,
  },
  happenedEarlier: {
    sql: `update matters.action set happened_at = happened_at - interval '36 hours' where city = $1 and matter = $2 and seq = $3`,
    called: /^backDated/,
  },
  deleted: { sql: 'delete from matters.action where city = $1 and matter = $2 and seq = $3', called: /^deleted/ },
}

describe('The record of a city', () => {
  it('is whole as long as nobody touches it, before and after roots, and the roots hold each entry once', async () => {
    await write('m1', 3)
    await roots.publishKey(city)
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
    expect(await roots.publish(city)).toMatchObject({ no: 1, leaves: 3, prev: null })
    await write('m2', 2)
    await write('m1', 2)
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
    expect(await roots.publish(city)).toMatchObject({ no: 2, leaves: 4 })
    expect(await roots.publish(city)).toBeNull()
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
    expect(readdirSync(path.join(folder, city)).sort()).toEqual(['1.leaves.jsonl', '2.leaves.jsonl', 'roots.jsonl'])
  })

  it('names every edit of a superuser, at random places and times', async () => {
    await write('m1', 4)
    await write('m2', 3)
    await roots.publish(city)
    await write('m3', 2)
    await write('m1', 3)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(edits)), fc.nat(), async (name, luck) => {
        const { sql, called } = edits[name]!
        // The last entry that no root holds and nothing follows leaves no trace in the log when it is deleted: receipts and the folded row do.
        const targets = name === 'deleted' ? written.filter((one) => one.seq < 7 && !(one.matter === 'm3')) : written
        const target = targets[luck % targets.length]!
        const { rowCount } = await database.owner.query(sql, [city, target.matter, target.seq])
        expect(rowCount).toBe(1)
        const { exitCode, found } = await verify()
        await database.owner.query('delete from matters.action where city = $1 and matter = $2 and seq = $3', [
          city,
          target.matter,
          target.seq,
        ])
        await insert(target)
        expect(exitCode).toBe(1)
        expect(found).toContainEqual(expect.stringMatching(called))
        expect(found.map((line) => line.split(' ').slice(1).join(' '))).toEqual([`${target.matter} ${target.seq}`])
      }),
      { numRuns: 60 },
    )
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
  })

  it('names two entries that changed places, and an entry that was put in', async () => {
    await write('m1', 4)
    await roots.publish(city)
    const move = (from: number, to: number) =>
      database.owner.query('update matters.action set seq = $4 where city = $1 and matter = $2 and seq = $3', [
        city,
        'm1',
        from,
        to,
      ])
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await move(from, to)
    expect((await verify()).found).toEqual(['reordered m1 2', 'reordered m1 3'])
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await move(from, to)
    await insert({ ...written[1]!, seq: 5, id: newId() })
    expect((await verify()).found).toEqual(
      ['altered m1 5'].map(() => expect.stringMatching(/^(inserted|altered) m1 5$/)),
    )
  })

  it('names a whole matter that was deleted', async () => {
    await write('m1', 2)
    await write('m2', 2)
    await roots.publish(city)
    await database.owner.query('delete from matters.action where city = $1 and matter = $2', [city, 'm2'])
    expect(await verify()).toEqual({ exitCode: 1, found: ['deleted m2 1', 'deleted m2 2'] })
  })

  it('is not deceived by a superuser who seals with a key of his own and puts it into the roots', async () => {
    await write('m1', 3)
    await roots.publish(city)
    const stranger = newSigner()
    const forged = sealed({ ...written[1]!, facts: { note: 'forged' } }, written[0]!.hash, stranger)
    await database.owner.query('delete from matters.action where city = $1 and matter = $2 and seq = $3', [
      city,
      'm1',
      2,
    ])
    await insert(forged)
    expect((await verify()).found).toEqual(['altered m1 2'])
    const file = path.join(folder, city, 'roots.jsonl')
    const key = {
      kind: 'key',
      city,
      keyId: stranger.keyId,
      algorithm: 'Ed25519',
      publicKey: stranger.publicKey,
      at: now.toISOString(),
    }
    writeFileSync(file, `${readFileSync(file, 'utf8')}${JSON.stringify(key)}\n`)
    expect((await verify()).found).toEqual(['signature - -', 'altered m1 2'])
  })

  it('names roots that were altered in the database, leaves that were altered on the disk, and a root that is gone', async () => {
    await write('m1', 3)
    await roots.publish(city)
    await write('m1', 2)
    await roots.publish(city)
    await database.owner.query(`update matters.root set day = '2020-01-01' where city = $1 and no = 1`, [city])
    expect((await verify()).found).toEqual(['altered - -'])
    await database.owner.query('delete from matters.root where city = $1 and no = 2', [city])
    expect((await verify()).found).toEqual(['altered - -', 'deleted - -'])
    const leaves = path.join(folder, city, '1.leaves.jsonl')
    writeFileSync(leaves, readFileSync(leaves, 'utf8').replace(written[0]!.hash, written[1]!.hash))
    expect((await verify()).found).toContain('altered - -')
    const lines = path.join(folder, city, 'roots.jsonl')
    writeFileSync(lines, readFileSync(lines, 'utf8').split('\n').toSpliced(1, 1).join('\n'))
    expect((await verify()).found).toContain('rootMissing - -')
  })
})

describe('Publishing', () => {
  it('writes after a crash what the transaction had stored and the folder had not, and nothing twice', async () => {
    await write('m1', 3)
    await roots.publish(city)
    const whole = readFileSync(path.join(folder, city, 'roots.jsonl'), 'utf8')
    rmSync(path.join(folder, city, '1.leaves.jsonl'))
    writeFileSync(path.join(folder, city, 'roots.jsonl'), `${whole.split('\n')[0]}\n`)
    expect(await roots.publish(city)).toBeNull()
    expect(readFileSync(path.join(folder, city, 'roots.jsonl'), 'utf8')).toBe(whole)
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
  })

  it('gives one root when two workers publish at once', async () => {
    await write('m1', 3)
    await roots.publishKey(city)
    const second = createRoots({ db: database.app, now: () => now, signer, folder })
    const made = await Promise.all([roots.publish(city), second.publish(city)])
    expect(made.filter(Boolean).length).toBe(1)
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
  })

  it('refuses to publish over roots that the database contradicts, and leaves the folder as it is', async () => {
    await write('m1', 3)
    await roots.publish(city)
    const before = readFileSync(path.join(folder, city, 'roots.jsonl'), 'utf8')
    await database.owner.query('delete from matters.root_leaf where city = $1', [city])
    await database.owner.query('delete from matters.root where city = $1', [city])
    await expect(roots.publish(city)).rejects.toThrow(RootsDiffer)
    expect(readFileSync(path.join(folder, city, 'roots.jsonl'), 'utf8')).toBe(before)
  })

  it('changes to a new key only when the old one vouches for it', async () => {
    await write('m1', 2)
    await roots.publish(city)
    const next = newSigner()
    const alone = createRoots({ db: database.app, now: () => now, signer: next, folder })
    await expect(alone.publish(city)).rejects.toThrow(RootsDiffer)
    const vouched = createRoots({ db: database.app, now: () => now, signer: next, formerSigner: signer, folder })
    const last = written.at(-1)!
    await insert(sealed({ ...last, seq: 3, id: newId() }, last.hash, next))
    expect(await vouched.publish(city)).toMatchObject({ no: 2, keyId: next.keyId })
    expect(await verify()).toEqual({ exitCode: 0, found: [] })
  })

  it('cannot be undone by the server itself: its role may not change or delete what was recorded', async () => {
    await write('m1', 2)
    await roots.publish(city)
    for (const table of ['action', 'root', 'root_leaf'])
      for (const sql of [
        `delete from matters.${table} where city = $1`,
        `update matters.${table} set city = $1 where city = $1`,
      ])
        await expect(database.app.query(sql, [city])).rejects.toThrow(/permission denied/)
  })
})
