import { generateKeyPairSync } from 'node:crypto'
import { loadSigner, type Signer } from '@gongdao/platform/crypto'
import { newId } from '@gongdao/platform/ids'
import { describe, expect, it } from 'vitest'
import { sealed } from '../testing/sealed.ts'
import type { ActionRecord } from './action-record.ts'
import { checkMatter, type MatterLog } from './check-matter.ts'
import { readPublished } from './published.ts'
import { type LeafLine, makeKeyLine, makeRoot } from './roots.ts'
import { actionBytes, hashAction } from './seal.ts'

const newSigner = (): Signer =>
  loadSigner({
    privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  })
const signer = newSigner()
const city = '441200'
const at = Date.UTC(2026, 2, 2, 1, 0, 0, 123)

function aLog(matter: string, length: number): ActionRecord[] {
  const log: ActionRecord[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const recorded = at + seq * 3_600_000 + seq * 17
    const draft = {
      ...{ city, matter, seq, id: newId(recorded), act: seq === 1 ? 'file' : 'message' },
      happenedAt: new Date(recorded - (seq % 2) * 5_000).toISOString(),
      recordedAt: new Date(recorded).toISOString(),
      by: { id: 'r1', kind: 'resident' as const, role: 'applicant' },
      facts: { note: seq, list: ['a', 1.5, null] },
      personal: seq % 2 === 1 ? { words: `内容 ${seq}` } : null,
    }
    log.push(sealed(draft, log.at(-1)?.hash ?? null, signer))
  }
  return log
}

const leavesOf = (log: readonly ActionRecord[]): LeafLine[] =>
  log.map(({ matter, seq, hash }) => ({ matter, seq, hash }))

function publish(leaves: readonly LeafLine[]) {
  const moment = new Date(at + 86_400_000).toISOString()
  const key = makeKeyLine(city, signer, moment)
  const lines = leaves.length === 0 ? [key] : [key, makeRoot({ city, day: '2026-03-03', at: moment, leaves }, signer)]
  const published = readPublished(city, { lines, leaves: () => leaves })
  expect(published.findings).toEqual([])
  return published
}

/** What is found in m1, as `kind seq`; the first entries are under a root, the rest not yet. */
function found(
  actions: readonly ActionRecord[],
  genuine: readonly ActionRecord[],
  rooted: number,
  withHead = false,
): string[] {
  const other = aLog('m2', 3)
  const published = publish([...leavesOf(genuine.slice(0, rooted)), ...(rooted > 0 ? leavesOf(other) : [])])
  const last = genuine.at(-1)!
  const log: MatterLog = {
    matter: 'm1',
    actions,
    ...(withHead && { head: { version: last.seq, headHash: last.hash } }),
  }
  return checkMatter(log, published, { left: 10 })
    .map((finding) => `${finding.what} ${finding.seq}`)
    .sort()
}

const log = aLog('m1', 6)
const changed = (seq: number, change: Partial<ActionRecord>): ActionRecord[] =>
  log.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry))
const rehashed = (entry: ActionRecord): ActionRecord => ({ ...entry, hash: hashAction(entry) })
const earlier = (iso: string, ms: number): string => new Date(Date.parse(iso) - ms).toISOString()
const forged = (entry: ActionRecord, by: Signer): ActionRecord => {
  const named = rehashed({ ...entry, keyId: by.keyId })
  return { ...named, signature: by.sign(actionBytes(named.hash)) }
}

describe('A log as it was written', () => {
  it.each([0, 3, 6])('gives no finding with %i of its entries under a root', (rooted) => {
    expect(found(log, log, rooted)).toEqual([])
    expect(found(log, log, rooted, true)).toEqual([])
  })

  it('gives none when a lawful act erased personal content', () => {
    const erasure = sealed(
      { ...log[5]!, seq: 7, act: 'erase', facts: { erased: [3] }, personal: null },
      log[5]!.hash,
      signer,
    )
    const after = [...changed(3, { personal: null, salt: null }), erasure]
    expect(found(after, [...log, erasure], 6)).toEqual([])
    expect(found([...changed(5, { personal: null, salt: null }), erasure], [...log, erasure], 6)).toEqual(['altered 5'])
  })
})

describe('What someone did to the rows', () => {
  it.each([0, 6])('is found and named (%i entries under a root)', (rooted) => {
    const see = (actions: readonly ActionRecord[]) => found(actions, log, rooted, true)
    expect(see(changed(3, { facts: { note: 4 } }))).toEqual(['altered 3'])
    expect(see(changed(3, { act: 'withdraw' }))).toEqual(['altered 3'])
    expect(see(changed(3, { by: { id: 'r2', kind: 'resident', role: 'applicant' } }))).toEqual(['altered 3'])
    expect(see(changed(3, { personal: { words: '别的' } }))).toEqual(['altered 3'])
    expect(see(changed(3, { personal: null, salt: null }))).toEqual(['altered 3'])
    expect(see(changed(4, { salt: 'put in' }))).toEqual(['altered 4'])
    expect(see(changed(3, { salt: 'x' }))).toEqual(['altered 3'])
    expect(see(changed(3, { prev: log[0]!.hash }))).toEqual(['altered 3'])
    expect(see(changed(3, { facts: { note: Number.NaN } }))).toEqual(['altered 3'])
    expect(see(log.filter((entry) => entry.seq !== 3))).toEqual(['deleted 3'])
    expect(see(log.filter((entry) => entry.seq !== 1))).toEqual(['deleted 1'])
    expect(see(log.slice(0, 4))).toEqual(['deleted 5', 'deleted 6'])
    expect(see([])).toEqual([1, 2, 3, 4, 5, 6].map((seq) => `deleted ${seq}`))
  })

  it.each([0, 6])('is found when the forger computed the hash anew (%i entries under a root)', (rooted) => {
    const see = (actions: readonly ActionRecord[]) => found(actions, log, rooted, true)
    const entry = { ...log[2]!, facts: { note: 4 } }
    expect(see(changed(3, rehashed(entry)))).toEqual(['altered 3'])
    expect(see(changed(3, forged(entry, newSigner())))).toEqual(['altered 3'])
    expect(see(changed(3, { signature: log[1]!.signature }))).toEqual(['signature 3'])
    expect(see(changed(6, { signature: 'AAAA' }))).toEqual(['signature 6'])
  })

  it.each([0, 6])(
    'is called back-dating, with the time it had, when only times were changed (%i under a root)',
    (rooted) => {
      const see = (actions: readonly ActionRecord[]) => found(actions, log, rooted, true)
      const third = log[2]!
      const both = (ms: number) => ({
        happenedAt: earlier(third.happenedAt, ms),
        recordedAt: earlier(third.recordedAt, ms),
      })
      expect(see(changed(3, { happenedAt: third.recordedAt }))).toEqual(['backDated 3'])
      expect(see(changed(3, { recordedAt: earlier(third.recordedAt, 3 * 86_400_000) }))).toEqual(['backDated 3'])
      expect(see(changed(3, both(2 * 3_600_000)))).toEqual(['backDated 3'])
      expect(see(changed(3, both(30 * 86_400_000)))).toEqual(['backDated 3'])
      expect(see(changed(3, rehashed({ ...third, ...both(86_400_000) })))).toEqual(['backDated 3'])
      const [finding] = checkMatter({ matter: 'm1', actions: changed(3, both(86_400_000)) }, publish(leavesOf(log)), {
        left: 1,
      })
      expect(finding?.words.en).toContain(third.recordedAt)
    },
  )

  it.each([0, 6])('is called reordering when two entries changed places (%i under a root)', (rooted) => {
    const [second, third] = [log[1]!, log[2]!]
    const swapped = log.map((entry) =>
      entry === second ? { ...third, seq: 2 } : entry === third ? { ...second, seq: 3 } : entry,
    )
    expect(found(swapped, log, rooted)).toEqual(['reordered 2', 'reordered 3'])
  })

  it.each([0, 6])('is found when an entry is deleted and the later ones are moved up (%i under a root)', (rooted) => {
    const closed = log
      .filter((entry) => entry.seq !== 4)
      .map((entry) => (entry.seq > 4 ? { ...entry, seq: entry.seq - 1 } : entry))
    expect(found(closed, log, rooted)).toEqual(['deleted 4', 'reordered 4', 'reordered 5'])
  })

  it.each([0, 6])('is found when an entry is put in between or at the end (%i under a root)', (rooted) => {
    const stranger = newSigner()
    const between = log.flatMap((entry) =>
      entry.seq < 4
        ? [entry]
        : entry.seq === 4
          ? [forged({ ...entry, facts: { note: 'x' } }, stranger), { ...entry, seq: 5 }]
          : [{ ...entry, seq: entry.seq + 1 }],
    )
    expect(found(between, log, rooted, true)).toEqual(['inserted 4', 'reordered 5', 'reordered 6', 'reordered 7'])
    const atEnd = forged({ ...log[5]!, seq: 7, prev: log[5]!.hash }, stranger)
    expect(found([...log, atEnd], log, rooted, true)).toEqual(['inserted 7'])
    expect(found([...log, atEnd], log, rooted)).toEqual(['signature 7'])
    expect(found([...log, { ...log[2]!, seq: 7 }], log, rooted, true)).toEqual(['inserted 7'])
    const fromElsewhere = { ...aLog('m2', 7)[6]!, matter: 'm1' }
    expect(found([...log, fromElsewhere], log, rooted, true)).toEqual(['inserted 7'])
  })

  it('is found even when the key itself was used to seal the matter anew after the root', () => {
    const again = log.map((entry) => ({ ...entry }))
    for (const [index, entry] of again.entries())
      again[index] = sealed({ ...entry, facts: { note: 'anew' } }, again[index - 1]?.hash ?? null, signer)
    expect(found(again, log, 6)).toEqual([1, 2, 3, 4, 5, 6].map((seq) => `altered ${seq}`))
  })

  it('is found when two entries that the key sealed do not follow one another', () => {
    const other = sealed({ ...log[2]! }, log[0]!.hash, signer)
    expect(found(changed(3, other), log, 0)).toEqual(['altered 3', 'altered 4'])
  })
})
