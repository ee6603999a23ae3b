import { createHmac } from 'node:crypto'
import type { House } from './main.ts'
import { readNote, writeNote } from './notes/index.ts'

/** A mark of the secret that tells nobody the secret. */
const markOf = (secret: string) => createHmac('sha256', secret).update('which secret').digest('base64url').slice(0, 22)

const nameOf = (city: string) => `secret ${city}`

/**
 * Whether the secret of this place is the one with which the city's server was started last. With another, what is sealed
 * here (the authenticators of staff) opens nothing there.
 */
export async function isServersSecret({ db, city, secret }: House): Promise<boolean> {
  const noted = await readNote<string>(db, nameOf(city))
  return noted === undefined || noted === markOf(secret)
}

/** The server of a city starts with this secret; where it is another than before, that is said. */
export async function startWithSecret(house: House, say: (line: string) => void): Promise<void> {
  if (!(await isServersSecret(house)))
    say(
      'The secret is not the one of the last start: sessions have ended, and the authenticators of staff open nothing. Set ' +
        'GONGDAO_SESSION_SECRET (or the data folder) back to it; or give every member of staff a new authenticator: gongdao staff reset.',
    )
  await writeNote(house.db, nameOf(house.city), markOf(house.secret), house.now())
}
