import * as first from './0001-agencies.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'agencies', name: first.name, sql: first.sql }]
