import { defineConfig } from 'vitest/config'

/** The rules' tests that must notice a mutant; the script names them, and none needs a database. */
export default defineConfig({
  test: {
    include: (process.env.GONGDAO_MUTATION_TESTS ?? '').split(',').filter(Boolean),
    exclude: ['**/node_modules/**', '**/*.db.test.ts'],
    // Stryker runs them in a thread, where a process cannot change its time zone.
    testNamePattern: /^(?!.*time zone does not matter)/,
    // A change is found by a few hundred examples or not at all.
    env: { GONGDAO_MUTATION: '1' },
    testTimeout: 120_000,
  },
})
