import type { ServiceDefinition } from '@gongdao/catalogue'
import type { Person } from '@gongdao/people/contract'
import type { Now } from '@gongdao/platform/clock'
import type { Database } from '@gongdao/platform/postgres'

/** What notices touch. */
export interface NoticesNeeds {
  readonly db: Database
  readonly now: Now
  readonly city: string
  readonly definition: (code: string, version: number) => ServiceDefinition | undefined
  readonly findPerson: (id: string) => Promise<Person | undefined>
  /** Hands a message to the gateway; absent: the inbox alone. */
  readonly sendSms?: ((phone: string, text: string) => Promise<void>) | undefined
  /** The day on which the matter's leading clock ends, as a word for people. */
  readonly dueOf?: ((matter: string) => Promise<string | undefined>) | undefined
  /** Records in the matter's log that a letter reached her (`serve`). */
  readonly serve?: ((number: string, seq: number, key: string) => Promise<unknown>) | undefined
}
