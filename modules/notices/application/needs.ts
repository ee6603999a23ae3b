import type { ServiceDefinition } from '@gongdao/catalogue'
import type { MatterEvent } from '@gongdao/matters'
import type { Person } from '@gongdao/people/contract'
import type { Now } from '@gongdao/platform/clock'
import type { Database, Sql } from '@gongdao/platform/postgres'

/** A message to a telephone. */
export interface TextMessage {
  readonly phone: string
  readonly text: string
}

/** What notices touch. */
export interface NoticesNeeds {
  readonly db: Database
  readonly now: Now
  readonly city: string
  readonly definition: (code: string, version: number) => ServiceDefinition | undefined
  /** Those of these ids that are somebody's. */
  readonly findPeople: (ids: readonly string[]) => Promise<readonly Person[]>
  /** Hands a message to the gateway; absent: the inbox alone. */
  readonly sendSms?: ((message: TextMessage) => Promise<void>) | undefined
  /** Hands several to a gateway that takes all of them or none. */
  readonly sendMany?: ((messages: readonly TextMessage[]) => Promise<void>) | undefined
  /** Orders `sendTexts` of these events for when what was written within is kept. */
  readonly sendLater?: ((events: readonly MatterEvent[], within: Sql) => Promise<void>) | undefined
  /** The days on which the leading clocks of matters end, by matter. */
  readonly duesOf?: ((matters: readonly string[]) => Promise<ReadonlyMap<string, string>>) | undefined
  /** Numbers of matters from which this member of staff is recused. */
  readonly recusedFrom?: ((by: Person) => Promise<readonly string[]>) | undefined
  /** Who else is told of matters of these residents: holders of their mandates. `matter`: id or number; null: all. */
  readonly toldBesides?:
    | ((
        principals: readonly string[],
      ) => Promise<readonly { readonly principal: string; readonly matter: string | null; readonly person: string }[]>)
    | undefined
  /** Records in the matter's log that a letter reached her (`serve`). */
  readonly serve?: ((number: string, seq: number, key: string) => Promise<unknown>) | undefined
}
