import type { Now } from '@gongdao/platform/clock'
import type { Database } from '@gongdao/platform/postgres'
import type { RealNameRegister } from '../adapters/gateways/real-name-register.ts'
import type { SmsGateway } from '../adapters/gateways/sms-gateway.ts'
import type { TryBook } from '../adapters/postgres/try-rows.ts'
import type { Asker } from '../adapters/sign-in/ask.ts'
import type { ResidentSignIn } from '../adapters/sign-in/resident-sign-in.ts'
import type { SessionCookie } from '../adapters/sign-in/session-cookie.ts'
import type { StaffSignIn } from '../adapters/sign-in/staff-sign-in.ts'
import type { Person } from '../contract/index.ts'
import type { TryLimits } from '../domain/try-limit.ts'
import type { Known } from './known.ts'

/** What the module is given. */
export interface PeopleNeeds {
  readonly db: Database
  readonly city: string
  readonly now: Now
  /** At least 32 characters, from the key file of the data folder. */
  readonly secret: string
  /** Where people reach this house, e.g. `https://gongdao.example`; cookies are Secure when it is https. */
  readonly publicUrl: string
  readonly sms: SmsGateway
  readonly realName: RealNameRegister
  /** Requests to sign in from one address in a minute; 30 unless told. */
  readonly signInsPerMinute?: number
  readonly limits?: Partial<TryLimits>
  /** Told of faults of the sign-in library, without any person's data. */
  readonly onFault?: (message: string) => void
}

/** What the verbs of the module work with. */
export interface Ground extends PeopleNeeds {
  readonly limits: TryLimits
  readonly tries: TryBook
  readonly residents: ResidentSignIn
  readonly staff: StaffSignIn
  readonly sessionCookies: Readonly<Record<'resident' | 'staff', SessionCookie>>
  readonly known: Known<Person>
}

/** The outcome of a step of signing in: cookies for her browser, and who she is or what comes next. */
export interface SignInStep {
  readonly person?: Person
  readonly next?: 'totp'
  readonly setCookie: readonly string[]
}

export type { Asker }
