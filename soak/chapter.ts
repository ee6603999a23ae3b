import { perform, settle } from './act.ts'
import { type Comparison, emptyVerdict, type Verdict } from './compare.ts'
import { type Fault, type Ground, seconds } from './fault.ts'
import { faults } from './faults/index.ts'
import type { Chapter } from './plan.ts'
import { gongdao } from './program.ts'

/** How many people act at once. */
export const atOnce = 16

/** Lives one chapter: people act, the fault strikes, what nobody knows of is asked again, and everything is compared. */
export async function live(
  ground: Ground,
  chapter: Chapter,
  comparison: Comparison,
  tally: Map<string, number>,
): Promise<Verdict> {
  const fault: Fault = faults[chapter.fault]
  await fault.prepare?.(ground)
  let next = chapter.from
  let struck: Promise<void> | undefined
  const person = async () => {
    while (next < chapter.to) {
      const n = next++
      if (n >= chapter.strikes) struck ??= strike(fault, ground)
      const came = await performed(ground, n)
      tally.set(came, (tally.get(came) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, person))
  await (struck ?? strike(fault, ground))
  await askAgain(ground)
  await fault.after?.(ground)
  return compareAll(ground, comparison)
}

/** What a fault could not do, or did not see as it must, is a finding like any other. */
async function strike(fault: Fault, ground: Ground): Promise<void> {
  try {
    await fault.strike(ground)
  } catch (error) {
    ground.findings.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Somebody to whom no answer came waits a little; who could not even look has not acted yet. */
async function performed({ stage }: Ground, n: number): Promise<string> {
  for (let turn = 0; turn < 400; turn++) {
    const came = await perform(stage, n)
    if (came !== 'not looked') {
      if (came === 'unknown') await seconds(0.3)
      return came
    }
    await seconds(0.3)
  }
  return 'not looked'
}

/** Everything unacknowledged is asked for again under the same key, some of it several times at once. */
async function askAgain({ stage, dice, findings }: Ground): Promise<void> {
  for (const write of [...stage.writer.unknown.values()]) {
    for (const end = Date.now() + 120_000; ; ) {
      const outcome = await stage.writer.send(write, 1 + dice.below(3))
      settle(stage, write, outcome)
      if (outcome.was !== 'unknown') break
      if (Date.now() > end) {
        findings.push(`${write.key} is still answered by nobody: ${outcome.why}`)
        break
      }
      await seconds(0.3)
    }
  }
}

/** What the ledger, the database, the files, the outbox and the notices say of one another. */
export async function compareAll({ stage, findings }: Ground, comparison: Comparison): Promise<Verdict> {
  const verdicts = [
    await comparison.notices(stage.people, stage.memory),
    await comparison.since(stage.memory),
    await comparison.strangers(stage.memory),
    await comparison.papers(stage.memory),
    { ...emptyVerdict(), illegal: findings.splice(0), doubled: stage.writer.contradictions.splice(0) },
  ]
  return join(verdicts)
}

export const join = (verdicts: readonly Verdict[]): Verdict => ({
  lost: verdicts.flatMap(({ lost }) => lost),
  doubled: verdicts.flatMap(({ doubled }) => doubled),
  illegal: verdicts.flatMap(({ illegal }) => illegal),
  ownerless: verdicts.flatMap(({ ownerless }) => ownerless),
})

/** The operator's own look at the whole record: chain, signatures, roots, and every row folded anew; and at every file. */
export async function verify(ground: Ground): Promise<Verdict> {
  const illegal: string[] = []
  for (const what of ['log', 'files']) {
    const { exitCode, text } = await gongdao(ground.city, 'verify', what)
    if (exitCode !== 0) illegal.push(`gongdao verify ${what} ended with ${exitCode}: ${text.slice(-1_500)}`)
  }
  return { ...emptyVerdict(), illegal }
}
