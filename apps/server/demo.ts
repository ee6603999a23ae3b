import type { Config } from '@gongdao/platform/config'
import { type CityPackage, cityPackage } from './city-data.ts'
import { buildHouse, type House } from './main.ts'
import { readNote, writeNote } from './notes/index.ts'

interface SeedNote {
  /** The day on which the stories end; a seed that was broken off goes on with the same. */
  readonly today: string
  readonly done: boolean
}

/** Whether start brings in the demonstration by itself: on our own database, unless told otherwise. */
export const wantsDemo = (config: Config): boolean =>
  config.seed === 'demo' || (config.seed === undefined && config.databaseUrl === undefined)

/**
 * Brings in the demonstration city by the application's own verbs, in a house whose clock follows the stories. Once done it
 * is not done again; broken off, it goes on where it stopped.
 */
export async function bringInDemo(house: House, say: (line: string) => void): Promise<void> {
  const client = await house.db.pool.connect()
  try {
    // Two processes that start together tell the stories once; the lock ends with the connection, also of a killed one.
    await client.query('select pg_advisory_lock($1)', [seedLock])
    await bringInOnce(house, say)
    await client.query('select pg_advisory_unlock($1)', [seedLock])
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

const seedLock = 4412_0004

async function bringInOnce(house: House, say: (line: string) => void): Promise<void> {
  const { db, city } = house
  const name = `demo ${city}`
  const noted = await readNote<SeedNote>(db, name)
  if (noted?.done) return
  const shipped = cityPackage(city)
  if (!shipped?.demo) {
    say(`No demonstration data ships for the city ${city}.`)
    return
  }
  const today = noted ? new Date(noted.today) : house.now()
  await writeNote(db, name, { today: today.toISOString(), done: false }, today)
  say('Bringing in the demonstration city …')
  const began = Date.now()
  const made = await tellStories(house, shipped.organisation, shipped.demo, today)
  await writeNote(db, name, { today: today.toISOString(), done: true }, house.now())
  await house.agencies.refresh()
  await house.roots.publish(city)
  const seconds = Math.round((Date.now() - began) / 1000)
  say(`  ${made.staff} members of staff, ${made.residents} residents, ${made.matters.length} matters, in ${seconds} s`)
}

async function tellStories(
  house: House,
  organisation: CityPackage['organisation'],
  demo: NonNullable<CityPackage['demo']>,
  today: Date,
) {
  let moment = today
  const storyHouse = await buildHouse({ ...house, now: () => moment })
  await storyHouse.agencies.loadCity(organisation)
  return demo.seedDemo({
    people: storyHouse.people,
    matters: storyHouse.matters,
    documents: storyHouse.documents,
    today,
    setNow: (at: Date) => {
      moment = at
    },
  })
}

/** The accounts of the demonstration, as start prints them. */
export function demoAccountLines(city: string): string[] {
  const demo = cityPackage(city)?.demo
  if (!demo) return []
  const width = Math.max(...demo.demoAccounts.map(({ username }) => username.length)) + 2
  return [
    'Demonstration accounts (invented people; for nothing else):',
    `  Staff, at the workbench. Password ${demo.demoAccounts[0]?.password}; code of the authenticator: npx gongdao totp USERNAME`,
    '  (or put the secret at the end of the line into an authenticator app):',
    ...demo.demoAccounts.map(
      ({ username, shows, totp }) => `    ${username.padEnd(width)}${shows.zh} ${shows.en}  ${totp}`,
    ),
    '  Residents, at the portal, by phone code; the simulated messages are at /dev/sms:',
    ...demo.demoResidents.map(({ phone, name }) => `    ${phone}  ${name}`),
  ]
}
