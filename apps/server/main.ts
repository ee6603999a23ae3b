import path from 'node:path'
import { type Agencies, createAgencies, type Region } from '@gongdao/agencies'
import {
  type Catalogue,
  createCatalogue,
  type DefinitionWithPath,
  knownLimits,
  publishedStore,
} from '@gongdao/catalogue'
import { clamd, createDocuments, type Documents } from '@gongdao/documents'
import { createInsight, type Insight } from '@gongdao/insight'
import { createIntake, type Intake, openAiEndpoint, type Place } from '@gongdao/intake'
import {
  createMatters,
  createRoots,
  cutter,
  lawClock,
  type Matters,
  type Roots,
  supervisedUnits,
  visibleInMarks,
  visibleMatters,
} from '@gongdao/matters'
import { createNotices, type Notices, type NoticesNeeds } from '@gongdao/notices'
import {
  createPeople,
  type People,
  type SmsGateway,
  simulatedRegister,
  simulatedSms,
  systemPerson,
} from '@gongdao/people'
import type { Now } from '@gongdao/platform/clock'
import type { Config } from '@gongdao/platform/config'
import { loadSigner, type Signer } from '@gongdao/platform/crypto'
import { filesOnDisk } from '@gongdao/platform/files'
import { createQueue, type Queue } from '@gongdao/platform/jobs'
import type { Logger } from '@gongdao/platform/log'
import type { Database } from '@gongdao/platform/postgres'
import { createSearch, type Search } from '@gongdao/search'
import { services } from '@gongdao/services'
import { createWorklists, type Worklists } from '@gongdao/worklists'
import { type CityLaw, openCityLaw } from './calendar/index.ts'
import { promisesOf } from './city-data.ts'
import { secretFor } from './kept-secret.ts'
import { pastLogs } from './past-logs.ts'
import { dutyUnits, type HelpCall } from './ring-duty.ts'

/** What the house is built on. */
export interface HouseNeeds {
  readonly config: Config
  /** The data folder, whole path. */
  readonly data: string
  readonly db: Database
  /** The city's clock; a story of the past is told by a house whose clock follows it. */
  readonly now: Now
  readonly log: Logger
  readonly secret: string
  /** Scheme and host under which people reach us. */
  readonly publicUrl: string
  /** What this city offers; the program's own services unless told. */
  readonly services?: readonly DefinitionWithPath[]
}

/** Every module, wired: the ground first, then the engine, then who listens to it, then who reads. */
export interface House extends HouseNeeds {
  readonly city: string
  readonly law: CityLaw
  readonly queue: Queue
  readonly signer: Signer
  readonly people: People
  readonly agencies: Agencies
  readonly catalogue: Catalogue
  readonly documents: Documents
  readonly matters: Matters
  readonly roots: Roots
  readonly intake: Intake
  readonly worklists: Worklists
  readonly search: Search
  readonly insight: Insight
  readonly notices: Notices
}

/** Builds the house. It opens no port and does no work by itself. */
export async function buildHouse(needs: HouseNeeds): Promise<House> {
  const { config, db, now, log, data } = needs
  const { city } = config
  const fault = (message: string) => log.error({ message }, 'a part outside the house failed')

  // Below all
  const law = await openCityLaw(db, city, promisesOf(city))
  const queue = createQueue(db)
  const signer = loadSigner({
    dir: path.resolve(data, config.keys ?? 'keys'),
    algorithm: config.signature === 'sm2' ? 'SM2' : 'Ed25519',
  })

  // The ground
  const sms = config.sms === 'none' ? noSms : simulatedSms(db, city, now)
  const people = createPeople({
    db,
    city,
    now,
    secret: secretFor(needs.secret, 'sessions'),
    publicUrl: needs.publicUrl,
    sms,
    realName: simulatedRegister(),
    onFault: fault,
  })
  const agencies = await createAgencies({ db, city })
  const clock = lawClock({ calendar: law.calendar, limits: law.limits })
  const catalogue = createCatalogue({
    store: publishedStore(db),
    now,
    definitions: needs.services ?? services,
    limits: knownLimits(law.limits.all),
    past: pastLogs(db, clock),
  })
  const documents = createDocuments({
    db,
    now,
    files: filesOnDisk(path.join(data, 'files')),
    waitingFolder: path.join(data, 'uploads'),
    ...(config.clamd === undefined ? {} : { scanner: clamd(hostAndPort(config.clamd)) }),
    onFault: fault,
  })

  // The engine
  const directory = () => agencies.directory
  const namesOf = (_city: string, ids: readonly string[]) => people.namesOf(ids)
  const matters = createMatters({
    db,
    now,
    signer,
    law: clock,
    catalogue,
    directory,
    people: {
      membersOf: (_city, unit) => people.listMembers(unit),
      namesOf,
      mandatesNow: async (_city, id) => (await people.findPerson(id))?.mandates ?? [],
    },
    documents,
    listeners: [(events, within) => notices.hear(events, within)],
  })

  const roots = createRoots({ db, now, signer, folder: path.resolve(data, config.roots ?? 'roots') })

  // Who brings matters in
  const intake = createIntake({
    db,
    now,
    city,
    places: () => agencies.directory.regions().filter(isOfThisCity),
    matters,
    duty: {
      unitsFor: (region) => dutyUnits(directory(), region),
      under: (unit) => supervisedUnits(unit, directory()),
    },
    namesOf: (ids) => people.namesOf(ids),
    onAlert: ({ id, at, region }) => queue.add('ringDuty', { id, at, region } satisfies HelpCall, { key: id }),
    ...(config.modelUrl === undefined ? {} : { askModel: openAiEndpoint(modelOf(config)) }),
  })

  // Who reads
  const visibleTo = visibleMatters(directory)
  const definition = (code: string, version: number) => catalogue.definition(code, version)?.definition
  const readers = { db, now, directory, namesOf, definition, visibleTo }
  const worklists = createWorklists(readers)
  const search = createSearch({ ...readers, cutter, inMarks: visibleInMarks(directory) })
  const insight = createInsight({ ...readers, services: () => catalogue.list().map((one) => one.definition) })

  // Who listens
  const notices = noticesOf({
    ...{ db, now, city, definition },
    findPeople: (ids) => people.findPeople(ids),
    toldBesides: (principals) => people.toldBesides(principals),
    duesOf: (matters) => worklists.duesOf(city, matters),
    recusedFrom: (by) => matters.recusedFrom(by),
    serve: (number, seq, key) => matters.act(systemPerson(city), number, 'any', { act: 'serve', fields: { seq } }, key),
    sendLater: (events, within) => queue.add('texts', events, { key: `texts ${events[0]!.id}` }, within),
    ...(config.sms === 'none' ? {} : { sendSms: ({ phone, text }) => sms.send(phone, text), sendMany: sms.sendMany }),
  })
  agencies.onUnitDissolved(() => queue.add('lapse', {}, { key: 'lapse' }))

  return {
    ...needs,
    city,
    law,
    queue,
    signer,
    people,
    agencies,
    catalogue,
    documents,
    matters,
    roots,
    intake,
    worklists,
    search,
    insight,
    notices,
  }
}

/** What was told of a past that is over (an import, a demonstration) goes to the inbox alone: nobody is sent old messages today. */
function noticesOf(needs: NoticesNeeds): Notices {
  const notices = createNotices(needs)
  const silent = createNotices({ ...needs, sendSms: undefined })
  const isPast = (at: string) => needs.now().getTime() - Date.parse(at) > 2 * 86_400_000
  return {
    ...notices,
    handle: (event) => (isPast(event.at) ? silent : notices).handle(event),
    async hear(events, within) {
      await silent.hear(
        events.filter((event) => isPast(event.at)),
        within,
      )
      await notices.hear(
        events.filter((event) => !isPast(event.at)),
        within,
      )
    },
  }
}

/** Without a gateway no message leaves; who asks for a code is told so. */
const noSms: SmsGateway = {
  kind: 'outside',
  send: async () => {
    throw new Error('There is no SMS gateway: GONGDAO_SMS is none.')
  },
}

const isOfThisCity = (region: Region): region is Region & Place => region.level !== 'province'

function hostAndPort(address: string): { host: string; port: number } {
  const [host = '', port = ''] = address.split(':')
  return { host, port: Number(port) }
}

const modelOf = ({ modelUrl, modelKey, modelName }: Config) => ({
  url: modelUrl!,
  model: modelName ?? 'default',
  ...(modelKey === undefined ? {} : { key: modelKey }),
})
