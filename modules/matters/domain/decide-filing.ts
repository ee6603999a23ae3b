import type { Directory } from '@gongdao/agencies'
import type { CompiledDefinition, Field } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import { dayInShanghai } from '@gongdao/platform/clock'
import type { NewMatter } from '../contract/index.ts'

const levels = ['anonymous', 'phone', 'realName'] as const

/** Doors through which a member of staff takes a matter down for somebody else. */
const takenDown = ['phone', 'window', 'letter', 'visit', 'import'] as const

/** A filing that may be written down: where it goes, what is personal in it. */
export interface FilingDecision {
  readonly unit: string
  readonly region: string
  readonly channel: string
  readonly happenedAt: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly personalAnswers: Readonly<Record<string, unknown>>
  /** Ids of papers named by the filing or by its answers. */
  readonly papers: readonly string[]
  readonly onBehalf: boolean
}

interface FilingSituation {
  readonly compiled: CompiledDefinition
  readonly directory: Directory
  readonly by: Person
  readonly now: Date
}

/** Whether this may be filed so, and to whom. Pure. */
export function decideFiling(situation: FilingSituation, filing: NewMatter): Answer<FilingDecision> {
  const { compiled, by } = situation
  const channel = filing.channel ?? 'web'
  const onBehalf = by.kind === 'staff'
  const allowed = mayFile(situation, filing, channel)
  if (!allowed.ok) return allowed
  const at = filedAt(situation, filing, onBehalf)
  if (!at.ok) return at
  const checked = compiled.validateAnswers(filing.answers, { today: dayInShanghai(new Date(at.value)) })
  if (!checked.ok) return no('matters/fields-wrong', { act: 'file', errors: checked.errors })
  const crowd = tooManyRepresentatives(compiled, checked.values)
  if (crowd) return crowd
  const region = filing.region ?? regionAnswered(compiled, checked.values) ?? 'unknown'
  if (!isKnownRegion(situation.directory, region)) return no('matters/unknown-region', { region })
  const unit = receiver(situation, filing, region)
  if (!unit.ok) return unit
  const fields = compiled.formFields
  const part = (isPersonal: boolean) =>
    Object.fromEntries(
      Object.entries(checked.values).filter(([name]) => (fields.get(name)?.personal === true) === isPersonal),
    )
  return yes({
    unit: unit.value,
    region,
    channel,
    happenedAt: at.value,
    answers: part(false),
    personalAnswers: part(true),
    papers: papersNamed([...fields.values()], checked.values, filing.documents),
    onBehalf: by.kind === 'staff',
  })
}

function mayFile({ compiled, by }: FilingSituation, filing: NewMatter, channel: string): Answer<true> {
  const { level } = compiled.definition.applicant
  if (compiled.definition.confidentiality === 'sealed')
    return no('matters/sealed-elsewhere', { service: filing.service })
  if (by.kind === 'staff') {
    const works = by.memberships.some((one) => one.role === 'clerk' || one.role === 'head')
    if (!works || !takenDown.some((one) => one === channel)) return no('matters/staff-file-for-others', { channel })
    return yes(true)
  }
  if (by.kind === 'system') return yes(true)
  if (channel !== 'web' && channel !== 'api') return no('matters/channel-not-yours', { channel })
  if (levels.indexOf(by.level) < levels.indexOf(level))
    return no('matters/level-too-low', { needed: level, has: by.level })
  return yes(true)
}

/** When it was brought: now, or the day a letter or visit came in that is taken down later. */
function filedAt({ now }: FilingSituation, filing: NewMatter, onBehalf: boolean): Answer<string> {
  if (filing.happenedAt === undefined) return yes(now.toISOString())
  const at = Date.parse(filing.happenedAt)
  if (!Number.isFinite(at)) return no('matters/time-unreadable', { happenedAt: filing.happenedAt })
  if (at > now.getTime()) return no('matters/time-in-future', { happenedAt: filing.happenedAt })
  return onBehalf ? yes(new Date(at).toISOString()) : no('matters/time-not-yours', { role: 'applicant' })
}

/** 信访工作条例 art. 20: at most five represent a joint petition. A list of names stands one a line. */
function tooManyRepresentatives(compiled: CompiledDefinition, answers: Readonly<Record<string, unknown>>) {
  const most = compiled.definition.applicant.maxRepresentatives
  const given = answers.representatives
  if (most === undefined || given === undefined) return undefined
  const count = Array.isArray(given)
    ? given.length
    : String(given)
        .split(/[\n、,，;；]/)
        .filter((one) => one.trim() !== '').length
  return count > most ? no('matters/too-many-representatives', { most, given: count }) : undefined
}

function regionAnswered(compiled: CompiledDefinition, answers: Readonly<Record<string, unknown>>): string | undefined {
  const field = [...compiled.formFields.values()].find((one) => one.kind === 'region')
  const value = field && answers[field.name]
  return typeof value === 'string' ? value : undefined
}

const isKnownRegion = (directory: Directory, region: string): boolean =>
  region === 'unknown' || region === 'outside' || directory.region(region) !== undefined

/** The unit she chose, if it may be responsible; else the one that jurisdiction names. */
function receiver({ compiled, directory }: FilingSituation, filing: NewMatter, region: string): Answer<string> {
  const { bodies, code } = compiled.definition
  if (filing.unit === undefined) return yes(directory.doorOf(bodies[0]!, region, { service: code }).id)
  const unit = directory.unit(filing.unit)
  if (!unit) return no('matters/unknown-unit', { unit: filing.unit })
  const today = directory.successorOf(unit.id)
  if (!today) return no('matters/unit-dissolved', { unit: unit.id })
  const kind = directory.body(today.body)?.kind
  const isAble = bodies.some((one) => one === kind) || today.isBackstop
  return isAble ? yes(today.id) : no('matters/unit-not-able', { unit: unit.id, bodies })
}

/** Ids of documents in the list and in fields of that kind, each once. */
export function papersNamed(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  listed: readonly string[] | undefined,
): string[] {
  const named = fields.filter((one) => one.kind === 'documents').flatMap((one) => (values[one.name] as string[]) ?? [])
  return [...new Set([...(listed ?? []), ...named])]
}
