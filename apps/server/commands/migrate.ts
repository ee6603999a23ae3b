import { migrationPlan } from '@gongdao/platform/postgres'
import { migrations } from '../migrations.ts'
import { openDatabases } from '../open-databases.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { type Command, UsageWrong } from './command.ts'

/** Brings the database to the newest step (`up`), or shows which steps it has taken and which wait (`plan`). */
export const command: Command = async ([what = 'up', ...rest], world) => {
  if ((what !== 'up' && what !== 'plan') || rest.length > 0) throw new UsageWrong('migrate knows two words: up, plan')
  const databases = await openDatabases({ config: world.config(), root: world.root, say: world.complain })
  try {
    if (what === 'up') await prepareDatabase(databases, world.complain)
    for (const { module, name, appliedAt } of await migrationPlan(databases.owner, migrations))
      world.say(`${module}/${name}  ${appliedAt ? `taken ${appliedAt.toISOString()}` : 'waits'}`)
    return 0
  } finally {
    await databases.close()
  }
}
