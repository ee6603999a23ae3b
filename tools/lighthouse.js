// `node tools/lighthouse.js [--address http://127.0.0.1:3000] [--keep FOLDER]`: Lighthouse as a mobile phone sees home, a service, a form and a
// matter's page, in the system's Chromium. Without an address it starts a demonstration city of its own. Ends with 1 below the goals.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBrowser } from './find-browser.js'
import { pagesOf } from './lighthouse/pages.js'
import { startCity } from './lighthouse/start-city.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tool = path.join(root, 'tools', 'lighthouse')
const goals = { performance: 95, accessibility: 100, 'best-practices': 100 }

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

function notRun(why) {
  console.log(`NOT RUN: ${why}`)
  process.exit(2)
}

if (!existsSync(path.join(tool, 'node_modules', 'lighthouse'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tool, stdio: 'inherit' })
  if (status !== 0) notRun('Lighthouse could not be installed (npm ci in tools/lighthouse).')
}
const browser = findBrowser(console.log)
if (!browser) notRun('there is no Chromium here and none could be installed.')

const load = (file) => import(pathToFileURL(path.join(tool, 'node_modules', file)).href)
const { default: lighthouse } = await load('lighthouse/core/index.js')
const { launch } = await load('chrome-launcher/dist/index.js')

/** The scores of one page, of a hundred, and what is not as it should be. */
async function look(port, { name, url, cookie }) {
  const { lhr } = await lighthouse(
    url,
    { port, output: 'json', logLevel: 'error', ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}) },
    { extends: 'lighthouse:default', settings: { onlyCategories: Object.keys(goals) } },
  )
  const folder = argument('keep')
  if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(lhr))
  }
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`)
  const scores = Object.keys(goals).map((category) => Math.round((lhr.categories[category].score ?? 0) * 100))
  const lacking = Object.keys(goals).flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${category}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`.trim()),
  )
  return { name, scores, lacking }
}

const given = argument('address')
const city = given ? undefined : await startCity(root)
const origin = (given ?? city.origin).replace(/\/$/, '')
const words = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const chrome = await launch({ chromePath: browser, chromeFlags: words, logLevel: 'silent' })
try {
  const { pages, missing } = await pagesOf(origin)
  console.log(`page      ${Object.keys(goals).join('  ')}`)
  for (const page of pages) {
    const { name, scores, lacking } = await look(chrome.port, page)
    const isMet = Object.values(goals).every((goal, at) => scores[at] >= goal)
    if (!isMet) process.exitCode = 1
    console.log(
      `${name.padEnd(8)}  ${scores.map((score) => String(score).padStart(4)).join('  ')}  ${isMet ? '' : 'BELOW THE GOAL'}`,
    )
    for (const line of lacking) console.log(`          ${line}`)
  }
  for (const name of missing) {
    console.log(`NOT RUN   ${name}: it could not be opened at this address.`)
    process.exitCode = 1
  }
} finally {
  await chrome.kill()
  await city?.stop()
}
