import { createHash } from 'node:crypto'
import type { AvailableAct } from '@gongdao/matters/contract'
import type { Static } from 'typebox'
import { chosenOf, randomWish } from '../modules/matters/testing/random-wish.ts'
import { jsonOf } from './ask.ts'
import { diceOf } from './dice.ts'
import type { KnownMatter, Memory } from './memory.ts'
import type { People, Person } from './people.ts'
import { actOf, type PlannedAct } from './plan.ts'
import { handIn } from './upload.ts'
import { petitionAnswers, valuesFor } from './values.ts'
import type { Outcome, Write, Writer } from './write.ts'

/** Everything that people need to act. */
export interface Stage {
  readonly seed: number
  readonly people: People
  readonly memory: Memory
  readonly writer: Writer
  /** Every act that a petition knows, for those who try anything. */
  readonly everyAct: readonly string[]
}

type Offer = Static<typeof AvailableAct>

/** Lets somebody do the act number `n`, as far as the city lets her. */
export async function perform(stage: Stage, n: number): Promise<string> {
  const act = actOf(stage.seed, n)
  if (act.kind === 'file' || stage.memory.open.length < 5) return fileOne(stage, act)
  const matter = stage.memory.open[act.matter % stage.memory.open.length]!
  if (act.kind === 'upload') return addPaper(stage, act, matter)
  if (act.kind === 'read') return readNotices(personFor(stage, act, matter))
  return takeAct(stage, act, matter)
}

const keyOf = ({ seed }: Stage, { n }: PlannedAct, what: string) => `soak-act-${seed}-${n}-${what}`

async function fileOne(stage: Stage, act: PlannedAct): Promise<string> {
  const by = stage.people.residents[act.who % stage.people.residents.length]!
  const answers = petitionAnswers(diceOf(stage.seed, 'answers', act.n))
  const body = { service: 'petition', region: '441202', answers }
  const write: Write = { n: act.n, key: keyOf(stage, act, 'file'), by, path: '/matters', body }
  return settle(stage, write, await sent(stage, write, act))
}

async function takeAct(stage: Stage, act: PlannedAct, matter: KnownMatter): Promise<string> {
  const by = personFor(stage, act, matter)
  const seen = await look(by, matter.number)
  if (seen === undefined) return 'not looked'
  if (seen === 'hidden' && !act.blind) return 'hidden'
  const view = seen === 'hidden' ? undefined : seen
  if (view?.unit) matter.unit = view.unit.id
  if (view?.phase === 'closed') stage.memory.drop(matter.number)
  const dice = diceOf(stage.seed, 'values', act.n)
  const offered = (view?.acts ?? []) as Offer[]
  const choice = { nth: act.nth, blind: act.blind, act: stage.everyAct[act.nth % stage.everyAct.length]! }
  const chosen = chosenOf(offered, choice)
  const hand = handOf(stage, by, matter)
  const values = chosen ? valuesFor(chosen.fields, dice, hand) : { text: '好的。', unit: dice.pick(hand.units) }
  const body = randomWish(offered, choice, values)
  const write: Write = {
    ...{ n: act.n, key: keyOf(stage, act, 'act'), by, path: `/matters/${matter.number}/acts`, body },
    seen: act.unseen || !view ? '*' : `"${view.version}"`,
  }
  return settle(stage, write, await sent(stage, write, act))
}

async function addPaper(stage: Stage, act: PlannedAct, matter: KnownMatter): Promise<string> {
  const by = matter.applicant
  const content = Buffer.from(`${diceOf(stage.seed, 'paper', act.n).below(1e9)} 路灯不亮的说明。\n`.repeat(200))
  const id = await handIn(by, `说明${act.n}.txt`, content)
  if (id === undefined) return 'upload not taken'
  stage.memory.papers.push({ id, owner: by, sha256: createHash('sha256').update(content).digest('hex') })
  const body = { act: 'addMaterial', fields: { documents: [id] } }
  const write: Write = {
    ...{ n: act.n, key: keyOf(stage, act, 'paper'), by, path: `/matters/${matter.number}/acts`, body, seen: '*' },
  }
  return settle(stage, write, await sent(stage, write, act))
}

/** Opening a notice records that a letter reached her: no key, and still one effect. */
async function readNotices(by: Person): Promise<string> {
  try {
    const found = await by.ask({ path: '/api/v1/notices' })
    if (found.status !== 200) return 'not looked'
    const unread = jsonOf(found).notices.find(({ readAt }: { readAt?: string }) => readAt === undefined)
    if (!unread) return 'nothing to read'
    const read = await by.ask({ method: 'POST', path: `/api/v1/notices/${unread.id}/read` })
    return `read ${read.status}`
  } catch {
    return 'not looked'
  }
}

async function sent(stage: Stage, write: Write, act: PlannedAct): Promise<Outcome> {
  const outcome = await stage.writer.send(write, act.copies)
  if (outcome.was === 'done' && act.otherBody) await stage.writer.refusesOtherBody(write)
  return outcome
}

/** Writes down what was acknowledged. */
export function settle({ memory }: Stage, write: Write, outcome: Outcome): string {
  const number = String(outcome.was === 'done' ? outcome.answer.number : '')
  const isFiling = write.path === '/matters'
  if (outcome.was === 'done') {
    const { seq, actionHash } = outcome.answer as { seq: number; actionHash?: string }
    const act = isFiling ? 'file' : String(write.body.act)
    memory.claim(number, seq, { key: write.key, by: write.by, act, ...(actionHash && { actionHash }) })
    if (isFiling) memory.keep({ number, applicant: write.by })
    return 'done'
  }
  return outcome.was === 'refused' ? outcome.code : 'unknown'
}

function personFor({ people }: Stage, act: PlannedAct, matter: KnownMatter): Person {
  if (act.by === 'applicant') return matter.applicant
  const here = act.by === 'unit' ? people.ofUnit(matter.unit) : []
  const those = here.length > 0 ? here : [...people.staff, ...people.residents]
  return those[act.who % those.length]!
}

const handOf = ({ people, memory }: Stage, by: Person, matter: KnownMatter) => ({
  units: [...new Set(people.staff.map(({ unit }) => unit!))],
  people: [...people.ofUnit(matter.unit), by].map(({ id }) => id),
  numbers: memory.open.map(({ number }) => number),
  papers: memory.papers.filter(({ owner }) => owner === by).map(({ id }) => id),
  requirements: ['facts', 'request', 'name'],
})

/** The matter as she sees it; `hidden` when it is not hers to see, undefined when no answer came. */
async function look(by: Person, number: string) {
  try {
    const reply = await by.ask({ path: `/api/v1/matters/${number}` })
    if (reply.status === 200) return jsonOf(reply)
    return reply.status < 500 ? 'hidden' : undefined
  } catch {
    return undefined
  }
}
