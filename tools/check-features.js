// docs/FEATURES.md tells the truth: every id is a wish that exists, every test it names exists under that title.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const at = process.argv.indexOf('--root')
const root = path.resolve(at > 0 ? process.argv[at + 1] : fileURLToPath(new URL('..', import.meta.url)))
const wishes = path.resolve(root, '..', 'shared', 'FEATURES.md')
const faults = []

/** Rows: `| id | where a person finds it | test file · title; … |`. */
const rows = readFileSync(path.join(root, 'docs', 'FEATURES.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length >= 5 && /^[A-Z]\d+$/.test(cells[1]))

const known = existsSync(wishes)
  ? new Set([...readFileSync(wishes, 'utf8').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id))
  : undefined
if (!known) console.log('The list of wished-for features is not on this machine: ids are not compared with it.')

const seen = new Set()
for (const [, id, where, shown] of rows) {
  if (seen.has(id)) faults.push(`${id} stands twice`)
  seen.add(id)
  if (known && !known.has(id)) faults.push(`${id} is no feature of the list`)
  if (where === '') faults.push(`${id} does not say where a person finds it`)
  const named = [...shown.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)` “([^”]+)”/g)]
  if (named.length === 0) faults.push(`${id} names no test: write \`file.test.ts\` “title”`)
  for (const [, file, title] of named) {
    const where = path.join(root, file)
    if (!existsSync(where)) faults.push(`${id}: there is no ${file}`)
    else if (!plain(readFileSync(where, 'utf8')).includes(plain(title)))
      faults.push(`${id}: ${file} has no test called “${title}”`)
  }
}
if (rows.length === 0) faults.push('docs/FEATURES.md has no rows')

/** Quotes and escapes are written differently in prose and in source. */
function plain(text) {
  return text.replace(/\\(['"`])/g, '$1').replace(/[’‘]/g, "'")
}

if (faults.length > 0) {
  for (const fault of faults) console.error(`  ${fault}`)
  process.exitCode = 1
} else console.log(`docs/FEATURES.md: ${rows.length} features, each with a test that exists.`)
