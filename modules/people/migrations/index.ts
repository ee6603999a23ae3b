import * as first from './0001-people.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'people', name: first.name, sql: first.sql }]
