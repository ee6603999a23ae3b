// `node tools/tamper.js [--edits 1000] [--seed N]`: random edits of a superuser on acts, matters, clocks, tasks, papers and their files, each
// followed by the verification that anybody can make without the server. Every one must be found and named.
import { numberAfter, runLarge } from './attack/run-large.js'

const edits = numberAfter('edits', 1_000)
const seed = numberAfter('seed', 20_261_124)
runLarge({
  tests: ['apps/server/tamper.test.ts'],
  environment: { GONGDAO_TAMPER_EDITS: String(edits), GONGDAO_TAMPER_SEED: String(seed) },
  done: `${edits} edits (seed ${seed}): all found and named.`,
  failed: `Some of ${edits} edits (seed ${seed}) were not found or not named: see above.`,
})
