// `node tools/mutation.js [--only law|policy|fold|clock] [--files a.ts,b.ts] [--concurrency N]`: Stryker changes the rules one place at a time
// and counts how many changes the tests notice. It works on a copy in the system's temporary folder and never touches this tree.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tool = path.join(root, 'tools', 'mutation')
const goal = 85

/** What is changed, and by whose tests it must be noticed. The tables of limits are data and not changed; their code is. */
const parts = {
  law: {
    mutate: ['law/*.ts', 'law/limits/limit.ts', 'law/limits/local-limits.ts', 'law/limits/limit-table.ts'],
    tests: ['law/**/*.test.ts'],
  },
  clock: {
    mutate: ['modules/matters/domain/{deadlines,fold-clocks}.ts', 'modules/matters/adapters/law-clock.ts'],
    tests: ['modules/matters/{domain,adapters}/**/*.test.ts', 'services/*/*.test.ts'],
  },
  policy: {
    mutate: ['modules/matters/domain/{policy,standing,sight}.ts'],
    tests: ['modules/matters/domain/**/*.test.ts'],
  },
  fold: {
    mutate: ['modules/matters/domain/{fold,fold-definition-act,fold-engine-acts,matter-state,next-act,project}.ts'],
    tests: ['modules/matters/domain/**/*.test.ts', 'services/*/*.test.ts'],
  },
}

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const only = argument('only')
if (only !== undefined && !(only in parts)) {
  console.error(`There is no part ${only}: ${Object.keys(parts).join(', ')}.`)
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

/** The files of this tree as git knows them, and the neighbours that tests look for, in a folder of its own. */
function copyOfTheHouse() {
  const place = mkdtempSync(path.join(tmpdir(), 'gongdao-mutation-'))
  const house = path.join(place, 'house')
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of listed.stdout.split('\n').filter(Boolean)) {
    if (!existsSync(path.join(root, file))) continue
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(house, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  const neighbours = path.join(root, '..', 'shared')
  if (existsSync(neighbours)) symlinkSync(neighbours, path.join(place, 'shared'))
  return { place, house }
}

function measure(name, house) {
  const { tests } = parts[name]
  const mutate = argument('files')?.split(',') ?? parts[name].mutate
  const report = path.join(house, `mutation-${name}.json`)
  writeFileSync(
    path.join(house, 'stryker.config.json'),
    JSON.stringify({
      inPlace: true,
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'tools/mutation/vitest.config.js', related: false },
      mutate: [...mutate, '!**/*.test.ts'],
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
  const states = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap((file) =>
    file.mutants.map((mutant) => mutant.status),
  )
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length
  const noticed = count('Killed', 'Timeout')
  return { noticed, all: noticed + count('Survived', 'NoCoverage') }
}

const { place, house } = copyOfTheHouse()
const said = []
try {
  for (const name of only ? [only] : Object.keys(parts)) {
    const result = measure(name, house)
    const score = result ? (100 * result.noticed) / result.all : 0
    if (!result || score < goal) process.exitCode = 1
    said.push(
      result
        ? `${name}: ${result.noticed} of ${result.all} changes noticed, ${score.toFixed(1)} % (goal ${goal} %)`
        : `${name}: could not be measured`,
    )
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}
console.log(said.join('\n'))
