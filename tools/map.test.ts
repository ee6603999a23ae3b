import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const tool = fileURLToPath(new URL('map.js', import.meta.url))
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A small house of the given files, and what the map says of it. */
async function mapOf(files: Record<string, string>): Promise<{ code: number; said: string; picture: string }> {
  const root = mkdtempSync(path.join(tmpdir(), 'gongdao-map-'))
  made.push(root)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const { code, said } = await new Promise<{ code: number; said: string }>((done) => {
    execFile(process.execPath, [tool, '--root', root], (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    )
  })
  return { code, said, picture: readFileSync(path.join(root, 'docs', 'map.svg'), 'utf8') }
}

const house = {
  'law/index.ts': 'export const days = 1\n',
  'platform/answer/index.ts': 'export const yes = 1\n',
  'modules/people/index.ts': "export * from '../../platform/answer/index.ts'\n",
  'modules/catalogue/index.ts': "export * from '../../law/index.ts'\n",
  'modules/matters/index.ts': "export * from '../people/index.ts'\nexport * from '../catalogue/index.ts'\n",
  'modules/matters/contract/index.ts': 'export const Matter = 1\n',
  'modules/intake/index.ts': "export * from '../matters/index.ts'\n",
  'modules/notices/index.ts': "export * from '../matters/index.ts'\n",
  'modules/search/index.ts': "export * from '../matters/index.ts'\n",
  'services/index.ts': "export * from '../modules/catalogue/index.ts'\n",
  'web-kit/index.ts': "export * from '../modules/matters/contract/index.ts'\n",
  'apps/server/main.ts': "import '../../modules/intake/index.ts'\nimport '../../services/index.ts'\n",
}

describe('the map of the house', () => {
  it('draws modules and arrows of a house that stands', async () => {
    const { code, said, picture } = await mapOf(house)
    expect([code, said]).toEqual([0, expect.stringContaining('The house stands')])
    expect(picture).toContain('<title>intake → matters</title>')
    expect(picture).toContain('>catalogue</text>')
    expect(picture).not.toContain('<title>matters → intake</title>')
  }, 60_000)

  it('refuses each seeded bad arrow by name and says what to do instead', async () => {
    const faults: readonly (readonly [file: string, text: string, arrow: string, instead: string])[] = [
      ['modules/matters/up.ts', "import '../intake/index.ts'", 'modules/intake/index.ts', 'arrows point down'],
      [
        'modules/people/side.ts',
        "import '../catalogue/index.ts'",
        'modules/catalogue/index.ts',
        'ground modules do not know',
      ],
      ['modules/notices/side.ts', "import '../intake/index.ts'", 'modules/intake/index.ts', 'satellites do not import'],
      ['modules/search/side.ts', "import '../insight/index.ts'", 'modules/insight/index.ts', 'readers share only'],
      ['modules/intake/deep.ts', "import '../matters/inner.ts'", 'modules/matters/inner.ts', 'come in by the door'],
      [
        'modules/matters/domain/rule.ts',
        "import '../adapters/rows.ts'",
        'modules/matters/adapters/rows.ts',
        'domain knows neither',
      ],
      [
        'modules/matters/domain/reads.ts',
        "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
        'node:fs',
        'domain touches no database',
      ],
      [
        'modules/matters/application/verb.ts',
        "import '../adapters/http/routes.ts'",
        'modules/matters/adapters/http/routes.ts',
        'does not know HTTP',
      ],
      ['services/petition.ts', "import '../modules/matters/index.ts'", 'modules/matters/index.ts', 'a service is data'],
      [
        'web-kit/draw.ts',
        "import '../modules/matters/index.ts'",
        'modules/matters/index.ts',
        'the web imports contracts',
      ],
      ['law/count.ts', "import '../platform/answer/index.ts'", 'platform/answer/index.ts', 'law is usable alone'],
      ['platform/up.ts', "import '../modules/people/index.ts'", 'modules/people/index.ts', 'arrows point down'],
      ['modules/people/gone.ts', "import './nowhere.ts'", 'missing:./nowhere.ts', 'does not exist'],
      ['apps/portal/page.ts', "import '../workbench/page.ts'", 'apps/workbench/page.ts', 'the faces do not know'],
    ]
    const extra = {
      'modules/insight/index.ts': 'export const board = 1\n',
      'modules/matters/inner.ts': 'export const inner = 1\n',
      'modules/matters/adapters/rows.ts': 'export const rows = 1\n',
      'modules/matters/adapters/http/routes.ts': 'export const routes = 1\n',
      'apps/workbench/page.ts': 'export const page = 1\n',
    }
    const seeded = Object.fromEntries(faults.map(([file, text]) => [file, `${text}\n`]))
    const { code, said } = await mapOf({ ...house, ...extra, ...seeded })
    expect(code).toBe(1)
    for (const [file, , arrow, instead] of faults) {
      const told = said.split('\n\n').find((part) => part.includes(`${file} → ${arrow}`))
      expect(told, `${file} → ${arrow}`).toContain(instead)
    }
  }, 60_000)

  it('names a ring of files, but not one that only types would close', async () => {
    const ring = {
      'modules/people/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'modules/people/b.ts': "import { c } from './c.ts'\nexport const b = c\n",
      'modules/people/c.ts': "import { a } from './a.ts'\nexport const c = a\n",
      'modules/matters/one.ts': "import type { Two } from './two.ts'\nexport type One = Two\n",
      'modules/matters/two.ts': "import type { One } from './one.ts'\nexport type Two = One\n",
    }
    const { code, said } = await mapOf({ ...house, ...ring })
    expect(code).toBe(1)
    expect(said).toMatch(/ring: modules\/people\/[abc]\.ts → /)
    expect(said).not.toContain('modules/matters/one.ts')
  }, 60_000)
})
