import * as first from './0001-matters.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'matters', name: first.name, sql: first.sql }]
