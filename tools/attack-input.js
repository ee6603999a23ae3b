// `node tools/attack-input.js [--runs 2000]`: wrong, missing, oversized, malformed and hostile requests, so many for each operation of the
// description and for each page of the portal. No fault, every refusal a sentence, nothing changed by what was refused.
import { numberAfter, runLarge } from './attack/run-large.js'

const runs = numberAfter('runs', 2_000)
runLarge({
  tests: ['apps/server/api/bad-input.test.ts', 'apps/server/api/portal-input.test.ts'],
  environment: { GONGDAO_FUZZ_RUNS: String(runs) },
  done: `${runs} hostile requests for each operation and each page: no fault, every refusal a sentence, nothing changed.`,
  failed: 'Hostile requests found something: see above.',
})
