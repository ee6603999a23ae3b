// `node tools/attack-access.js [--calls 100000] [--seed N]`: every person at every door of the description and the router with every
// other person's things. Nothing may be learnt and nothing may change.
import { numberAfter, runLarge } from './attack/run-large.js'

const calls = numberAfter('calls', 100_000)
const seed = numberAfter('seed', 20_261_124)
runLarge({
  tests: ['apps/server/api/access-generated.test.ts'],
  environment: { GONGDAO_ATTACK_CALLS: String(calls), GONGDAO_ATTACK_SEED: String(seed) },
  done: `At least ${calls} calls (seed ${seed}): none leaked, none acted.`,
  failed: `The attack of ${calls} calls (seed ${seed}) found holes, or could not be made: see above.`,
})
