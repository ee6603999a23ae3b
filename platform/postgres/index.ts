export { addressesIn, withRole } from './addresses.ts'
export { CityMissing, demandCity, moduleTables } from './city-guard.ts'
export { type Database, type DatabaseOptions, openDatabase, type Sql } from './database.ts'
export { isDatabaseDown } from './database-down.ts'
export {
  appRole,
  MigrationChanged,
  MigrationFailed,
  type MigrationState,
  type ModuleMigration,
  migrate,
  migrationPlan,
} from './migrate.ts'
export { isConcurrent, whatStopsOthers } from './online.ts'
export { statementNames } from './statement-names.ts'
