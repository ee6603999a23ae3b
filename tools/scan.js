// `node tools/scan.js [--minutes 40]`: wapiti and sqlmap (Debian's packages) against a demonstration city started for them on this
// machine, portal and API, signed in and not. Prints what they find; ends with 1 where they find something.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { numberAfter } from './attack/run-large.js'
import { targetsOf } from './scan/targets.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const minutes = numberAfter('minutes', 40)
const place = mkdtempSync(path.join(tmpdir(), 'gongdao-scan-'))
chmodSync(place, 0o755)

const has = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined

/** Both scanners, from Debian where we may install; what is missing is said. */
function install() {
  const wanted = ['wapiti', 'sqlmap'].filter((tool) => !has(tool))
  if (wanted.length > 0) {
    console.log(`Installing ${wanted.join(' and ')} …`)
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], quiet)
  }
  const there = ['wapiti', 'sqlmap'].filter(has)
  for (const tool of wanted.filter((one) => !there.includes(one)))
    console.log(`NOT RUN  ${tool}: it is not here and could not be installed (Debian’s package, root, a network).`)
  return there
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A city of its own, without limits on how often somebody may ask: those would only hide what is behind them. */
async function startCity() {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const data = path.join(place, 'city')
  mkdirSync(data, { mode: 0o755 })
  const child = spawn(process.execPath, ['apps/server/gongdao.js', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ PORT: String(port), GONGDAO_DATA: data, GONGDAO_SEED: 'demo', GONGDAO_REQUESTS_PER_MINUTE: '0' },
      ...{ DATABASE_URL: '', GONGDAO_LOG: 'error' },
      // As behind a proxy that speaks TLS, which the scanners' headers pretend: cookies and headers are those of a real city.
      ...{ GONGDAO_TRUST_PROXY: 'true', GONGDAO_PUBLIC_ORIGIN: 'https://gongdao.example' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => log.push(String(part)))
  for (let tries = 0; tries < 1_500; tries++) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return { child, origin, log }
    if (child.exitCode !== null) break
    await new Promise((go) => setTimeout(go, 200))
  }
  throw new Error(`The city did not come up:\n${log.join('').slice(-3_000)}`)
}

/** Asks the city; a line that was kept open while a scanner ran may be closed, so it is asked twice. */
const ask = (address) => {
  const once = () => fetch(address, { headers: { connection: 'close' } })
  return once().catch(once)
}

/** Runs a scanner, for so many seconds at most; its words. */
function run(tool, args, seconds) {
  const { stdout, stderr } = spawnSync(tool, args, {
    ...{ cwd: place, encoding: 'utf8', timeout: Math.ceil(seconds) * 1000, maxBuffer: 1 << 28 },
    env: { ...process.env, HOME: place, COLUMNS: '200', PYTHONPATH: path.join(root, 'tools', 'scan') },
  })
  return `${stdout ?? ''}${stderr ?? ''}`
}

/** What a scanner holds to be wrong and is meant: OWASP advises to turn this filter of old browsers off. */
const meant = /X-XSS-Protection is not set/

/** How many requests the city has answered, and at how many of its routes. */
async function answered(origin) {
  const lines = (await (await ask(`${origin}/metrics`)).text())
    .split('\n')
    .filter((line) => line.startsWith('gongdao_http_request_seconds_count'))
  const routes = new Set(lines.map((line) => /route="([^"]*)"/.exec(line)?.[1]))
  return { requests: lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0), routes: routes.size }
}

/** Wapiti over the pages, with or without a session. Its findings, as lines. */
function wapiti(origin, name, cookie, seconds) {
  const report = path.join(place, `wapiti-${name}.json`)
  // It waits for no answer of ours while it attacks: what it may take is shared among its modules.
  const args = [
    ...['-u', `${origin}/`, '--scope', 'domain', '-f', 'json', '-o', report, '--flush-session', '-v', '0'],
    ...['--max-scan-time', String(Math.ceil(seconds / 3)), '--max-attack-time', String(Math.ceil(seconds / 12))],
    ...['-t', '10', '--no-bugreport', '-x', `${origin}/sign-out`, '-d', '6', '--max-links-per-page', '60'],
    ...['--store-session', place, '--store-config', place],
    ...['-H', 'X-Forwarded-Proto: https', ...(cookie ? ['-H', `Cookie: ${cookie}`] : [])],
  ]
  const said = run('wapiti', args, seconds)
  try {
    const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8'))
    const found = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, list]) =>
      list
        .filter((one) => !meant.test(one.info))
        .map((one) => `wapiti ${name}: ${kind}: ${one.method} ${one.path} ${one.parameter ?? ''}: ${one.info}`),
    )
    for (const line of found) console.log(`FOUND  ${line}`)
    console.log(`wapiti, ${name}: ${found.length} findings`)
    return found
  } catch {
    console.log(`NOT FINISHED  wapiti, ${name}: ${said.trim().split('\n').slice(-3).join(' | ')}`)
    return []
  }
}

/** Sqlmap at one address with its parameters; its findings, as lines. */
function sqlmap({ name, url, args }, seconds) {
  const said = run(
    'sqlmap',
    [
      ...[
        '-u',
        url,
        '--batch',
        '--flush-session',
        '--disable-coloring',
        '--level',
        '2',
        '--risk',
        '2',
        '--threads',
        '4',
      ],
      ...[
        '--output-dir',
        path.join(place, 'sqlmap'),
        '--timeout',
        '10',
        '--ignore-code',
        '400,401,404,409,413,422,428',
      ],
      ...['--dbms', 'PostgreSQL', ...args],
    ],
    seconds,
  )
  const found = said
    .split('\n')
    .filter((line) => /is vulnerable|injectable with|sqlmap identified the following/.test(line))
  const clean = /do not appear to be injectable|all tested parameters/.test(said)
  const end =
    found.length > 0
      ? 'FOUND'
      : clean
        ? 'nothing to inject'
        : `stopped after ${Math.ceil(seconds)} s, nothing found until then`
  console.log(`sqlmap, ${name}: ${end}`)
  if (found.length === 0 && !clean && process.argv.includes('--loud')) console.log(said.slice(-1_500))
  return found.map((line) => `sqlmap ${name}: ${line.trim()}`)
}

const tools = install()
const city = await startCity()
const findings = []
try {
  const targets = await targetsOf(city.origin)
  const each = (minutes * 60) / 3
  if (tools.includes('wapiti')) {
    findings.push(...wapiti(city.origin, 'a stranger', undefined, each / 2))
    findings.push(...wapiti(city.origin, 'a resident who is signed in', targets.resident, each / 2))
  }
  if (tools.includes('sqlmap'))
    for (const one of targets.list) findings.push(...sqlmap(one, (2 * each) / targets.list.length))
  const { requests, routes } = await answered(city.origin)
  console.log(`The city answered ${requests} requests at ${routes} of its routes.`)
  const health = await ask(`${city.origin}/readyz`)
  if (!health.ok) findings.push(`the city is no longer well: ${await health.text()}`)
  const faults = (await (await ask(`${city.origin}/metrics`)).text())
    .split('\n')
    .filter((line) => /^gongdao_http_request_seconds_count.*status="5\d\d"/.test(line) && !line.includes('"/readyz"'))
  findings.push(...faults.map((line) => `a fault was answered: ${line}`))
} finally {
  city.child.kill('SIGTERM')
  await new Promise((resolve) => city.child.once('close', resolve))
  rmSync(place, { recursive: true, force: true })
}
for (const line of findings.filter((one) => !one.startsWith('wapiti'))) console.log(`FOUND  ${line}`)
console.log(`${tools.join(' and ') || 'No scanner'} ran for at most ${minutes} minutes: ${findings.length} findings.`)
process.exitCode = findings.length > 0 || tools.length < 2 ? 1 : 0
