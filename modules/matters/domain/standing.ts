import type { Directory } from '@gongdao/agencies'
import type { Role } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import type { MatterState } from './matter-state.ts'
import { supervisedUnits } from './sight.ts'

/** As what a person stands before one matter: her roles, and the unit in which she holds each. */
export interface Standing {
  readonly person: string
  readonly kind: Person['kind']
  readonly roles: ReadonlyMap<Role, string | undefined>
  /** Kept away from this matter by recusal (信访工作条例 art. 28). */
  readonly isRecused: boolean
  /** Shown by the receipt's code, not by an account. */
  readonly byCode: boolean
  /** Holds a mandate to help and no more: papers and messages, nothing that decides (FEATURES L13). */
  readonly helpsOnly: boolean
}

/** The roles a person has on a matter now. A head is a member of her unit and may do what its clerks may. */
export function standingOf(person: Person, state: MatterState, directory: Directory, byCode: boolean): Standing {
  const isRecused = person.kind === 'staff' && state.excluded.includes(person.id)
  const roles = new Map<Role, string | undefined>()
  if (person.kind === 'system') roles.set('system', undefined)
  if (byCode || isApplicant(person, state)) roles.set('applicant', undefined)
  if (person.kind === 'staff' && !isRecused) {
    for (const { unit, role } of person.memberships) {
      if (unit === state.unit && (role === 'clerk' || role === 'head')) roles.set('clerk', unit)
      if (unit === state.unit && role === 'head') roles.set('head', unit)
      if (role === 'supervisor' && supervisedUnits(unit, directory).includes(state.unit)) roles.set('supervisor', unit)
    }
  }
  const helpsOnly = !byCode && roles.has('applicant') && !actsFully(person, state)
  return { person: person.id, kind: person.kind, roles, isRecused, byCode, helpsOnly }
}

type Hers = Pick<MatterState, 'id' | 'number' | 'applicant' | 'representatives'>

/** She who filed, who represents her in this matter, or whose mandate lets her act. */
const actsFully = (person: Person, state: Hers): boolean =>
  state.applicant === person.id ||
  state.representatives.some((one) => one.id === person.id) ||
  holdsMandate(person, state, ['act'])

const holdsMandate = (person: Person, state: Hers, scopes: readonly string[]): boolean =>
  person.mandates.some(
    (one) =>
      one.principal === state.applicant &&
      one.scope.some((scope) => scopes.includes(scope)) &&
      (one.matter === undefined || one.matter === state.id || one.matter === state.number),
  )

/** She who filed, who represents her in this matter, or who holds her mandate to act or to help. */
export const isApplicant = (person: Person, state: Hers): boolean =>
  person.kind === 'resident' && (actsFully(person, state) || holdsMandate(person, state, ['help']))
