import { verifySignature } from '@gongdao/platform/crypto'
import type { ActionRecord } from './action-record.ts'
import { type Finding, type FindingKind, findEntry } from './finding.ts'
import { findOriginalTimes } from './original-times.ts'
import type { Published, PublishedLeaf } from './published.ts'
import { actionBytes, hashAction, hashPersonal } from './seal.ts'

/** The act that erases personal content as the law demands; its fact `erased` lists the seqs. */
export const erasureAct = 'erase'

/** What the folded row says of the log's end, where it is at hand. */
export interface StoredHead {
  readonly version: number
  readonly headHash: string
}

export interface MatterLog {
  readonly matter: string
  readonly actions: readonly ActionRecord[]
  readonly head?: StoredHead
  /** Moments stored elsewhere about this matter, which help to name a time that was changed. */
  readonly hints?: readonly (string | null)[]
}

/** How many entries may still be searched widely for their original times; a search costs some milliseconds. */
export interface SearchBudget {
  left: number
}

/** An entry and what became of it. `place` is where it stood when it was sealed. */
interface Judged {
  readonly entry: ActionRecord
  readonly place: number
  readonly finding?: Finding
  /** It was never part of this log. */
  readonly isForeign?: boolean
}

/** Checks one matter's log against its own seals and the published roots, and names what was done to it. */
export function checkMatter(log: MatterLog, published: Published, budget: SearchBudget): Finding[] {
  const leaves = published.leaves.get(log.matter) ?? new Map<number, PublishedLeaf>()
  const entries = [...log.actions].sort((a, b) => a.seq - b.seq)
  const erased = erasedSeqs(entries, published)
  const sound = new Set(entries.filter((entry) => isSound(entry, published)))
  const judged = entries.map((entry, index) =>
    judge(entry, index, { log, entries, sound, leaves, published, budget, erased }),
  )
  const claimed = claimPlaces(judged)
  return [...claimed.flatMap((one) => one.finding ?? []), ...missing(log, claimed, leaves), ...chainBreaks(claimed)]
}

interface Surroundings {
  readonly log: MatterLog
  readonly entries: readonly ActionRecord[]
  readonly sound: ReadonlySet<ActionRecord>
  readonly leaves: ReadonlyMap<number, PublishedLeaf>
  readonly published: Published
  readonly budget: SearchBudget
  readonly erased: ReadonlySet<number>
}

const hasSeal = (entry: ActionRecord, published: Published): boolean => {
  const key = published.keys.get(entry.keyId)
  return key !== undefined && verifySignature(key.algorithm, key.publicKey, actionBytes(entry.hash), entry.signature)
}

/** The hash of what stands there; undefined where it could never have been sealed. */
function hashOf(entry: ActionRecord): string | undefined {
  try {
    return hashAction(entry)
  } catch {
    return undefined
  }
}

/** Whether any key of the city sealed this hash, whatever key the entry now names. */
const isSealedByAny = (entry: ActionRecord, published: Published): boolean =>
  [...published.keys.keys()].some((keyId) => hasSeal({ ...entry, keyId }, published))

const isSound = (entry: ActionRecord, published: Published): boolean =>
  hashOf(entry) === entry.hash && hasSeal(entry, published) && entry.city === published.city

function erasedSeqs(entries: readonly ActionRecord[], published: Published): Set<number> {
  const acts = entries.filter((entry) => entry.act === erasureAct && isSound(entry, published))
  return new Set(acts.flatMap((entry) => (Array.isArray(entry.facts.erased) ? entry.facts.erased : [])))
}

function judge(entry: ActionRecord, index: number, around: Surroundings): Judged {
  const { sound, leaves, log } = around
  const leaf = leaves.get(entry.seq)
  const isHere = entry.matter === log.matter && !around.entries.slice(0, index).some((other) => other.seq === entry.seq)
  if (sound.has(entry) && isHere && (!leaf || leaf.hash === entry.hash)) return judgePersonal(entry, around)
  if (sound.has(entry) && isHere) {
    const [zh, en] = [
      `第${entry.seq}条与已公布的根不符（内容被重新封存）。`,
      `Entry ${entry.seq} is not the one under the published root: it was sealed anew.`,
    ]
    return { entry, place: entry.seq, finding: findEntry('altered', entry, zh, en) }
  }
  return judgeBroken(entry, index, leaf, around)
}

/** The hash holds; now the erasable part. */
function judgePersonal(entry: ActionRecord, { erased }: Surroundings): Judged {
  const { personal, salt, personalHash, seq } = entry
  const at = { entry, place: seq }
  if (personal === null) {
    // A salt without anything personal was put there: nothing sealed it.
    if (erased.has(seq) || (personalHash === null && salt === null)) return at
    if (personalHash === null) {
      const [zh, en] = [`第${seq}条被添了一个盐值。`, `A salt was put into entry ${seq}, which holds nothing personal.`]
      return { ...at, finding: findEntry('altered', entry, zh, en) }
    }
    const [zh, en] = [
      `第${seq}条的个人内容不见了，日志中没有依法删除的记载。`,
      `The personal content of entry ${seq} is gone, and no act in the log erased it.`,
    ]
    return { ...at, finding: findEntry('altered', entry, zh, en) }
  }
  if (salt !== null && personalHash !== null && isPersonal(salt, personal, personalHash)) return at
  const [zh, en] = [`第${seq}条的个人内容被改动。`, `The personal content of entry ${seq} was altered.`]
  return { ...at, finding: findEntry('altered', entry, zh, en) }
}

function isPersonal(salt: string, personal: NonNullable<ActionRecord['personal']>, hash: string): boolean {
  try {
    return hashPersonal(salt, personal) === hash
  } catch {
    return false
  }
}

/** The hash or the signature does not hold: moved, dated back, altered, or never there. */
function judgeBroken(
  entry: ActionRecord,
  index: number,
  leaf: PublishedLeaf | undefined,
  around: Surroundings,
): Judged {
  const { entries, sound, published, log } = around
  const isSealed = isSealedByAny(entry, published)
  const next = entries.slice(index + 1).find((other) => other.seq === entry.seq + 1 && sound.has(other))
  const proofs = [leaf?.hash, next?.prev, isSealed ? entry.hash : undefined]
  const genuine = new Set(proofs.filter((hash) => typeof hash === 'string'))
  const place = isSealed ? findPlace(entry, around) : undefined
  if (place !== undefined) return moved(entry, place)
  const isSpokenFor = leaf !== undefined || next !== undefined
  const isBeyondHead = log.head !== undefined && entry.seq > log.head.version
  if (hashOf(entry) === entry.hash && (genuine.has(entry.hash) || !(isSpokenFor || isBeyondHead)))
    return unsigned(entry)
  const times = genuine.size > 0 ? originalTimes(entry, index, genuine, around) : undefined
  if (times) return datedBack(entry, times)
  const isFromElsewhere = (published.byHash.get(entry.hash)?.matter ?? log.matter) !== log.matter
  return isSpokenFor || !(isBeyondHead || isFromElsewhere) ? altered(entry) : inserted(entry)
}

/** The place in this matter for which the entry was sealed. */
function findPlace(entry: ActionRecord, { entries, leaves, log }: Surroundings): number | undefined {
  const places = new Set([...entries.map((other) => other.seq), ...leaves.keys(), entry.seq - 1, entry.seq + 1])
  const last = Math.max(...places, log.head?.version ?? 0)
  for (let place = 1; place <= Math.min(last, 1000); place += 1) places.add(place)
  for (const place of places)
    if (place > 0 && place !== entry.seq && hashOf({ ...entry, seq: place }) === entry.hash) return place
  return undefined
}

function originalTimes(entry: ActionRecord, index: number, hashes: Set<string>, around: Surroundings) {
  const neighbours = [around.entries[index - 1], around.entries[index + 1]]
  const hints = [
    ...neighbours.flatMap((one) => (one ? [one.recordedAt, one.happenedAt] : [])),
    ...(around.log.hints ?? []),
  ]
  const wide = around.budget.left > 0
  try {
    const times = findOriginalTimes(entry, hashes, hints, wide)
    if (wide) around.budget.left -= 1
    return times
  } catch {
    return undefined
  }
}

const judgedAs = (what: FindingKind, entry: ActionRecord, place: number, zh: string, en: string): Judged => ({
  entry,
  place,
  finding: findEntry(what, entry, zh, en),
})

const altered = (entry: ActionRecord): Judged =>
  judgedAs(
    'altered',
    entry,
    entry.seq,
    `第${entry.seq}条（${entry.act}）的内容被改动。`,
    `The content of entry ${entry.seq} (${entry.act}) was altered.`,
  )

const unsigned = (entry: ActionRecord): Judged =>
  judgedAs(
    'signature',
    entry,
    entry.seq,
    `第${entry.seq}条（${entry.act}）没有本市密钥的有效签名：签名被改动，或该条由没有密钥的人写入。`,
    `Entry ${entry.seq} (${entry.act}) has no valid signature of the city: it was altered, or written by someone without the key.`,
  )

const inserted = (entry: ActionRecord): Judged => ({
  ...judgedAs(
    'inserted',
    entry,
    entry.seq,
    `第${entry.seq}条（${entry.act}）是插入的，没有本系统的封存。`,
    `Entry ${entry.seq} (${entry.act}) was inserted: it was never sealed here.`,
  ),
  isForeign: true,
})

const moved = (entry: ActionRecord, place: number): Judged =>
  judgedAs(
    'reordered',
    entry,
    place,
    `第${entry.seq}条原为第${place}条，次序被改动。`,
    `Entry ${entry.seq} was entry ${place}: the order was changed.`,
  )

function datedBack(entry: ActionRecord, times: { happenedAt: string; recordedAt: string }): Judged {
  const was = `${times.happenedAt} / ${times.recordedAt}`
  return judgedAs(
    'backDated',
    entry,
    entry.seq,
    `第${entry.seq}条的时间被改动；封存时发生、记录于 ${was}。`,
    `The times of entry ${entry.seq} were changed; when sealed it had happened and been recorded at ${was}.`,
  )
}

/** Two that claim one place: the one that stands there keeps it, the other is a copy or was put there. */
function claimPlaces(judged: readonly Judged[]): Judged[] {
  const holders = new Map<number, Judged>()
  const rank = (one: Judged) => (!one.finding ? 0 : one.finding.what === 'reordered' ? 1 : 2)
  for (const one of [...judged].sort((a, b) => rank(a) - rank(b)))
    if (!one.isForeign && !holders.has(one.place)) holders.set(one.place, one)
  return judged.map((one) => (one.isForeign || holders.get(one.place) === one ? one : inserted(one.entry)))
}

/** Places that once were filled, by what the roots, the later entries or the folded row say, and are empty now. */
function missing(log: MatterLog, judged: readonly Judged[], leaves: ReadonlyMap<number, PublishedLeaf>): Finding[] {
  const held = new Set(judged.filter((one) => !one.isForeign).map((one) => one.place))
  const last = Math.max(0, ...held, ...leaves.keys(), log.head?.version ?? 0)
  const found: Finding[] = []
  for (let seq = 1; seq <= last; seq += 1)
    if (!held.has(seq))
      found.push(findEntry('deleted', { matter: log.matter, seq }, `第${seq}条被删除。`, `Entry ${seq} was deleted.`))
  return found
}

/** Entries that are sound each by itself and yet do not follow one another. */
function chainBreaks(judged: readonly Judged[]): Finding[] {
  const inOrder = judged.filter((one) => !one.isForeign && one.finding?.what !== 'reordered')
  return inOrder.flatMap((one, index) => {
    const before = inOrder[index - 1]
    if (one.finding || before?.finding) return []
    const { entry } = one
    if (before ? before.place !== entry.seq - 1 : entry.seq !== 1) return []
    if (entry.prev !== (before?.entry.hash ?? null))
      return [
        findEntry(
          'altered',
          entry,
          `第${entry.seq}条与前一条不相连。`,
          `Entry ${entry.seq} does not follow the entry before it.`,
        ),
      ]
    if (before && entry.recordedAt < before.entry.recordedAt)
      return [
        findEntry(
          'backDated',
          entry,
          `第${entry.seq}条的记录时间早于前一条。`,
          `Entry ${entry.seq} was recorded earlier than the entry before it.`,
        ),
      ]
    return []
  })
}
