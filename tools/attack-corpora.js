// `node tools/attack-corpora.js`: every text, payload, paper and raw request of ../shared/data, where continuous integration takes a sample.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runLarge } from './attack/run-large.js'
import { findBrowser } from './find-browser.js'

if (!existsSync(fileURLToPath(new URL('../../shared/data', import.meta.url)))) {
  console.log('There is no folder ../shared/data here: nothing can be tried.')
  process.exit(2)
}
const environment = { GONGDAO_CORPORA: 'whole' }
runLarge({
  tests: ['apps/server/api/corpora.test.ts'],
  environment,
  done: 'Every text, payload, paper and raw request: no fault, nothing changed, everything kept as it was written.',
  failed: 'The collections found something: see above.',
})
const browser = findBrowser((line) => console.log(line))
if (browser && process.exitCode === 0)
  runLarge({
    ...{ project: 'journeys', tests: ['journeys/hostile-text.spec.ts'] },
    environment: { ...environment, GONGDAO_TEST_BROWSER: browser },
    done: 'Every payload of markup and scripts, drawn in portal and workbench in a real browser: none ran.',
    failed: 'A payload ran in a page, or the pages could not be drawn: see above.',
  })
