import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ServiceDefinition } from '@gongdao/catalogue'
import { petition, services } from '@gongdao/services'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aKey, aPetition, type OpenedHouse, openTestHouse } from './api/a-house.ts'
import { aWorld, type TestWorld } from './commands/a-world.ts'
import { UsageWrong } from './commands/command.ts'
import { command } from './commands/services.ts'
import { buildHouse } from './main.ts'
import { publishServices } from './publish-services.ts'

let opened: OpenedHouse
let desk: TestWorld
const numbers: string[] = []

beforeAll(async () => {
  opened = await openTestHouse()
  desk = aWorld(opened.database)
  const by = await opened.resident('13800138000')
  for (let left = 3; left > 0; left -= 1) {
    const headers = { 'idempotency-key': aKey() }
    const filed = await opened.ask({ method: 'POST', to: '/matters', by, body: aPetition(), headers })
    numbers.push(filed.json().number)
  }
})
afterAll(async () => {
  await opened.close()
  rmSync(desk.folder, { recursive: true, force: true })
})

/** The same city, with a program that offers another version of petitions beside what ships. */
async function publishing(change: Partial<ServiceDefinition>, wish?: Parameters<typeof publishServices>[2]) {
  const said: string[] = []
  const definition = { ...petition, ...change }
  const others = services.filter((one) => one.definition !== petition || definition.version !== petition.version)
  const house = await buildHouse({ ...opened.house, services: [...others, { path: 'new/definition.ts', definition }] })
  const published = await publishServices(house, (line) => void said.push(line), wish)
  return { published, said }
}

async function versionsOf(code: string): Promise<number[]> {
  const { rows } = await opened.database.owner.query<{ version: number }>(
    'select version from catalogue.definition where city = $1 and code = $2 order by version',
    [opened.house.city, code],
  )
  return rows.map(({ version }) => version)
}

const next = petition.version + 1
const initial = petition.initial
const state = petition.states[initial]!

describe('publishing the services at a start', () => {
  it('does nothing where nothing is new', async () => {
    const said: string[] = []
    const { added, replays } = await publishServices(opened.house, (line) => void said.push(line))
    expect({ added, replays, said }).toEqual({ added: [], replays: [], said: [] })
  })

  it('refuses changed content under the same number, with the file, the place and what to do', async () => {
    const change = { purpose: { ...petition.purpose, en: 'Something else' } }
    await expect(publishing(change)).rejects.toThrow(
      new RegExp(
        `new/definition\\.ts differs from what was published \\(purpose\\.en\\)\\. Give it the version ${next}\\.`,
      ),
    )
  })

  /** The next version calls an act of the past by another name. */
  const renamed: ServiceDefinition = {
    ...JSON.parse(
      JSON.stringify(petition).replaceAll('"withdraw":', '"callBack":').replaceAll('"withdraw"', '"callBack"'),
    ),
    version: next,
  }

  it('refuses a version that cannot run past matters, names one and says how to accept it', async () => {
    const by = await opened.resident('13800138000')
    const headers = { 'idempotency-key': aKey(), 'if-match': '*' }
    const body = { act: 'withdraw', fields: {} }
    const withdrawn = await opened.ask({ method: 'POST', to: `/matters/${numbers[0]}/acts`, by, body, headers })
    expect(withdrawn.statusCode).toBe(200)
    const refused = publishing(renamed)
    await expect(refused).rejects.toThrow(`of 3 tried 1 do not run, for instance ${numbers[0]} (Action 2 does not fit`)
    await expect(refused).rejects.toThrow(`gongdao services publish petition@${next} --accept-differences="REASON"`)
    expect(await versionsOf('petition')).not.toContain(next)
  })

  it('publishes it where somebody accepts the difference by name, and keeps what it did and why', async () => {
    const wish = { only: `petition@${next}`, acceptDifferences: '条例修订' }
    const { published, said } = await publishing(renamed, wish)
    expect(published.added).toEqual([`petition@${next}`])
    expect(said[0]).toContain(numbers[0])
    expect(said.slice(-2)).toEqual([
      expect.stringMatching(/3 matters replayed, 1 would end differently, 1 of them cannot be run\.$/),
      '  Accepted: 条例修订',
    ])
    expect(await command(['published'], desk.world)).toBe(0)
    expect(desk.said().find((line) => line.startsWith(`petition@${next} `))).toMatch(
      /3 replayed, 1 would end differently {2}条例修订$/,
    )
    expect((await publishing(renamed)).said).toEqual([])
  })

  it('lists what would end differently and goes on; what was accepted once is not asked for again', async () => {
    const definition = {
      ...renamed,
      version: next + 1,
      states: { ...renamed.states, [initial]: { ...state, clocks: state.clocks!.slice(0, 1) } },
    }
    const { published, said } = await publishing(definition)
    expect(published.added).toEqual([`petition@${next + 1}`])
    expect(said.at(-1)).toMatch(/3 matters replayed, 3 would end differently\.$/)
  })
})

describe('services publish', () => {
  it('has nothing to do where nothing is new', async () => {
    expect(await command(['publish'], desk.world)).toBe(0)
    expect(desk.said()).toEqual(['Nothing is new: it was published before.'])
    expect(await command(['publish', `petition@${petition.version}`], desk.world)).toBe(0)
  })

  it('refuses a version that this program does not have, and a difference that is accepted for nobody', async () => {
    await expect(command(['publish', 'petition@99'], desk.world)).rejects.toThrow(
      /has no version "petition@99". It has: petition@2/,
    )
    for (const words of [
      ['publish', 'petition'],
      ['publish', '--accept-differences=because'],
      ['publish', 'petition@2', '--accept-differences'],
      ['publish', 'petition@2', 'petition@1'],
      ['list', '--accept-differences', 'because'],
    ])
      await expect(command(words, desk.world)).rejects.toThrow(UsageWrong)
  })
})

describe('services replay of a file', () => {
  const fileOf = (name: string, definition: unknown): string => {
    const file = path.join(desk.folder, name)
    writeFileSync(file, JSON.stringify(definition))
    return file
  }

  it('finds no difference where the new version says the same', async () => {
    const file = fileOf('same.json', { ...petition, version: next + 2 })
    expect(await command(['replay', file], desk.world)).toBe(0)
    expect(desk.said().at(-1)).toMatch(/3 matters replayed, 0 would end differently\.$/)
  })

  it('names the matters that would end differently, and writes nothing', async () => {
    const before = await versionsOf('petition')
    const states = { ...petition.states, [initial]: { ...state, phase: 'handling' } }
    const file = fileOf('other.json', { ...petition, version: next + 2, states })
    expect(await command(['replay', file], desk.world)).toBe(1)
    const said = desk.said().join('\n')
    expect(said).toContain(numbers[1])
    expect(said).toMatch(/3 matters replayed, 2 would end differently/)
    expect(await versionsOf('petition')).toEqual(before)
  })

  it('says why a file cannot be replayed', async () => {
    await expect(command(['replay', path.join(desk.folder, 'none.json')], desk.world)).rejects.toThrow(/no such file/)
    await expect(command(['replay', 'nothing'], desk.world)).rejects.toThrow(/there is no service "nothing"/)
  })
})
