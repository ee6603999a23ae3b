import path from 'node:path'
import { systemNow } from '@gongdao/platform/clock'
import type { Config } from '@gongdao/platform/config'
import { createLog } from '@gongdao/platform/log'
import { createMetrics } from '@gongdao/platform/metrics'
import { prepareDesk } from '../desk.ts'
import { keptSecret } from '../kept-secret.ts'
import { buildHouse } from '../main.ts'
import { openDatabases } from '../open-databases.ts'
import { demandPort } from '../port.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { readinessOf } from '../readiness.ts'
import { stopSignal } from '../stop-signal.ts'
import { versionOf } from '../version.ts'
import { buildWeb } from '../web.ts'
import { startWork } from '../work.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

/** From nothing to a running city: database, migrations, demonstration city, server, workers; then until told to stop. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['roles'])
  if (words.length > 0) throw new UsageWrong(`start takes no word "${words[0]}"`)
  const given = world.config()
  const config: Config = { ...given, roles: options.roles === undefined ? given.roles : rolesOf(options.roles) }
  const isApi = config.roles.includes('api')
  const told = stopSignal()
  const say = (line: string) => world.complain(line)
  if (isApi) await demandPort(config.host, config.port)
  const log = createLog({ level: config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info') })
  // Built beside us from the first moment on; the server does not wait for it.
  const desk = isApi ? prepareDesk(world.root, log) : undefined
  const databases = await openDatabases({ config, root: world.root, say, watch: true })
  const closings: (() => Promise<void>)[] = [() => databases.close()]
  try {
    await prepareDatabase(databases, say)
    const data = path.resolve(world.root, config.data)
    const house = await buildHouse({
      config,
      data,
      db: databases.app,
      now: systemNow,
      log,
      secret: config.sessionSecret ?? keptSecret(path.join(data, 'secret')),
      publicUrl: config.publicOrigin ?? `http://${config.host}:${config.port}`,
    })
    const metrics = createMetrics()
    const readiness = readinessOf(databases.app)
    if (config.roles.includes('worker')) {
      const workers = startWork(house, metrics)
      closings.unshift(() => workers.stop())
    }
    if (isApi) {
      const web = await buildWeb({
        house,
        metrics,
        ready: readiness.ready,
        ...(desk && { desk }),
        version: versionOf(world.root),
      })
      closings.unshift(() => web.close())
      await web.listen({ host: config.host, port: config.port })
      announce(world, config)
    } else say('Working; this process answers no requests.')
    await told
    say('Stopping …')
    readiness.stopping()
    return 0
  } finally {
    desk?.stop()
    for (const close of closings) await close().catch((error) => log.error({ err: error }, 'a part did not stop well'))
  }
}

function rolesOf(text: string): Config['roles'] {
  const roles = text.split(',').map((each) => each.trim())
  for (const role of roles)
    if (role !== 'api' && role !== 'worker')
      throw new UsageWrong(`there is no role "${role}"; there are api and worker`)
  return roles as Config['roles']
}

function announce(world: World, config: Config): void {
  const origin = config.publicOrigin ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`
  const lines = [
    '',
    'Gongdao 公道 is open.',
    `  Portal      ${origin}/`,
    `  Workbench   ${origin}/desk/`,
    `  API         ${origin}/api/v1   (${origin}/api/openapi.json)`,
    '',
    'Ctrl+C stops it.',
  ]
  for (const line of lines) world.complain(line)
}
