import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** Examples before properties: most changes are noticed by an example within milliseconds, and the first failure ends a run. */
class ExamplesFirst extends BaseSequencer {
  async sort(files) {
    const isSlow = (file) => Number(file.moduleId.includes('properties'))
    return [...files].sort((a, b) => isSlow(a) - isSlow(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

/** The rules' tests that must notice a mutant; the script names them, and none needs a database. */
export default defineConfig({
  test: {
    include: (process.env.GONGDAO_MUTATION_TESTS ?? '').split(',').filter(Boolean),
    exclude: ['**/node_modules/**', '**/*.db.test.ts'],
    // Stryker runs them in a thread, where a process cannot change its time zone.
    testNamePattern: /^(?!.*time zone does not matter)/,
    // A change is found by a few hundred examples or not at all.
    env: { GONGDAO_MUTATION: '1' },
    setupFiles: ['tools/mutation/quick-end.js'],
    // Rules keep nothing between tests: loading them once for all files is what makes a run of one change short.
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 120_000,
  },
})
