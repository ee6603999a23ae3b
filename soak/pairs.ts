import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Stage } from './act.ts'
import { diceOf } from './dice.ts'
import type { Person } from './people.ts'
import { openSoak } from './soak.ts'
import { petitionAnswers } from './values.ts'
import type { Outcome, Write } from './write.ts'

const atOnce = 8

/** Two clerks who looked at the same version of one matter act at the same moment: what went wrong, in words. */
export async function actInPairs(stage: Stage, pairs: number, told: (done: number) => void = () => {}) {
  const wrong: string[] = []
  let next = 0
  let done = 0
  const one = async () => {
    while (next < pairs) {
      const nth = next++
      const fault = await pair(stage, nth)
      if (fault) wrong.push(fault)
      told(++done)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return wrong
}

async function pair(stage: Stage, nth: number): Promise<string | undefined> {
  const { people, writer, memory, seed } = stage
  const clerk = (name: string): Person => people.staff.find((one) => one.name === name)!
  const dice = diceOf(seed, 'pair', nth)
  const by = people.residents[nth % people.residents.length]!
  const body = { service: 'petition', region: '441202', answers: petitionAnswers(dice) }
  const filing: Write = { n: nth, key: `pair-${seed}-${nth}-filing`, by, path: '/matters', body }
  const filed = await writer.send(filing)
  if (filed.was !== 'done') return `pair ${nth}: the filing was ${JSON.stringify(filed)}`
  const number = String(filed.answer.number)
  memory.claim(number, 1, { key: filing.key, by, act: 'file' })
  const wishes: Write[] = dice.shuffled(['petition.clerk', 'petition.clerk2']).map((name, place) => ({
    ...{ n: nth, key: `pair-${seed}-${nth}-${name}`, by: clerk(name), path: `/matters/${number}/acts`, seen: '"1"' },
    body:
      place === 0
        ? { act: 'returnForCorrection', fields: { items: ['facts'], note: '请补充时间和地点。' } }
        : { act: 'forward', fields: { unit: 'duanzhou.housing.office', reasons: '属于住建部门职权。' } },
  }))
  const outcomes = await Promise.all(wishes.map((wish) => writer.send(wish)))
  const won = outcomes.findIndex(({ was }) => was === 'done')
  if (won >= 0) {
    const { key, by: winner, body: wish } = wishes[won]!
    memory.claim(number, 2, { key, by: winner, act: String(wish.act) })
  }
  return judge(nth, outcomes, won)
}

function judge(nth: number, outcomes: readonly Outcome[], won: number): string | undefined {
  const winners = outcomes.filter(({ was }) => was === 'done').length
  if (winners !== 1) return `pair ${nth}: ${winners} won: ${JSON.stringify(outcomes)}`
  const loser = outcomes[1 - won]!
  if (loser.was !== 'refused' || loser.status !== 412) return `pair ${nth}: the other was told ${JSON.stringify(loser)}`
  const { seen, version, acts, fields } = loser.facts as Record<string, unknown> & {
    acts: unknown[]
    fields: unknown[]
  }
  const isShown = seen === 1 && version === 2 && acts.length === 1 && fields.length > 0
  return isShown ? undefined : `pair ${nth}: the difference was not shown: ${JSON.stringify(loser.facts)}`
}

/** `node soak/start.js pairs [--pairs 10000] [--seed N]`. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const numbers = { pairs: 10_000, seed: 1 }
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at]!.replace(/^--/, '')
    if (!(name in numbers) || !/^\d+$/.test(words[at + 1] ?? '')) {
      console.error('usage: node soak/start.js pairs [--pairs N] [--seed N]')
      return 2
    }
    numbers[name as keyof typeof numbers] = Number(words[at + 1])
  }
  const { pairs, seed } = numbers
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-pairs-'))
  const soak = await openSoak({ root, folder, seed, seconds: 1, megabytes: 600 + pairs / 10, say: console.log })
  try {
    const wrong = await actInPairs(soak.ground.stage, pairs, (done) => {
      if (done % 500 === 0) console.log(`${String(done).padStart(8)} / ${pairs}`)
    })
    const found = await soak.compare(true)
    for (const one of [...wrong, ...Object.values(found).flat()].slice(0, 20)) console.log(`  ${one}`)
    const whole = wrong.length + Object.values(found).flat().length === 0
    console.log(
      `${pairs} pairs, seed ${seed}: ${pairs - wrong.length} times one won and the other was shown the difference`,
    )
    return whole ? 0 : 1
  } finally {
    await soak.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
