import * as first from './0001-catalogue.sql.ts'
import * as second from './0002-replay.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [first, second].map(({ name, sql }) => ({ module: 'catalogue', name, sql }))
