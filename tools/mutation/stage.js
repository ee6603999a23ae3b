import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'

/**
 * Where tests are played without their usual house: the rules and their tests in one script, evaluated anew for every change, so that
 * nothing that a change left behind meets the next one. It knows of Vitest what tests of rules use of it: describe, it, each, runIf, hooks, expect.
 */
export async function openStage(root, files) {
  const require = createRequire(path.join(root, 'package.json'))
  const code = await bundle(require('esbuild'), root, files)
  const script = new vm.Script(`(require, stage) => {${code}\n}`, { filename: path.join(root, 'rules-and-tests.js') })
  const expect = await theirExpect(require)
  return (wanted) => collect(script.runInThisContext(), require, expect, files.filter(wanted))
}

async function bundle(esbuild, root, files) {
  const load = files.map(
    (file) => `stage.load[${JSON.stringify(file)}] = () => require(${JSON.stringify(`./${file}`)})`,
  )
  const built = await esbuild.build({
    stdin: { contents: load.join('\n'), resolveDir: root, loader: 'js' },
    ...{ bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error' },
    plugins: [house],
  })
  return built.outputFiles[0].text
}

/** Packages of the house are part of the script, all others are the process's own. */
const house = {
  name: 'house',
  setup(build) {
    build.onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'stage' }))
    build.onLoad({ filter: /.*/, namespace: 'stage' }, () => ({
      contents: 'module.exports = stage.vitest',
      loader: 'js',
    }))
    build.onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
      name.startsWith('@gongdao/') ? undefined : { path: name, external: true },
    )
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const text = await (await import('node:fs/promises')).readFile(file, 'utf8')
      const here = JSON.stringify(pathToFileURL(file).href)
      return { contents: text.replaceAll('import.meta.url', here), loader: file.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/** The very `expect` of Vitest, put together without its runner. */
async function theirExpect(require) {
  const from = (name) => import(pathToFileURL(require.resolve(name)).href)
  const theirs = await from('@vitest/expect')
  const { chai } = theirs
  for (const plugin of [theirs.JestExtend, theirs.JestChaiExpect, theirs.JestAsymmetricMatchers]) chai.use(plugin)
  const expect = (value, message) => chai.expect(value, message)
  Object.assign(expect, chai.expect, globalThis[theirs.ASYMMETRIC_MATCHERS_OBJECT])
  theirs.setState({ assertionCalls: 0 }, expect)
  globalThis[theirs.GLOBAL_EXPECT] = expect
  return expect
}

/** Loads test files and gives their tests in order, each with the hooks around it. */
function collect(play, require, expect, files) {
  const tests = []
  const stage = { load: {}, vitest: undefined }
  let suite = { names: [], before: [], parent: undefined }
  const named = (name) => [...suite.names, typeof name === 'function' ? name.name : String(name)]
  const describe = (name, tell) => {
    const parent = suite
    suite = { names: named(name), before: [], parent }
    tell()
    suite = parent
  }
  const it = (name, ...rest) => {
    const run = rest.find((each) => typeof each === 'function')
    tests.push({ id: '', name: named(name).join(' '), file: suite.file ?? '', suite, run })
  }
  const each = (add) => (table) => (name, tell) => {
    for (const [nth, row] of table.entries()) {
      const args = Array.isArray(row) ? row : [row]
      add(`${name} #${nth}`, () => tell(...args))
    }
  }
  describe.each = each(describe)
  it.each = each(it)
  it.runIf = (isWanted) => (isWanted ? it : () => undefined)
  it.skipIf = (isUnwanted) => it.runIf(!isUnwanted)
  const beforeAll = (run) => suite.before.push({ run, isDone: false })
  const beforeEach = (run) => suite.before.push({ run, isDone: undefined })
  const after = () => undefined
  stage.vitest = { describe, it, test: it, expect, beforeAll, beforeEach, afterAll: after, afterEach: after }
  play(require, stage)
  for (const file of files) {
    const first = tests.length
    stage.load[file]()
    for (const test of tests.slice(first)) Object.assign(test, { file, id: `${file}#${test.name}` })
  }
  return tests
}

/** Plays one test; throws what it throws. */
export async function play(test) {
  const line = []
  for (let suite = test.suite; suite; suite = suite.parent) line.unshift(...suite.before)
  for (const hook of line) {
    if (hook.isDone) continue
    await hook.run()
    if (hook.isDone === false) hook.isDone = true
  }
  await test.run()
}
