import { grantQueue } from '@gongdao/platform/jobs'
import { migrate } from '@gongdao/platform/postgres'
import { migrations } from './migrations.ts'
import type { Databases } from './open-databases.ts'

/** Brings the tables of all modules and of the queue up to date; says which steps it took. */
export async function prepareDatabase(databases: Databases, say: (line: string) => void): Promise<void> {
  const taken = await migrate(databases.owner, migrations)
  await grantQueue(databases.owner)
  if (taken.length > 0) say(`Tables brought up to date: ${taken.join(', ')}`)
}
