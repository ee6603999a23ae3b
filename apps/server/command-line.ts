import { ConfigWrong } from '@gongdao/platform/config'
import { type Command, UsageWrong, type World, worldOf } from './commands/command.ts'

interface Listed {
  /** What follows `gongdao`. */
  readonly usage: string
  readonly about: string
  load(): Promise<{ command: Command }>
}

/** What an operator can do. Each command is loaded only when it is asked for. */
const commands: Record<string, Listed> = {
  start: {
    usage: 'start [--roles=api,worker]',
    about: 'database, migrations, demonstration city, server, workers',
    load: () => import('./commands/start.ts'),
  },
  migrate: {
    usage: 'migrate [up|plan]',
    about: 'bring the database to the newest step, or show what waits',
    load: () => import('./commands/migrate.ts'),
  },
  seed: {
    usage: 'seed [--organisation-only]',
    about: 'bring in the demonstration city, by the application’s own verbs; or the city’s organisation alone',
    load: () => import('./commands/seed.ts'),
  },
  staff: {
    usage:
      'staff add --username=… --name=… --unit=… --role=… | staff list | staff role … | staff reset … | staff disable … | staff units WORD',
    about: 'keep the accounts of staff; the first administrator of a city is made here',
    load: () => import('./commands/staff.ts'),
  },
  totp: {
    usage: 'totp USERNAME',
    about: 'the authenticator’s code of a demonstration account, now',
    load: () => import('./commands/totp.ts'),
  },
  doctor: {
    usage: 'doctor [--distributed]',
    about: 'look whether everything is well; or print the statements that distribute the database by city',
    load: () => import('./commands/doctor.ts'),
  },
  import: {
    usage: 'import messages FILE | import holidays FILE | import organisation FILE',
    about: 'file real messages with their answers; take in a year’s holidays; bring in a city’s bodies and units',
    load: () => import('./commands/import.ts'),
  },
  verify: {
    usage: 'verify receipt FILE [--roots=FOLDER] | verify log [--roots=FOLDER] [--log=FILE] | verify files',
    about: 'check a receipt or the whole record against the published roots, or every stored file against its hash',
    load: () => import('./commands/verify.ts'),
  },
  export: {
    usage: 'export log FILE',
    about: 'write the whole record as JSON lines, for verify log --log=FILE elsewhere',
    load: () => import('./commands/export.ts'),
  },
  backup: {
    usage: 'backup DIR',
    about: 'copy the whole installation into a new folder, beside a running server',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    usage: 'restore DIR [--postgres-folder=FOLDER]',
    about: 'bring a backup into an empty GONGDAO_DATA',
    load: () => import('./commands/restore.ts'),
  },
  triage: {
    usage: 'triage [FILE]',
    about: 'JSON lines {"text":…} in, proposals out',
    load: () => import('./commands/triage.ts'),
  },
  law: {
    usage: 'law deadline [FILE] [--city[=CODE]] | law fee [FILE] | law interest [FILE] | law check-id [FILE]',
    about: 'JSON lines in, what the law says out: due dates, court fees, interest, whether a number can be right',
    load: () => import('./commands/law.ts'),
  },
  services: {
    usage:
      'services check [FILE…] | services list | services replay SERVICE|FILE | services publish [NAME@VERSION [--accept-differences=REASON]] | services published',
    about:
      'check the definitions of all services or of the files named; list them; try a new version on past matters; publish it',
    load: () => import('./commands/services.ts'),
  },
  recompute: {
    usage: 'recompute',
    about: 'record new due dates where a calendar announced later changes them',
    load: () => import('./commands/recompute.ts'),
  },
}

/** Runs one command; answers the exit status (2: wrong usage or configuration). */
export async function run(args: readonly string[], place: { root: string }): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!listed) {
    process.stderr.write(`gongdao: there is no command "${name}".\n\n${help()}\n`)
    return 2
  }
  return runListed(listed, rest, worldOf(place.root))
}

async function runListed(listed: Listed, args: readonly string[], world: World): Promise<number> {
  try {
    const { command } = await listed.load()
    return await command(args, world)
  } catch (error) {
    if (error instanceof UsageWrong) world.complain(`gongdao: ${error.message}\nusage: gongdao ${listed.usage}`)
    else if (error instanceof ConfigWrong) world.complain(error.message)
    else if (error instanceof Error && !world.environment.GONGDAO_DEBUG) world.complain(`gongdao: ${error.message}`)
    else throw error
    return error instanceof UsageWrong || error instanceof ConfigWrong ? 2 : 1
  }
}

function help(): string {
  const width = 46
  const lines = Object.values(commands).map(({ usage, about }) =>
    usage.length < width ? `  ${usage.padEnd(width)}${about}` : `  ${usage}\n  ${' '.repeat(width)}${about}`,
  )
  return [
    'Gongdao 公道: one counter for public justice in a city',
    '',
    'usage: gongdao COMMAND',
    '',
    ...lines,
    '',
    'Settings come from the environment and from gongdao.config.json; docs/OPERATIONS.md lists them.',
  ].join('\n')
}
