// `node tools/mutation.js [--only AREA] [--files a.ts,b.ts] [--concurrency N]`: Stryker changes the rules one place at a time
// and counts how many changes the tests notice. Areas: tools/mutation/areas.js; results: tools/mutation/results.json. With --files, those
// files of the area alone. It works on a copy in the system's temporary folder; the results are all that it writes here.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { areas } from './mutation/areas.js'
import { copyOfTheHouse } from './mutation/copy-of-the-house.js'
import { countFiles, keepResults, sum } from './mutation/results.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tool = path.join(root, 'tools', 'mutation')
const results = path.join(tool, 'results.json')
const goal = 85

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const only = argument('only')
const files = argument('files')?.split(',')
if ((only !== undefined && !(only in areas)) || (files && !only)) {
  console.error(`--only names one of ${Object.keys(areas).join(', ')}; --files needs it.`)
  process.exit(2)
}

function run(file, args, options) {
  const { status, error } = spawnSync(file, args, { stdio: 'inherit', ...options })
  if (error) throw error
  return status ?? 1
}

if (!existsSync(path.join(tool, 'node_modules', '@stryker-mutator', 'core')))
  if (run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tool }) !== 0) {
    console.log('Stryker could not be installed (npm ci in tools/mutation): nothing was measured.')
    process.exit(2)
  }

/** The figures of each file of an area; undefined where it could not be measured. The whole report stays in the temporary folder. */
function measure(area, house) {
  const { tests, mutate } = areas[area]
  const report = path.join(house, `mutation-${area}.json`)
  writeFileSync(
    path.join(house, 'stryker.config.json'),
    JSON.stringify({
      inPlace: true,
      testRunner: 'stage',
      plugins: [path.join(tool, 'stage-runner.js')],
      mutate: [...(files ?? mutate), '!**/*.test.ts'],
      coverageAnalysis: 'perTest',
      // What runs once at loading (tables) would need the whole suite for each change.
      ignoreStatic: true,
      concurrency: Number(argument('concurrency') ?? 1),
      reporters: ['clear-text', 'json', 'progress-append-only'],
      clearTextReporter: { allowColor: false, logTests: false },
      jsonReporter: { fileName: report },
      timeoutMS: 6_000,
      timeoutFactor: 1.5,
      thresholds: { high: 95, low: goal, break: null },
      checkers: [],
      disableTypeChecks: false,
      allowConsoleColors: false,
    }),
  )
  const stryker = path.join(tool, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const code = run(process.execPath, [stryker, 'run', 'stryker.config.json'], {
    cwd: house,
    env: { ...process.env, GONGDAO_MUTATION_TESTS: tests.join(',') },
  })
  if (code !== 0 || !existsSync(report)) return undefined
  cpSync(report, path.join(tmpdir(), `gongdao-mutation-${area}.json`))
  return countFiles(JSON.parse(readFileSync(report, 'utf8')))
}

const line = (name, { changes, noticed, survived, score }) =>
  `${name}: ${noticed} of ${changes} changes noticed, ${survived} not, ${score} %`

const { place, house } = copyOfTheHouse(root)
const said = []
try {
  for (const area of only ? [only] : Object.keys(areas)) {
    const measured = measure(area, house)
    if (!measured) {
      said.push(`${area}: could not be measured`)
      process.exitCode = 1
      continue
    }
    keepResults(results, area, measured)
    const all = sum(measured)
    if (all.score < goal) process.exitCode = 1
    said.push(...Object.entries(measured).map(([file, figures]) => line(`  ${file}`, figures)))
    said.push(`${line(area, all)} (goal ${goal} %)`)
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}
console.log(said.join('\n'))
