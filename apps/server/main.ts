import { type Agencies, createAgencies } from '@gongdao/agencies'
import { createPeople, type People, simulatedRegister, simulatedSms } from '@gongdao/people'
import type { Now } from '@gongdao/platform/clock'
import type { Config } from '@gongdao/platform/config'
import type { Logger } from '@gongdao/platform/log'
import type { Database } from '@gongdao/platform/postgres'
import { secretFor } from './kept-secret.ts'

/** What the house is built on. */
export interface HouseNeeds {
  readonly config: Config
  /** The data folder, whole path. */
  readonly data: string
  readonly db: Database
  readonly now: Now
  readonly log: Logger
  readonly secret: string
  /** Scheme and host under which people reach us. */
  readonly publicUrl: string
}

/** Every module, wired: the ground first, then the engine, then who listens to it, then who reads. */
export interface House extends HouseNeeds {
  readonly city: string
  readonly people: People
  readonly agencies: Agencies
}

/** Builds the house. It opens no port and does no work by itself. */
export async function buildHouse(needs: HouseNeeds): Promise<House> {
  const { config, db, now, log } = needs
  const { city } = config

  // The ground
  const people = createPeople({
    db,
    city,
    now,
    secret: secretFor(needs.secret, 'sessions'),
    publicUrl: needs.publicUrl,
    sms: simulatedSms(db, city, now),
    realName: simulatedRegister(),
    onFault: (message) => log.error({ message }, 'the sign-in library failed'),
  })
  const agencies = await createAgencies({ db, city })

  return { ...needs, city, people, agencies }
}
