import { existsSync } from 'node:fs'
import { type Database, migrationPlan } from '@gongdao/platform/postgres'
import { distribution } from '../distribution.ts'
import { migrations } from '../migrations.ts'
import { type Databases, openDatabases } from '../open-databases.ts'
import { type Command, readArguments, UsageWrong, type World } from './command.ts'

interface Finding {
  /** `well`, or what to do. */
  readonly state: 'well' | 'note' | 'bad'
  readonly words: string
}

/** Looks whether this installation is well, part by part; `--distributed` prints how to spread it by city. */
export const command: Command = async (args, world) => {
  const { words, options } = readArguments(args, ['distributed'])
  if (words.length > 0) throw new UsageWrong('doctor takes no words')
  const databases = await openDatabases({ config: world.config(), root: world.root, say: world.complain })
  try {
    return 'distributed' in options ? await printDistribution(databases, world) : await examine(databases, world)
  } finally {
    await databases.close()
  }
}

async function printDistribution({ owner }: Databases, world: World): Promise<number> {
  const { statements, warnings } = await distribution(owner)
  for (const statement of statements) world.say(statement)
  for (const warning of warnings) world.complain(`warning: ${warning}`)
  return warnings.length > 0 ? 1 : 0
}

async function examine(databases: Databases, world: World): Promise<number> {
  const findings = [
    node(),
    await server(databases.owner),
    ...(await tables(databases.owner)),
    await grants(databases.app),
    ...browser(),
  ]
  const marks = { well: 'well', note: 'note', bad: 'BAD ' }
  for (const { state, words } of findings) world.say(`${marks[state]}  ${words}`)
  return findings.some(({ state }) => state === 'bad') ? 1 : 0
}

const node = (): Finding =>
  Number(process.versions.node.split('.')[0]) >= 24
    ? { state: 'well', words: `Node ${process.versions.node}` }
    : { state: 'note', words: `Node ${process.versions.node} works, yet is past its end of life: run 24 in production` }

async function server(owner: Database): Promise<Finding> {
  const { rows } = await owner.query<{ version: string; fsync: string; sync: string; zone: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as sync`,
  )
  const { version, fsync, sync } = rows[0]!
  if (fsync !== 'on' || sync === 'off')
    return {
      state: 'bad',
      words: `PostgreSQL ${version} may lose filings in a crash: switch on fsync and synchronous_commit`,
    }
  return { state: 'well', words: `PostgreSQL ${version}, every commit on the disk` }
}

async function tables(owner: Database): Promise<Finding[]> {
  const plan = await migrationPlan(owner, migrations)
  const waiting = plan.filter(({ appliedAt }) => !appliedAt)
  const { warnings } = await distribution(owner)
  return [
    waiting.length === 0
      ? { state: 'well', words: `${plan.length} migrations taken, none waits` }
      : { state: 'bad', words: `${waiting.length} migrations wait: run gongdao migrate` },
    ...warnings.map((words): Finding => ({ state: 'bad', words })),
  ]
}

async function grants(app: Database): Promise<Finding> {
  const { rows } = await app.query<{ table: string }>(
    `select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'matters' and c.relname in ('action', 'root')
       and (has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete'))`,
  )
  return rows.length === 0
    ? { state: 'well', words: 'the server may append to the record and not rewrite it' }
    : {
        state: 'bad',
        words: `the server may rewrite ${rows.map((row) => row.table).join(', ')}: revoke update and delete`,
      }
}

function browser(): Finding[] {
  return existsSync('/usr/bin/chromium')
    ? [{ state: 'well', words: 'Chromium is there for the tests in a browser' }]
    : [{ state: 'note', words: 'no Chromium: npm test installs one where it may' }]
}
