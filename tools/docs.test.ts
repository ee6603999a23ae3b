import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { settings } from '../platform/config/settings.ts'

const root = new URL('..', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

describe('the documents', () => {
  it('name in the glossary only words that the code has, in the place where it has them', () => {
    const rows = [...read('docs/GLOSSARY.md').matchAll(/^\|[^|]+\|[^|]+\| `(\w+)` \|[^|]+\| `([^`]+)` \|$/gm)]
    expect(rows.length).toBeGreaterThan(30)
    const missing = rows.filter(
      ([, word, file]) => !existsSync(new URL(file!, root)) || !new RegExp(`\\b${word}\\b`).test(read(file!)),
    )
    expect(missing.map(([, word, file]) => `${word} in ${file}`)).toEqual([])
  })

  it('tell operators every setting by its variable, and no setting that does not exist', () => {
    const told = [...read('docs/OPERATIONS.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, variable]) => variable)
    expect(told.sort()).toEqual(
      Object.values(settings)
        .map((one) => one.variable)
        .sort(),
    )
  })

  it('tell operators every command of the program', () => {
    const commands = [
      ...read('apps/server/command-line.ts').matchAll(/load: \(\) => import\('\.\/commands\/([\w-]+)\.ts'\)/g),
    ]
    expect(commands.length).toBeGreaterThan(5)
    const operations = read('docs/OPERATIONS.md')
    expect(commands.map(([, name]) => name!).filter((name) => !operations.includes(`gongdao ${name}`))).toEqual([])
  })

  it('link only to files that exist', () => {
    const files = [
      'README.md',
      'README.zh-CN.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      ...readdirSync(new URL('docs', root))
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/${file}`),
    ]
    const broken = files.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)#:]+)\)/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(file), target!))
        .filter((target) => !existsSync(new URL(target, root)))
        .map((target) => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('begin each module’s README with its name, in twenty lines at most', () => {
    for (const module of readdirSync(new URL('modules', root))) {
      const lines = read(`modules/${module}/README.md`).trimEnd().split('\n')
      expect(lines[0], module).toContain(module)
      expect(lines.length, module).toBeLessThanOrEqual(20)
    }
  })
})

describe('the check of docs/FEATURES.md', () => {
  it('finds a test that is gone, a title that changed, an id that stands twice', async () => {
    const { execFileSync } = await import('node:child_process')
    const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const house = mkdtempSync(path.join(tmpdir(), 'gongdao-features-'))
    try {
      mkdirSync(path.join(house, 'docs'))
      writeFileSync(path.join(house, 'a.test.ts'), "it('does one thing', () => {})\n")
      writeFileSync(
        path.join(house, 'docs/FEATURES.md'),
        '| M1 | here | `a.test.ts` “does one thing” |\n| M2 | here | `b.test.ts` “is gone” |\n| M2 | here | `a.test.ts` “does another” |\n| M3 | here | by hand |\n',
      )
      const tool = new URL('tools/check-features.js', root).pathname
      let said = ''
      try {
        execFileSync(process.execPath, [tool, '--root', house], { encoding: 'utf8', stdio: 'pipe' })
      } catch (error) {
        said = String((error as { stderr: string }).stderr)
      }
      expect(
        said
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      ).toEqual([
        'M2: there is no b.test.ts',
        'M2 stands twice',
        'M2: a.test.ts has no test called “does another”',
        'M3 names no test: write `file.test.ts` “title”',
      ])
    } finally {
      rmSync(house, { recursive: true, force: true })
    }
  })
})
