// Writes docs/REFUSALS.md from every module's table of refusals: code, status, and the sentence in both languages.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const tables = [
  ['platform', 'platform/http/platform-refusals.ts', 'platformRefusals'],
  ...readdirSync(path.join(root, 'modules'))
    .sort()
    .map((module) => [module, `modules/${module}/adapters/http/refusals.ts`, 'refusals'])
    .filter(([, file]) => existsSync(path.join(root, file))),
]

/** Facts that a sentence asks for, shown as what they are called. */
const named = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? fact(name) : undefined) })
const fact = (name) => {
  const shown = `‹${name}›`
  return Object.assign([shown], {
    toString: () => shown,
    join: () => shown,
    map: () => fact(name),
    filter: () => fact(name),
  })
}

const sentence = (words) => {
  try {
    return String(words(named)).replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('NaN', '…')
  } catch {
    return '…'
  }
}

const lines = [
  '# Refusals',
  '',
  'Every expected no of the program: its code (`type` is `/problems/` and the code), its HTTP status, and the sentence that tells the person what to do next.',
  'Written by `node tools/write-refusals.js`; a test compares the codes with the tables of the modules both ways.',
]
for (const [module, file, name] of tables) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  const table = (await import(`data:text/javascript;base64,${source}`))[name]
  lines.push('', `## ${module}`, '', '| code | status | 中文 | English |', '| --- | --- | --- | --- |')
  for (const [code, { status, zh, en }] of Object.entries(table).sort(([a], [b]) => a.localeCompare(b)))
    lines.push(`| \`${code}\` | ${status} | ${sentence(zh)} | ${sentence(en)} |`)
}
writeFileSync(path.join(root, 'docs', 'REFUSALS.md'), `${lines.join('\n')}\n`)
console.log(`docs/REFUSALS.md: ${lines.filter((line) => line.startsWith('| `')).length} refusals`)
