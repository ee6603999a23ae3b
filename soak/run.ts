import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type FaultName, faultNames, nameOfPlan, planOf } from './plan.ts'
import { openSoak, type Soak } from './soak.ts'

const usage = `usage: npm run soak [-- --acts N] [--seed N] [--chapter N] [--seconds N] [--faults a,b] [--keep]
faults: ${faultNames.join(', ')}`

/** Random acts of many people at once with every fault mixed in; one plain line at the end, and an exit code. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const wish = read(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n${usage}`)
    return 2
  }
  const chapters = planOf(wish)
  console.log(
    `${wish.acts} acts in ${chapters.length} chapters, seed ${wish.seed}; plan ${nameOfPlan(wish.seed, chapters)}`,
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-soak-'))
  const began = Date.now()
  const soak = await openSoak({
    ...{ root, folder, seed: wish.seed, seconds: wish.seconds, say: console.log },
    megabytes: 600 + Math.ceil(wish.acts / 40),
  })
  let isWhole = true
  try {
    // A look at the whole record costs more the longer it grows: about twenty of them, and one at the end.
    const every = Math.ceil(chapters.length / 20)
    for (const chapter of chapters) {
      const isLooked = chapter.no % every === every - 1 || chapter === chapters.at(-1)
      const found = await soak.live(chapter, isLooked)
      const minutes = ((Date.now() - began) / 60_000).toFixed(1)
      const count = Object.values(found).flat().length
      const words = `${chapter.fault}: ${count === 0 ? 'whole' : `${count} findings`}`
      console.log(`${String(chapter.to).padStart(8)} / ${wish.acts}  ${minutes} min  ${words}`)
    }
  } finally {
    isWhole = tell(soak, wish)
    await soak.close()
    if (wish.keep || !isWhole) console.log(`What it left lies in ${folder}.`)
    else rmSync(folder, { recursive: true, force: true })
  }
  return isWhole ? 0 : 1
}

function tell({ total, figures, tally, writer }: Soak, { acts, seed }: Wish): boolean {
  const count = (found: readonly string[]) => found.length
  console.log(`What came of the acts: ${inOrder(tally)}`)
  console.log(`Answers to writes: ${inOrder(writer.answers)}`)
  console.log(`Ready after the application was started again: ${range(figures.restart)}`)
  console.log(`Ready after the database was killed, without help: ${range(figures.database)}`)
  const { lost, doubled, illegal, ownerless } = total
  console.log(
    `${acts} acts, seed ${seed}: ${count(lost)} lost, ${count(doubled)} doubled, ${count(illegal)} illegal, ${count(ownerless)} ownerless`,
  )
  return count(lost) + count(doubled) + count(illegal) + count(ownerless) === 0
}

const inOrder = (counts: ReadonlyMap<string | number, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

function range(all: readonly number[]): string {
  if (all.length === 0) return 'not tried'
  const sorted = [...all].sort((a, b) => a - b)
  const show = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`
  return `p50 ${show(sorted[Math.floor(sorted.length / 2)]!)}, max ${show(sorted.at(-1)!)}, ${sorted.length} times`
}

interface Wish {
  readonly acts: number
  readonly seed: number
  readonly chapter: number
  readonly seconds: number
  readonly faults: readonly FaultName[]
  readonly keep: boolean
}

function read(words: readonly string[]): Wish | string {
  const numbers = { acts: 20_000, seed: 1, chapter: 400, seconds: 30 }
  let faults: readonly FaultName[] = faultNames
  let keep = false
  for (let at = 0; at < words.length; at++) {
    const [name, joined] = words[at]!.replace(/^--/, '').split('=')
    if (name === 'keep') keep = true
    else {
      const value = joined ?? words[++at] ?? ''
      if (name === 'faults') {
        const unknown = value.split(',').filter((one) => !(faultNames as readonly string[]).includes(one))
        if (unknown.length > 0) return `There is no fault ${unknown.join(', ')}.`
        faults = value.split(',') as FaultName[]
      } else if (name! in numbers && /^\d+$/.test(value)) numbers[name as keyof typeof numbers] = Number(value)
      else return `--${name} ${value} is not understood.`
    }
  }
  return { ...numbers, faults, keep }
}
