import type { CompiledDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { dayInShanghai } from '@gongdao/platform/clock'
import { newId } from '@gongdao/platform/ids'
import type { Filed, NewMatter } from '../contract/index.ts'
import type { PaperFacts } from '../domain/action-content.ts'
import { decideFiling, type FilingDecision } from '../domain/decide-filing.ts'
import { matterNumber } from '../domain/matter-number.ts'
import { makeReceipt, receiptBytes } from '../domain/receipt.ts'
import { hashTrackCode, newTrackCode, openCode, sealCode } from '../domain/track-code.ts'
import { answeredBefore, asking } from './asking.ts'
import { dutyOf } from './duty.ts'
import { holdingNow, mayFileFor } from './hold-mandates.ts'
import { lookUpPapers } from './look-up-papers.ts'
import type { IdempotentAsk, Workshop } from './store.ts'
import { actorOf, writeActs } from './write-acts.ts'

/** The stored answer: everything but the code, which is sealed under the key that only the client knows. */
interface KeptAnswer {
  readonly filed: Omit<Filed, 'code'>
  readonly code: string
}

const least = 16

/**
 * A resident brings a matter. Number, hash and receipt are known before the database is called, so that a filing without
 * papers is one round trip; what is written in one call is signed together.
 */
export async function fileMatter(shop: Workshop, by: Person, filing: NewMatter, key: string): Promise<Answer<Filed>> {
  if (by.kind === 'anonymous' && key.length < least) return no('matters/key-unfit', { least, most: 200 })
  const now = shop.now()
  const ask = asking(by, key, { verb: 'file', filing }, now, 'file')
  if (!ask.ok) return ask
  const read = (answer: unknown) => reopen(answer as KeptAnswer, key)
  const refused = async <T>(refusal: Answer<T>): Promise<Answer<Filed>> => {
    const before = await shop.store.recordedAnswer(by.city, { ...ask.value, answer: null })
    return answeredBefore(before, read) ?? (refusal as Answer<never>)
  }
  const compiled = shop.catalogue.current(filing.service)
  if (!compiled) return no('matters/unknown-service', { service: filing.service })
  if (filing.principal !== undefined && !mayFileFor(await holdingNow(shop, by), filing.principal))
    return refused(no('matters/no-mandate-to-file', {}))
  const decided = decideFiling({ compiled, directory: shop.directory(by.city), by, now }, filing)
  if (!decided.ok) return refused(decided)
  const papers = await lookUpPapers(shop, by, decided.value.papers)
  if (!papers.ok) return refused(papers)
  const { filed, code, entry } = await prepare(shop, by, compiled, decided.value, papers.value, filing.principal)
  const signed = (signature: string) => ({ ...filed, receipt: { ...filed.receipt, signature } })
  const sealed = sealCode(code, key)
  const carries = {
    bytes: receiptBytes(filed.receipt),
    answer: (signature: string): KeptAnswer => ({ filed: signed(signature), code: sealed }),
  }
  const outcome = await shop.store.record(by.city, { ...ask.value, answer: null, carries } satisfies IdempotentAsk, [
    entry,
  ])
  if (outcome.outcome === 'recorded') return yes({ ...signed(outcome.signature!), code })
  return answeredBefore(outcome, read) ?? no('matters/changed', {})
}

const reopen = (kept: KeptAnswer, key: string): Filed => ({ ...kept.filed, code: openCode(kept.code, key) })

async function prepare(
  shop: Workshop,
  by: Person,
  compiled: CompiledDefinition,
  decision: FilingDecision,
  papers: { facts: readonly PaperFacts[]; names: Readonly<Record<string, string>> },
  principal: string | undefined,
) {
  const id = newId()
  const number = await nextNumber(shop, by.city, compiled, decision.region)
  const code = newTrackCode()
  // Who gives no name, and for whom a member of staff writes, is nobody but the bearer of the code.
  const applicant = principal ?? (by.kind === 'resident' ? by.id : `bearer:${id}`)
  const actorId = by.kind === 'anonymous' ? applicant : by.id
  const role = decision.onBehalf ? 'clerk' : by.kind === 'system' ? 'system' : 'applicant'
  const workUnit = decision.onBehalf
    ? by.memberships.find((one) => one.role === 'clerk' || one.role === 'head')?.unit
    : undefined
  const personal = {
    ...(Object.keys(decision.personalAnswers).length > 0 ? { answers: decision.personalAnswers } : {}),
    ...(Object.keys(papers.names).length > 0 ? { paperNames: papers.names } : {}),
  }
  const facts = {
    number,
    service: compiled.code,
    definitionVersion: compiled.version,
    channel: decision.channel,
    region: decision.region,
    unit: decision.unit,
    applicant,
    answers: decision.answers,
    papers: papers.facts,
    codeHash: hashTrackCode(number, code),
  }
  const act = {
    act: 'file',
    by: actorOf(by, role, workUnit, actorId),
    happenedAt: decision.happenedAt,
    facts,
    personal: Object.keys(personal).length > 0 ? personal : null,
  }
  const { entry, state, actions } = writeActs(shop, compiled, { city: by.city, id }, [], [act])
  const duty = dutyOf(shop, compiled, state)
  const receipt = makeReceipt(actions[0]!, number, compiled.code, duty, shop.signer)
  // A code cannot be taken back as a mandate can: who files for another gets none, and she needs none, it is in her account.
  return { filed: { number, version: 1, receipt }, code: principal === undefined ? code : '', entry }
}

/** The number carries the day on which it was recorded, and the division that it concerns (or the city's). */
async function nextNumber(shop: Workshop, city: string, compiled: CompiledDefinition, region: string): Promise<string> {
  const day = dayInShanghai(shop.now())
  const division = /^\d{6}/.test(region) ? region.slice(0, 6) : city
  const serial = await shop.serials.next(city, day)
  return matterNumber({ prefix: shop.numberPrefix ?? 'ZQ', division, day, mark: compiled.definition.mark, serial })
}
