import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyVerdict } from './compare.ts'
import { actInPairs } from './pairs.ts'
import { actOf, type FaultName, faultNames, nameOfPlan, planOf } from './plan.ts'
import { openSoak, type Soak } from './soak.ts'

/** A short run: one city, every fault once, some acts around each. `npm run soak` is the long one. */
const seed = Number(process.env.GONGDAO_SOAK_SEED ?? 1)
const actsAFault = 48

let soak: Soak
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongdao-soak-'))
  chmodSync(folder, 0o755)
  soak = await openSoak({ root: process.cwd(), folder, seed, seconds: 2, megabytes: 400, say: console.log })
}, 600_000)
afterAll(async () => {
  await soak?.close()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)

const whole = emptyVerdict()
let no = 0

/** People act, the fault strikes, what nobody knows of is asked again, and everything is compared with the ledger. */
async function survives(fault: FaultName): Promise<void> {
  const from = no * actsAFault
  const chapter = { no, fault, from, to: from + actsAFault, strikes: from + 12 }
  no++
  expect(await soak.live(chapter, false)).toEqual(whole)
}

const titles: Readonly<Record<FaultName, string>> = {
  'kill-application': 'when the application is killed, and killed again as soon as it works',
  'kill-database': 'when the database is killed with all its children, which comes back without help',
  'stop-application': 'when the application stands still and goes on',
  'stop-database': 'when the database stands still and goes on',
  'full-data': 'when the disk of the tables is full',
  'full-wal': 'when the disk of the write-ahead log is full',
  'full-uploads': 'when the disk of the uploads is full',
  'cut-connection': 'when the connection to the database is cut',
  'black-hole': 'when the connection to the database swallows everything without a word',
  'clock-jump': 'when the clock jumps an hour, a year, and back again',
  'two-workers': 'when two workers take the same jobs and one dies in the midst of them',
  'poison-job': 'when there is an event and a job that nobody can do, which hold up nothing else',
  'flipped-byte': 'when a byte of a stored file is flipped, which verify names',
  'lost-browser': 'when a browser is lost in the middle of a form and of an upload',
}

describe('nothing acknowledged is lost, nothing is done twice, no state is illegal and nothing ownerless', () => {
  for (const fault of faultNames) it(titles[fault], () => survives(fault), 400_000)

  it('when several send the same write at once and others act between: one effect, and no other body under its key', async () => {
    const copies = Array.from({ length: no * actsAFault }, (_, n) => actOf(seed, n)).filter((act) => act.copies > 1)
    expect(copies.length).toBeGreaterThan(20)
    expect(soak.writer.contradictions).toEqual([])
    expect(soak.tally.get('done')).toBeGreaterThan((no * actsAFault) / 5)
  })

  it('and of two clerks who act on one matter exactly one wins, and the other is shown the difference', async () => {
    expect(await actInPairs(soak.ground.stage, 100)).toEqual([])
    expect(await soak.compare(false)).toEqual(whole)
  }, 300_000)

  it('and in the end the operator’s own look finds the record, every row folded from it and every file whole', async () => {
    expect(await soak.compare(true)).toEqual(whole)
    expect(soak.total).toEqual(whole)
  }, 300_000)
})

describe('the plan of a run', () => {
  it('is a function of its seed', () => {
    const wish = { acts: 5_000, faults: faultNames, chapter: 250 }
    const name = (of: number) => nameOfPlan(of, planOf({ ...wish, seed: of }))
    expect(name(7)).toBe(name(7))
    expect(name(7)).not.toBe(name(8))
  })

  it('lets every fault strike before any strikes again', () => {
    const struck = planOf({ acts: 10_000, seed: 3, faults: faultNames, chapter: 100 }).map(({ fault }) => fault)
    for (let turn = 0; turn + faultNames.length <= struck.length; turn += faultNames.length)
      expect(new Set(struck.slice(turn, turn + faultNames.length)).size).toBe(faultNames.length)
  })
})
