import { createRequire } from 'node:module'
import path from 'node:path'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { openStage, play } from './stage.js'

/** Stryker's runner for tests of rules: one process, one script, a few milliseconds a change in place of half a second. */
class StageRunner {
  #stage
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const root = process.cwd()
    const require = createRequire(path.join(root, 'package.json'))
    process.env.GONGDAO_MUTATION = '1'
    // A change is noticed by the first example that fails: nobody reads a smaller one. The seed makes two runs alike.
    require('fast-check').configureGlobal({ endOnFailure: true, seed: 20_261_124 })
    const patterns = (process.env.GONGDAO_MUTATION_TESTS ?? '').split(',').filter(Boolean)
    const found = require('tinyglobby').globSync(patterns, {
      cwd: root,
      ignore: ['**/node_modules/**', '**/*.db.test.ts'],
    })
    // Examples before properties: most changes are noticed by an example.
    const isSlow = (file) => Number(file.includes('properties'))
    this.#stage = await openStage(
      root,
      found.sort((a, b) => isSlow(a) - isSlow(b) || (a < b ? -1 : 1)),
    )
  }

  async dryRun() {
    const ns = newScene()
    const results = []
    for (const test of this.#stage(() => true)) {
      ns.currentTestId = test.id
      results.push(await judge(test))
    }
    ns.currentTestId = undefined
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: ns.mutantCoverage ?? { static: {}, perTest: {} },
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const wanted = testFilter && new Set(testFilter)
    const ns = newScene()
    Object.assign(ns, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 })
    if (mutantActivation === 'static') ns.activeMutant = activeMutant.id
    const files = wanted && new Set(testFilter.map((id) => id.slice(0, id.indexOf('#'))))
    let tests
    try {
      tests = this.#stage((file) => !files || files.has(file))
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) })
    }
    ns.activeMutant = activeMutant.id
    const results = []
    for (const test of tests) {
      if (wanted && !wanted.has(test.id)) continue
      const result = await judge(test)
      results.push(result)
      if (result.status === TestStatus.Failed) break
    }
    const overrun = determineHitLimitReached(ns.hitCount, hitLimit)
    return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests: results })
  }
}

/** What instrumented code asks: which change is active, and where it notes what was reached. */
function newScene() {
  const ns = globalThis.__stryker__ ?? {}
  globalThis.__stryker__ = ns
  for (const key of ['activeMutant', 'currentTestId', 'mutantCoverage', 'hitCount', 'hitLimit']) ns[key] = undefined
  return ns
}

async function judge(test) {
  const { id, name, file: fileName } = test
  const began = performance.now()
  const told = (status, more) => ({ id, name, fileName, timeSpentMs: performance.now() - began, status, ...more })
  try {
    await play(test)
    return told(TestStatus.Success)
  } catch (error) {
    return told(TestStatus.Failed, { failureMessage: String(error?.message ?? error).slice(0, 2000) })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'stage', StageRunner)]
