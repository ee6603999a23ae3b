import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '@gongdao/platform/config'
import type { TestDatabase } from '@gongdao/platform/postgres-testing'
import { type World, worldOf } from './command.ts'

/** The world of a command in a test: what it says is kept, its database is the test's, its data folder its own. */
export interface TestWorld {
  readonly world: World
  readonly folder: string
  /** Lines of the answer since the last time. */
  said(): string[]
  /** Lines beside the answer since the last time. */
  complained(): string[]
}

export function aWorld(
  database?: TestDatabase,
  given: { input?: string; environment?: Record<string, string>; folder?: string } = {},
): TestWorld {
  const folder = given.folder ?? mkdtempSync(path.join(tmpdir(), 'gongdao-test-command-'))
  const environment = {
    GONGDAO_DATA: folder,
    ...(database && { DATABASE_URL: database.ownerUrl, GONGDAO_APP_DATABASE_URL: database.url }),
    ...given.environment,
  }
  let said: string[] = []
  let complained: string[] = []
  const taken = (lines: string[], clear: () => void) => {
    clear()
    return lines
  }
  return {
    folder,
    world: {
      ...worldOf(process.cwd()),
      environment,
      config: () => readConfig({ environment, folder }),
      say: (line) => void said.push(line),
      complain: (line) => void complained.push(line),
      async sayAll(lines) {
        for await (const line of lines) said.push(line)
      },
      ...(given.input !== undefined && { lines: () => linesOf(given.input!) }),
    },
    said: () => taken(said, () => (said = [])),
    complained: () => taken(complained, () => (complained = [])),
  }
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}
