import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { City } from '../city.ts'
import { type Fault, type Ground, seconds } from '../fault.ts'

const hour = 3_600
const year = 365 * 24 * hour

/** The application's clock jumps an hour, a year, and back again; the time that only passes (monotonic) does not. */
export const clockJump: Fault = {
  async prepare({ city, say }) {
    shift(city, 0)
    const { way, environment } = clockOf(city)
    say(`  the clock is shifted by ${way}`)
    await city.stop()
    await city.start({ environment })
  },
  async strike(ground) {
    for (const offset of [hour, year, -hour, 0]) {
      shift(ground.city, offset)
      // Both ways look at the file every second or oftener.
      await seconds(2)
      if (offset === year) await signInAgain(ground, offset)
      await seconds(ground.seconds / 4)
    }
    await signInAgain(ground, 0)
  },
  async after({ city }) {
    await city.stop()
    await city.start()
  },
}

/** Sessions end with their time. */
async function signInAgain({ stage: { people } }: Ground, offset: number): Promise<void> {
  await Promise.all([...people.residents, ...people.staff].map((person) => person.signInAgain(offset * 1_000)))
}

/** Both ways read the same file: seconds ahead, or behind. */
const shift = ({ data }: City, offset: number): void =>
  writeFileSync(fileOf(data), `${offset < 0 ? '' : '+'}${offset}\n`)

const fileOf = (data: string): string => path.join(data, '..', 'clock')

/** Debian's libfaketime where it is installed; otherwise the process's own clock is shifted as it starts. */
function clockOf({ root, data }: City): { way: string; environment: Record<string, string> } {
  const file = fileOf(data)
  const library = libraries().find(existsSync)
  if (library)
    return {
      way: 'libfaketime',
      environment: {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_CACHE_DURATION: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        DONT_FAKE_MONOTONIC: '1',
      },
    }
  return {
    way: 'a shifted Date (libfaketime is not installed)',
    environment: {
      NODE_OPTIONS: `--import ${path.join(root, 'soak/shifted-clock.js')}`,
      SOAK_CLOCK_FILE: file,
    },
  }
}

function libraries(): string[] {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : []
  return folders.map((name) => `/usr/lib/${name}/faketime/libfaketime.so.1`)
}
