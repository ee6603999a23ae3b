import { migrations as agencies } from '@gongdao/agencies'
import { migrations as matters } from '@gongdao/matters'
import { migrations as people } from '@gongdao/people'
import type { ModuleMigration } from '@gongdao/platform/postgres'

/** Every module's tables, the ground first: who is below is made before who stands on it. */
export const migrations: readonly ModuleMigration[] = [...people, ...agencies, ...matters]
