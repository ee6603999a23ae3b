import * as first from './0001-people.sql.ts'
import * as second from './0002-password.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [first, second].map(({ name, sql }) => ({ module: 'people', name, sql }))
