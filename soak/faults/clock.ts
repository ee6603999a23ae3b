import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Fault, type Ground, seconds } from '../fault.ts'

const hour = 3_600
const year = 365 * 24 * hour

/** The application's clock jumps, and back again; the time that only passes (monotonic) does not. */
export const clockHour: Fault = jumping([hour, 0, -hour])
export const clockYear: Fault = jumping([year])

function jumping(offsets: readonly number[]): Fault {
  let file = ''
  return {
    async prepare({ city, say }) {
      file = path.join(city.data, '..', 'clock')
      shift(file, 0)
      const { way, environment } = clockOf(city.root, file)
      say(`  the clock is shifted by ${way}`)
      await city.stop()
      await city.start({ environment })
    },
    async strike(ground) {
      for (const offset of offsets) {
        shift(file, offset)
        await seconds(2)
        await signInAgain(ground)
        await seconds(ground.seconds / offsets.length)
      }
      shift(file, 0)
      await seconds(2)
      await signInAgain(ground)
    },
    async after({ city }) {
      await city.stop()
      await city.start()
    },
  }
}

/** Sessions end with their time. */
const signInAgain = async ({ stage: { people } }: Ground): Promise<void> => {
  for (const person of [...people.residents, ...people.staff]) await person.signInAgain()
}

/** Both ways read the same file: seconds ahead, or behind. */
const shift = (file: string, offset: number): void => writeFileSync(file, `${offset < 0 ? '' : '+'}${offset}\n`)

/** Debian's libfaketime where it is installed; otherwise the process's own clock is shifted as it starts. */
function clockOf(root: string, file: string): { way: string; environment: Record<string, string> } {
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
