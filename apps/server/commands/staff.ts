import { randomInt } from 'node:crypto'
import type { Unit } from '@gongdao/agencies'
import { type Membership, refusals, type StaffReset, type StaffRow } from '@gongdao/people'
import type { Answer } from '@gongdao/platform/answer'
import type { House } from '../main.ts'
import { isServersSecret } from '../secret-note.ts'
import { sentenceOf } from '../sentence-of.ts'
import { type Command, readOptions, UsageWrong, type World } from './command.ts'
import { withHouse } from './with-house.ts'

type Options = Readonly<Record<string, string | undefined>>
type Verb = (house: House, options: Options, world: World, words: readonly string[]) => Promise<number>

const roles: Record<Membership['role'], string> = {
  clerk: '承办人员 clerk',
  head: '负责人 head',
  supervisor: '督查人员 supervisor',
  admin: '管理员 administrator',
  auditor: '审计员 auditor',
}

interface Known {
  readonly values?: readonly string[]
  readonly flags?: readonly string[]
  readonly needs?: readonly string[]
  readonly verb: Verb
}

/** What a keeper of accounts can do, and what each needs to be told. */
const verbs: Record<string, Known> = {
  add: {
    values: ['username', 'name', 'unit', 'role'],
    flags: ['ask-password'],
    needs: ['username', 'name', 'unit', 'role'],
    verb: add,
  },
  reset: {
    values: ['username'],
    flags: ['ask-password', 'keep-authenticator'],
    needs: ['username'],
    verb: reset,
  },
  role: {
    values: ['username', 'unit', 'role'],
    flags: ['take-back'],
    needs: ['username', 'unit', 'role'],
    verb: changeRole,
  },
  disable: { values: ['username'], needs: ['username'], verb: disable },
  list: { values: ['unit'], flags: ['json'], verb: list },
  units: { verb: units },
}

/** Keeps the accounts of staff: the first administrator of a city is made here, and every account that is lost. */
export const command: Command = (args, world) => {
  const [what = '', ...rest] = args
  const known = Object.hasOwn(verbs, what) ? verbs[what] : undefined
  if (!known) throw new UsageWrong(`staff knows these words: ${Object.keys(verbs).join(', ')}`)
  const { words, options } = readOptions(rest, known)
  if (words.length > 0 && what !== 'units') throw new UsageWrong(`staff ${what} takes no word "${words[0]}"`)
  const missing = (known.needs ?? []).filter((name) => options[name] === undefined)
  if (missing.length > 0) throw new UsageWrong(`staff ${what} needs ${missing.map((name) => `--${name}`).join(', ')}`)
  return withHouse(world, (house) => known.verb(house, options, world, words))
}

async function add(house: House, options: Options, world: World): Promise<number> {
  await demandServersSecret(house)
  const unit = unitNamed(house, options.unit!)
  const role = roleNamed(options.role!)
  const given = await passwordFor(options, world)
  const made = told(
    await house.people.createStaff({
      ...{ username: options.username!, name: options.name!, password: given.password, passwordGiven: true },
      memberships: [{ unit: unit.id, role }],
    }),
  )
  world.say(
    `${made.person.name} (${options.username!.toLowerCase()}) is ${roles[role]} of ${unit.name.zh} (${unit.id}).`,
  )
  sayHowToSignIn(given, made.totp, world)
  return 0
}

async function reset(house: House, options: Options, world: World): Promise<number> {
  await demandServersSecret(house)
  const given = await passwordFor(options, world)
  const keepsAuthenticator = 'keep-authenticator' in options
  const wish = { username: options.username!, password: given.password, keepsAuthenticator }
  const { person, totp } = told(await house.people.resetStaff(wish))
  world.say(`${person.name} (${options.username!.toLowerCase()}) starts again; every session has ended.`)
  sayHowToSignIn(given, totp, world)
  return 0
}

async function changeRole(house: House, options: Options, world: World): Promise<number> {
  const unit = unitNamed(house, options.unit!, 'take-back' in options)
  const role = roleNamed(options.role!)
  const person = await personNamed(house, options.username!)
  const { people } = house
  const change = 'take-back' in options ? people.revokeRole : people.grantRole
  const { name, memberships } = told(await change(person.id, unit.id, role))
  world.say(`${name} (${options.username!.toLowerCase()}): ${inWords(memberships)}`)
  return 0
}

async function disable(house: House, options: Options, world: World): Promise<number> {
  const person = await personNamed(house, options.username!)
  told(await house.people.dismissStaff(person.id))
  world.say(`${person.name} (${options.username!.toLowerCase()}) can no longer sign in; sessions and roles have ended.`)
  world.say('What lies with this person stays with the unit: its head hands it to somebody else.')
  return 0
}

async function list(house: House, options: Options, world: World): Promise<number> {
  const unit = options.unit === undefined ? undefined : unitNamed(house, options.unit, true).id
  const rows = await house.people.listStaff(unit)
  for (const row of rows) world.say('json' in options ? JSON.stringify(row) : lineOf(row))
  if (rows.length === 0) world.complain('There is no member of staff yet: gongdao staff add makes the first.')
  return 0
}

async function units({ agencies }: House, _options: Options, world: World, words: readonly string[]): Promise<number> {
  const found = agencies.directory.search(words.join(' '), 500)
  for (const { id, name } of found) world.say(`${id}\t${name.zh}\t${name.en}`)
  if (found.length === 0) world.complain(`No unit is called "${words.join(' ')}".`)
  return found.length === 0 ? 1 : 0
}

const lineOf = ({ username, name, active, passwordGiven, memberships }: StaffRow): string =>
  [
    username,
    name,
    inWords(memberships),
    ...(active ? [] : ['has left']),
    ...(active && passwordGiven ? ['has not chosen a password yet'] : []),
  ].join('\t')

const inWords = (memberships: readonly Membership[]): string =>
  memberships.map(({ unit, role }) => `${role} ${unit}`).join(', ') || 'no role'

interface Given {
  readonly password: string
  readonly generated: boolean
}

async function passwordFor(options: Options, world: World): Promise<Given> {
  if (!('ask-password' in options)) return { password: newPassword(), generated: true }
  const password = await world.secret('Password for the first sign-in (at least 10 characters, not shown): ')
  return { password, generated: false }
}

/** Sixteen letters and digits that nobody mistakes for one another: about 79 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, four).join('-')
}

function sayHowToSignIn({ password, generated }: Given, totp: StaffReset['totp'], world: World): void {
  world.say(
    `  password       ${generated ? password : '(the one you typed)'}   for the first sign-in; then a new one is asked for`,
  )
  world.say(`  authenticator  ${totp ? `${totp.secret}   or as a QR code: ${totp.uri}` : '(as before)'}`)
  world.say('This is shown once. Hand it over in person, or by two different ways.')
}

/** What is sealed with another secret than the server's opens nothing at the server. */
async function demandServersSecret(house: House): Promise<void> {
  if (await isServersSecret(house)) return
  throw new Error(
    'The secret of this place is not that of the running server, so nobody could sign in with what is made here. ' +
      'Run this with the server’s GONGDAO_DATA, or with its GONGDAO_SESSION_SECRET.',
  )
}

function unitNamed({ agencies: { directory } }: House, id: string, alsoDissolved = false): Unit {
  const unit = directory.unit(id)
  if (unit?.active || (unit && alsoDissolved)) return unit
  if (unit) {
    const successor = directory.successorOf(id)
    throw new UsageWrong(`the unit ${id} was dissolved${successor ? `; ${successor.id} took over` : ''}`)
  }
  if (directory.units().length === 0)
    throw new UsageWrong(
      'this city has no units yet; bring in its organisation first: gongdao import organisation FILE',
    )
  const near = nearest(id, directory)
  const meant = near.length > 0 ? `; do you mean ${near.join(', ')}?` : '.'
  throw new UsageWrong(`there is no unit "${id}"${meant} gongdao staff units WORD finds them`)
}

/** The three units whose ids begin most like the one that was written. */
function nearest(id: string, directory: House['agencies']['directory']): string[] {
  const shared = (other: string) => {
    let at = 0
    while (at < id.length && id[at] === other[at]) at += 1
    return at
  }
  const ids = directory.units().flatMap((unit) => (unit.active && shared(unit.id) >= 4 ? [unit.id] : []))
  return ids.sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1)).slice(0, 3)
}

function roleNamed(role: string): Membership['role'] {
  if (Object.hasOwn(roles, role)) return role as Membership['role']
  throw new UsageWrong(`there is no role "${role}"; there are ${Object.keys(roles).join(', ')}`)
}

async function personNamed({ people }: House, username: string) {
  const person = await people.findStaff(username)
  if (!person)
    throw new Error(`No member of staff is called ${username}, or she has left; gongdao staff list shows all.`)
  return person
}

function told<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new Error(sentenceOf(answer, refusals))
}
