import * as first from './0001-intake.sql.ts'
import * as second from './0002-calls.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [first, second].map(({ name, sql }) => ({ module: 'intake', name, sql }))
