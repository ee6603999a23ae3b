import type { Directory } from '@gongdao/agencies'
import type { Person } from '@gongdao/people/contract'

/**
 * Who may see which matters, as data: asked once, here. The same description answers for one matter (`isInSight`) and
 * gives lists and counts their SQL condition (`sightSql`) and searches their marks (`sightMarks`).
 */
export type Sight =
  | { readonly all: true }
  | { readonly nothing: true }
  | {
      readonly person: string
      /** The person herself and those for whom she holds a mandate in all matters. */
      readonly applicants: readonly string[]
      /** Mandates in one matter, as `applicant/matter` (its id or its number). */
      readonly mandates: readonly string[]
      /** Units whose matters, present and past, this member of staff may see. */
      readonly units: readonly string[]
    }

/** What a sight looks at: columns of `matters.matter`. */
export interface Seen {
  readonly id: string
  readonly number: string
  readonly applicant: string
  readonly representatives: readonly string[]
  readonly excluded: readonly string[]
  readonly heldBy: readonly string[]
}

/**
 * Residents see their own and those they represent; clerks and heads what their unit holds or held; supervisors and
 * auditors what their body and the bodies below it hold or held. Who files anonymously sees by her code alone.
 */
export function sightOf(person: Person, directory: Directory): Sight {
  if (person.kind === 'system') return { all: true }
  if (person.kind === 'anonymous') return { nothing: true }
  if (person.kind === 'staff') {
    return { person: person.id, applicants: [], mandates: [], units: unitsInSight(person, directory) }
  }
  const seeing = person.mandates.filter((one) => one.scope.some((scope) => seesBy.includes(scope)))
  const general = seeing.filter((one) => one.matter === undefined).map((one) => one.principal)
  const single = seeing.flatMap((one) => (one.matter === undefined ? [] : [`${one.principal}/${one.matter}`]))
  return { person: person.id, applicants: [person.id, ...general], mandates: single, units: [] }
}

/** What of a mandate opens a matter: news of it, or filing for somebody, opens nothing. */
const seesBy: readonly string[] = ['see', 'help', 'act']

/** Administrators look after accounts, not after matters. */
function unitsInSight(person: Person, directory: Directory): string[] {
  const units = new Set<string>()
  for (const { unit, role } of person.memberships) {
    if (role === 'clerk' || role === 'head') units.add(unit)
    if (role === 'supervisor' || role === 'auditor') for (const one of supervisedUnits(unit, directory)) units.add(one)
  }
  return [...units].sort()
}

/** The units of a unit's body and of the bodies below it. */
export function supervisedUnits(unit: string, directory: Directory): string[] {
  const body = directory.unit(unit)?.body
  if (!body) return []
  return directory.descendantsOf(body).flatMap((one) => directory.unitsOf(one).map((each) => each.id))
}

/** Whether this matter is in sight. */
export function isInSight(sight: Sight, matter: Seen): boolean {
  if ('all' in sight) return true
  if ('nothing' in sight) return false
  if (matter.excluded.includes(sight.person)) return false
  return (
    sight.applicants.includes(matter.applicant) ||
    matter.representatives.includes(sight.person) ||
    sight.mandates.includes(`${matter.applicant}/${matter.id}`) ||
    sight.mandates.includes(`${matter.applicant}/${matter.number}`) ||
    matter.heldBy.some((unit) => sight.units.includes(unit))
  )
}

/** The same as an SQL condition on `matters.matter`. `first` is the number of the first free parameter. */
export function sightSql(sight: Sight, alias: string, first: number): { sql: string; values: readonly unknown[] } {
  if ('all' in sight) return { sql: 'true', values: [] }
  if ('nothing' in sight) return { sql: 'false', values: [] }
  const at = (nth: number) => `$${first + nth}`
  const ways: string[] = []
  const values: unknown[] = [sight.person]
  const add = (value: unknown) => at(values.push(value) - 1)
  if (sight.applicants.length > 0) {
    ways.push(`${alias}.applicant = any(${add(sight.applicants)}::text[])`)
    ways.push(`${alias}.representatives @> array[${at(0)}::text]`)
  } else {
    ways.push(`${alias}.held_by && ${add(sight.units)}::text[]`)
  }
  if (sight.mandates.length > 0) {
    ways.push(
      `array[${alias}.applicant || '/' || ${alias}.id, ${alias}.applicant || '/' || ${alias}.number] && ${add(sight.mandates)}::text[]`,
    )
  }
  return { sql: `((${ways.join(' or ')}) and not (${alias}.excluded @> array[${at(0)}::text]))`, values }
}

/** What the marks of the search index (`searchMarks`) must say: one of these units, and of none of these people that it is kept from them. */
export interface SightMarks {
  readonly units: readonly string[]
  readonly keptFrom: readonly string[]
}

/** The same in the marks of the search index, where they say it: staff see by their units. Nothing for everybody else. */
export function sightMarks(sight: Sight): SightMarks | undefined {
  if (!('units' in sight) || sight.applicants.length > 0 || sight.mandates.length > 0) return undefined
  return { units: sight.units, keptFrom: [sight.person] }
}
