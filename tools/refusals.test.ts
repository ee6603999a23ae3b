import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url)
const tables = [
  'platform/http/platform-refusals.ts',
  ...readdirSync(new URL('modules/', root))
    .map((module) => `modules/${module}/adapters/http/refusals.ts`)
    .filter((file) => existsSync(new URL(file, root))),
]

describe('docs/REFUSALS.md', () => {
  it('lists every refusal of every module with its status, and no other: run node tools/write-refusals.js', async () => {
    const written = [...readFileSync(new URL('docs/REFUSALS.md', root), 'utf8').matchAll(/^\| `([^`]+)` \| (\d+) \|/gm)]
    const inTables: string[] = []
    for (const file of tables) {
      const module = await import(new URL(file, root).href)
      const table = (module.refusals ?? module.platformRefusals) as Record<string, { status: number }>
      inTables.push(...Object.entries(table).map(([code, { status }]) => `${code} ${status}`))
    }
    expect(written.map(([, code, status]) => `${code} ${status}`).sort()).toEqual(inTables.sort())
  })
})
