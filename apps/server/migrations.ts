import { migrations as agencies } from '@gongdao/agencies'
import { migrations as catalogue } from '@gongdao/catalogue'
import { migrations as documents } from '@gongdao/documents'
import { migrations as intake } from '@gongdao/intake'
import { migrations as matters } from '@gongdao/matters'
import { migrations as notices } from '@gongdao/notices'
import { migrations as people } from '@gongdao/people'
import type { ModuleMigration } from '@gongdao/platform/postgres'
import { migrations as calendar } from './calendar/index.ts'
import { migrations as notes } from './notes/index.ts'

/** Every module's tables, the ground first: who is below is made before who stands on it. */
export const migrations: readonly ModuleMigration[] = [
  ...notes,
  ...calendar,
  ...people,
  ...agencies,
  ...catalogue,
  ...documents,
  ...matters,
  ...intake,
  ...notices,
]
