import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { services } from '@gongdao/services'
import { afterAll, describe, expect, it } from 'vitest'
import { UsageWrong, type World, worldOf } from './command.ts'
import { command } from './services.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gongdao-test-services-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function check(...files: string[]): Promise<{ exit: number; text: string }> {
  let text = ''
  const world: World = {
    ...worldOf(process.cwd()),
    say: (line) => {
      text += `${line}\n`
    },
  }
  return { exit: await command(['check', ...files], world), text }
}

const good = services[0]!.definition

describe('services check of files', () => {
  it('finds nothing in a good definition written as JSON, and knows where it lies', async () => {
    const file = fileOf('good.json', `\ufeff${JSON.stringify(good)}`)
    expect(await check(file)).toMatchObject({ exit: 0, text: expect.stringContaining(file) })
  })

  it('names the file and the state of a fault', async () => {
    const states = { ...good.states, accepted: { ...good.states.accepted, clocks: [] } }
    const file = fileOf('bad.json', JSON.stringify({ ...good, states }))
    const { exit, text } = await check(file)
    expect(exit).toBe(1)
    expect(text).toContain(`${file}  states.accepted  [no-clock]`)
  })

  it('reads a module in TypeScript that uses the language of definitions', async () => {
    const file = fileOf(
      'definition.ts',
      `import { defineMatter, words } from '@gongdao/catalogue'
       const half: { code: string } = { code: 'half' }
       export const service = defineMatter({ ...half, title: words('半', 'Half'), states: {}, acts: {} } as never)
       export default service`,
    )
    const { exit, text } = await check(file)
    expect(exit).toBe(1)
    expect(text).toContain(`${file}  purpose  [part-missing]`)
    expect(text).toContain('1 services checked')
  })

  it('says in one sentence why a file cannot be read', async () => {
    await expect(check(path.join(folder, 'none.json'))).rejects.toThrow(/there is no such file/)
    await expect(check(fileOf('half.json', '{"code":'))).rejects.toThrow(/no JSON/)
    await expect(check(fileOf('other.json', '[1, null, {"a": 1}]'))).rejects.toThrow(/holds no definition/)
    await expect(check(fileOf('broken.ts', 'export default {'))).rejects.toThrow(UsageWrong)
    await expect(check(fileOf('note.txt', 'hello'))).rejects.toThrow(/\.json, \.ts or \.js/)
  })
})
