import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readCityData, refusals } from '@gongdao/agencies'
import { importMessages } from '@gongdao/intake'
import type { Person } from '@gongdao/people'
import { buildHouse, type House } from '../main.ts'
import { sentenceOf } from '../sentence-of.ts'
import { type Command, UsageWrong, type World } from './command.ts'
import { organisationLines } from './seed.ts'
import { withHouse } from './with-house.ts'

const kinds = { messages, holidays, organisation }

/** Takes in what came about elsewhere: real messages with their answers, a year's holidays, a city's bodies and units. */
export const command: Command = async ([what = '', file, ...rest], world) => {
  const kind = Object.hasOwn(kinds, what) ? kinds[what as keyof typeof kinds] : undefined
  if (!kind || file === undefined || rest.length > 0)
    throw new UsageWrong(`import takes a word (${Object.keys(kinds).join(', ')}) and one FILE`)
  const from = path.resolve(file)
  if (!existsSync(from)) throw new UsageWrong(`${file}: there is no such file`)
  return withHouse(world, (house) => kind(house, from, world))
}

/** A city's organisation, where none ships with the program or it has changed since. */
async function organisation(house: House, file: string, world: World): Promise<number> {
  const read = readCityData(readJson(file))
  if (!read.ok) {
    world.complain(sentenceOf(read, refusals))
    return 1
  }
  await house.agencies.loadCity(read.value)
  for (const line of organisationLines(house.agencies)) world.say(line)
  return 0
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UsageWrong(`${file}: this is no JSON: ${(error as Error).message}`)
  }
}

async function holidays(house: House, file: string, world: World): Promise<number> {
  const read = readJson(file)
  for (const notice of Array.isArray(read) ? read : [read]) {
    const taken = await house.law.takeInHolidays(notice, house.now())
    if (!taken.ok) {
      world.complain(String(taken.facts.en))
      return 1
    }
    world.say(`The holidays of ${taken.value.year} are taken in: ${taken.value.days.length} days.`)
  }
  world.say(`${await house.matters.recompute(house.city)} matters have new dates.`)
  return 0
}

/** Files the messages in a house whose clock follows their own dates. */
async function messages(house: House, file: string, world: World): Promise<number> {
  const figures = await importMessagesFrom(house, file, (done) => {
    if (done % 20 === 0) world.complain(`${done} messages …`)
  })
  for (const { line, id, why } of figures.bad) world.complain(`line ${line}${id ? ` (${id})` : ''}: ${why}`)
  // What has lapsed since, nobody waits for.
  while ((await house.matters.lapse(house.city)) > 0);
  await house.roots.publish(house.city)
  const { rows, filed, answered, known, bad, medianDaysToAnswer, p90DaysToAnswer } = figures
  world.say(JSON.stringify({ rows, filed, answered, known, bad: bad.length, medianDaysToAnswer, p90DaysToAnswer }))
  return bad.length > 0 ? 1 : 0
}

/** Also for the journeys: the same road as the command's. */
export async function importMessagesFrom(house: House, file: string, onProgress?: (done: number) => void) {
  if (house.agencies.directory.units().length === 0)
    throw new Error(`The city ${house.city} has no organisation yet, and none ships for it.`)
  let moment = house.now()
  const storyHouse = await buildHouse({ ...house, now: () => moment })
  const { directory } = storyHouse.agencies
  return importMessages(
    {
      db: house.db,
      city: house.city,
      matters: storyHouse.matters,
      clerk: await importClerk(house),
      unitFor: (department, region) => directory.doorOf('government', region, department ? { department } : {}),
      setClock: (at) => {
        moment = at
      },
      onProgress,
    },
    createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }),
  )
}

/**
 * The import acts as one named member of staff, whom nobody can sign in as. It holds its roles only while it runs: the acts
 * of every unit on the messages' way are the ones that the other counter recorded.
 */
async function importClerk(house: House): Promise<Person> {
  const username = 'import.messages'
  const made =
    (await house.people.findStaff(username)) ??
    (await house.people
      .createStaff({ username, name: '导入（原平台答复）', password: randomBytes(24).toString('base64url') })
      .then((answer) => (answer.ok ? answer.value.person : undefined)))
  if (!made) throw new Error('The import could not get a member of staff to act as.')
  const memberships = house.agencies.directory
    .units()
    .filter((unit) => unit.active && unit.isDoor)
    .flatMap(({ id }) => [
      { unit: id, role: 'clerk' as const },
      { unit: id, role: 'head' as const },
    ])
  return { ...made, memberships }
}
