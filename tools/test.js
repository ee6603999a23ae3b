// `npm test`: everything, one after the other, and one line at the end. `--no-skips` (continuous integration) lets nothing be left out.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const noSkips = process.argv.includes('--no-skips')
const hasData = existsSync(path.join(root, '..', 'shared', 'data'))
const reports = mkdtempSync(path.join(tmpdir(), 'gongdao-report-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

const bin = (name) => path.join(root, 'node_modules', '.bin', name)

function run(file, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...environment }, stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** One check that passes or fails as a whole. */
async function check(title, file, args) {
  const began = Date.now()
  const passed = (await run(file, args)) === 0
  total[passed ? 'passed' : 'failed']++
  if (!passed) failures.push(title)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${Math.round((Date.now() - began) / 1000)} s)`)
}

/** Tests of vitest's projects; their numbers come from its report, and a run without a report is a failure. */
async function tests(title, projects, environment) {
  const report = path.join(reports, `${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(bin('vitest'), ['run', ...chosen, ...output], environment)
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = read(report)
  // A file that does not even load has no tests that could fail.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  )
  const failed = numFailedTests + broken.length
  total.passed += numPassedTests
  total.failed += failed + (code !== 0 && failed === 0 ? 1 : 0)
  total.skipped += numPendingTests + numTodoTests
  if (code !== 0 || failed > 0) failures.push(title)
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  }
}

const browser = findBrowser((line) => console.log(line))

await check('types of everything but the workbench', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit'])
await check('types of the workbench', bin('tsc'), ['-p', 'apps/workbench/tsconfig.json', '--noEmit'])
await check('format and lint', bin('biome'), ['check', '--diagnostic-level=error', '.'])
for (const [title, tool] of [
  ['the map of the house has only arrows that point down', 'tools/map.js'],
  ['docs/FEATURES.md tells the truth', 'tools/check-features.js'],
])
  if (existsSync(path.join(root, tool))) await check(title, process.execPath, [tool])
await tests('rules and database', ['rules', 'database'])
await tests('what survives', ['soak'])
if (browser) await tests('journeys', ['journeys'], { GONGDAO_TEST_BROWSER: browser })
else
  console.log(
    'SKIPPED  the journeys: there is no Chromium here, and neither Debian’s package nor Playwright’s could be installed.',
  )

rmSync(reports, { recursive: true, force: true })
if (!hasData) console.log('Tests on real messages were left out: there is no folder ../shared/data.')
if (total.skipped > 0) console.log(`${total.skipped} tests were skipped.`)
if (noSkips && (!browser || (total.skipped > 0 && hasData))) {
  failures.push('nothing may be skipped here')
  total.failed++
}
if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
