import { aDatabase, type TestDatabase } from '@gongdao/platform/postgres-testing'
import * as OTPAuth from 'otpauth'
import { createPeople, migrations, type People, type PeopleNeeds, simulatedRegister, simulatedSms } from '../index.ts'

/** A house with a door for residents and a door for staff, on a database of its own; for tests. */
export interface TestHouse {
  readonly database: TestDatabase
  readonly people: People
  /** The same house with other settings. */
  open(more?: Partial<PeopleNeeds>): People
  /** The code in the latest simulated message to a number. */
  codeFor(phone: string): Promise<string>
}

export const houseCity = '990000'
export const houseSecret = 'a secret of at least thirty-two characters'

export async function aHouse(): Promise<TestHouse> {
  const database = await aDatabase(migrations)
  const now = () => new Date()
  const open = (more: Partial<PeopleNeeds> = {}) =>
    createPeople({
      db: database.app,
      city: houseCity,
      now,
      secret: houseSecret,
      publicUrl: 'http://127.0.0.1:8080',
      sms: simulatedSms(database.app, houseCity, now),
      realName: simulatedRegister(),
      signInsPerMinute: 1000,
      ...more,
    })
  const people = open()
  return {
    database,
    people,
    open,
    async codeFor(phone) {
      const [latest] = await people.simulatedMessages(phone)
      return /\d{6}/.exec(latest?.text ?? '')?.[0] ?? ''
    },
  }
}

/** What an authenticator shows now for a secret. */
export const totpOf = (secret: string): string =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate()

/** The Cookie header that a browser would send after these Set-Cookie headers. */
export function cookieOf(setCookie: readonly string[]): string {
  const jar = new Map<string, string>()
  for (const line of setCookie) {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
