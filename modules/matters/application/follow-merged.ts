import { answerOf, type GivenAnswer, isFinal } from '../domain/answer-of.ts'
import { parted } from './join-matters.ts'
import { type Loaded, loadMatter } from './load-matter.ts'
import type { Entry, Workshop } from './store.ts'
import { systemPerson } from './system-person.ts'
import { actorOf, type Unplaced, writeActs } from './write-acts.ts'

const atOnce = 200

/**
 * What was merged follows the matter that it joined: the answer that was served there is served here too, as an act of its
 * own log; where the other one ended without an answer (its applicant withdrew it), this one goes on by itself. Answers how
 * many moved.
 */
export async function followMerged(shop: Workshop, city: string): Promise<number> {
  let moved = 0
  for (let after = ''; ; ) {
    const ids = await shop.store.mergedIntoAnswered(city, after, atOnce)
    for (const id of ids) if (await follow(shop, city, id)) moved++
    if (ids.length < atOnce) return moved
    after = ids.at(-1)!
  }
}

async function follow(shop: Workshop, city: string, id: string): Promise<boolean> {
  const matter = await loadMatter(shop, city, { id })
  const other = matter?.state.merged && (await loadMatter(shop, city, { id: matter.state.merged.into }))
  if (!matter || !other || other.state.merged) return false
  const answer = answerOf(other.compiled, other.actions)
  if (answer && matter.compiled.state(answer.shared.state))
    return isFinal(other.state, answer, shop.now()) && answerTogether(shop, matter, other, answer)
  return other.state.closed && goOnAlone(shop, matter, other)
}

const happening = (shop: Workshop, matter: Loaded) => {
  const { filedAt, moves } = matter.state
  const last = Math.max(shop.now().getTime(), Date.parse(filedAt), ...moves.map((one) => Date.parse(one.at)))
  return new Date(last).toISOString()
}

const bySystem = (city: string) => actorOf(systemPerson(city), 'system', undefined)

function answerTogether(shop: Workshop, matter: Loaded, other: Loaded, answer: GivenAnswer): Promise<boolean> {
  const by = bySystem(matter.state.city)
  const act: Unplaced = {
    act: 'answerTogether',
    by,
    happenedAt: happening(shop, matter),
    facts: { ...answer.shared, fields: answer.fields },
    personal: Object.keys(answer.personal).length > 0 ? { fields: answer.personal } : null,
  }
  const share: Unplaced = {
    act: 'shareAnswer',
    by,
    happenedAt: happening(shop, other),
    facts: { from: matter.state.id, fields: { seq: answer.shared.seq, number: matter.state.number } },
    personal: null,
  }
  const told = writeActs(shop, other.compiled, other.state, other.actions, [share]).entry
  return write(shop, matter, act, told)
}

/** The system takes the merger back: it stands where it stood, and its time has never stopped. */
function goOnAlone(shop: Workshop, matter: Loaded, other: Loaded): Promise<boolean> {
  const reason = `${other.state.number} 未作答复即已结束，本事项单独继续办理。`
  const act: Unplaced = {
    act: 'takeBack',
    by: bySystem(matter.state.city),
    happenedAt: happening(shop, matter),
    facts: { fields: { seq: matter.state.merged!.seq, reason } },
    personal: null,
  }
  return write(shop, matter, act, parted(shop, matter, other, act))
}

async function write(shop: Workshop, matter: Loaded, act: Unplaced, told: Entry): Promise<boolean> {
  const { entry } = writeActs(shop, matter.compiled, matter.state, matter.actions, [act])
  const key = `follow ${matter.state.merged!.seq} ${matter.state.version}`
  const ask = {
    ...{ scope: `system ${matter.state.id}`, keyHash: key, bodyHash: key, answer: null },
    at: shop.now().toISOString(),
  }
  const { outcome } = await shop.store.record(matter.state.city, ask, [entry, told])
  return outcome === 'recorded'
}
