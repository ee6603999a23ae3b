import * as first from './0001-documents.sql.ts'

/** The migrations of this module, in order. */
export const migrations = [{ module: 'documents', name: first.name, sql: first.sql }]
