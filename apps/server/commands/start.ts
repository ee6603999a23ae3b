import { systemNow } from '@gongdao/platform/clock'
import type { Config } from '@gongdao/platform/config'
import { createLog, type Logger } from '@gongdao/platform/log'
import { createMetrics, type Metrics } from '@gongdao/platform/metrics'
import type { Database } from '@gongdao/platform/postgres'
import { bringInDemo, demoAccountLines, wantsDemo } from '../demo.ts'
import { prepareDesk } from '../desk.ts'
import { readIslands } from '../islands.ts'
import { keepFresh } from '../keep-fresh.ts'
import { keepSmall } from '../keep-small.ts'
import type { House } from '../main.ts'
import { openDoor } from '../open-door.ts'
import { openHouse } from '../open-house.ts'
import { demandPort } from '../port.ts'
import { readinessOf } from '../readiness.ts'
import { startWithSecret } from '../secret-note.ts'
import { stopSignal } from '../stop-signal.ts'
import { startWork } from '../work.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

/** From nothing to a running city: database, migrations, demonstration city, server, workers; then until told to stop. */
export const command: Command = async (args, world) => {
  const config = configOf(args, world)
  const isApi = config.roles.includes('api')
  const told = stopSignal()
  const say = (line: string) => world.complain(line)
  if (isApi || world.environment.PORT) await demandPort(config.host, config.port)
  const log = createLog({ level: config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info') })
  // Built beside us from the first moment on; the server does not wait for it.
  const desk = isApi ? prepareDesk(world.root, log) : undefined
  const islands = isApi ? readIslands(log) : undefined
  const closings: (() => Promise<void> | void)[] = [() => desk?.stop()]
  try {
    const { house, databases, close } = await openHouse({
      config,
      root: world.root,
      log,
      now: systemNow,
      watch: true,
      say,
    })
    closings.push(close)
    if (isApi) await startWithSecret(house, say)
    const metrics = createMetrics()
    const readiness = readinessOf(databases.app)
    closings.unshift(keepFresh(house))
    watchPool(metrics, databases.app)
    const door = await openDoor({ house, metrics, readiness, isApi, desk, islands: await islands }, world)
    if (door) closings.unshift(() => door.close())
    // Pages are answered from here on. The timers of today start when the stories of the past are told.
    const seeded = wantsDemo(config) ? seed(house, log, say) : Promise.resolve()
    if ((await Promise.race([told.then(() => 'stop'), seeded.then(() => 'go on')])) === 'go on') {
      if (config.roles.includes('worker')) {
        const workers = startWork(house, metrics)
        closings.unshift(() => workers.stop())
      }
      readiness.opened()
      setImmediate(keepSmall)
      if (isApi) announce(config, say)
      else say('Working; this process serves no pages.')
    }
    await told
    say('Stopping …')
    readiness.stopping()
    return 0
  } finally {
    for (const close of closings)
      await Promise.resolve(close()).catch((error) => log.error({ err: error }, 'a part did not stop well'))
  }
}

/** A demonstration that did not come in keeps no city closed; the next start goes on with it. */
const seed = (house: House, log: Logger, say: (line: string) => void): Promise<void> =>
  bringInDemo(house, say).catch((error) => {
    log.error({ err: error }, 'the demonstration did not come in')
    say('The demonstration city did not come in; the next start goes on where it stopped.')
  })

/** How many connections to the database are busy, idle, and waited for. */
function watchPool(metrics: Metrics, { pool }: Database): void {
  metrics.gauge('gongdao_database_connections', 'Connections to the database', ['state'] as const, (gauge) => {
    gauge.set({ state: 'idle' }, pool.idleCount)
    gauge.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
    gauge.set({ state: 'wanted' }, pool.waitingCount)
  })
}

function configOf(args: readonly string[], world: World): Config {
  const { words, options } = readArguments(args, ['roles'])
  if (words.length > 0) throw new UsageWrong(`start takes no word "${words[0]}"`)
  const config = world.config()
  if (options.roles === undefined) return config
  const roles = options.roles.split(',').map((each) => each.trim())
  for (const role of roles)
    if (role !== 'api' && role !== 'worker')
      throw new UsageWrong(`there is no role "${role}"; there are api and worker`)
  return { ...config, roles: roles as Config['roles'] }
}

function announce(config: Config, say: (line: string) => void): void {
  const origin = config.publicOrigin ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`
  const lines = [
    '',
    'Gongdao 公道 is open.',
    `  Portal      ${origin}/`,
    `  Workbench   ${origin}/desk/`,
    `  API         ${origin}/api/v1   (${origin}/api/openapi.json)`,
    '',
    ...(wantsDemo(config) ? [...demoAccountLines(config.city), ''] : []),
    'Ctrl+C stops it.',
  ]
  for (const line of lines) say(line)
}
