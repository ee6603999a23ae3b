import * as first from './0001-intake.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'intake', name: first.name, sql: first.sql }]
