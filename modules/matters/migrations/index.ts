import * as first from './0001-matters.sql.ts'
import * as second from './0002-lists-in-order.sql.ts'
import * as third from './0003-record-group.sql.ts'
import * as fourth from './0004-merged.sql.ts'
import * as fifth from './0005-search-by-days.sql.ts'
import * as sixth from './0006-write-what-changed.sql.ts'
import * as seventh from './0007-overrides.sql.ts'
import * as eighth from './0008-four-digits.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [first, second, third, fourth, fifth, sixth, seventh, eighth].map(({ name, sql }) => ({
  module: 'matters',
  name,
  sql,
}))
