import * as first from './0001-catalogue.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'catalogue', name: first.name, sql: first.sql }]
