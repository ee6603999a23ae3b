import * as first from './0001-notices.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'notices', name: first.name, sql: first.sql }]
