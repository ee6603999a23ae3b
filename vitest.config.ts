import { defineConfig } from 'vitest/config'

const everywhere = '{law,platform,modules,services,cities,web-kit,apps,tools}'

/** Tests of rules: no database, milliseconds. Any of them that needs one is named *.db.test.ts. */
const withoutDatabase = [
  '{law,services,web-kit,tools}/**/*.test.{ts,tsx}',
  'platform/{answer,clock,config,crypto,files,http,ids,log,metrics}/**/*.test.ts',
  'modules/*/{domain,contract}/**/*.test.ts',
  'modules/*/adapters/{http,gateways}/**/*.test.ts',
  'apps/{portal,workbench}/**/*.test.{ts,tsx}',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // Patience for busy machines; no test waits for the clock.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: withoutDatabase, exclude: ['**/node_modules/**', '**/*.db.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [`${everywhere}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', ...withoutDatabase.map((each) => each.replace('*.test.', '!(*.db).test.'))],
          globalSetup: ['apps/server/test-database.ts'],
        },
      },
      {
        extends: true,
        // A city of its own that is broken on purpose: nothing else runs beside it.
        test: { name: 'soak', include: ['soak/**/*.test.ts'], fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.spec.ts'],
          // One real city for all of them.
          globalSetup: ['journeys/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
