import type pg from 'pg'

/** Schemas whose tables are distributed by city. */
const moduleSchemas =
  'people|agencies|catalogue|documents|matters|intake|tips|mediation|payments|meetings|notices|enforcement|community|disclosure|worklists|insight|search'

const tableReference = new RegExp(
  String.raw`(into\s+)?(?<![\w."])"?(${moduleSchemas})"?\s*\.\s*"?(\w+)"?(\s*\()?`,
  'gi',
)

/** Tables of libraries stay local to the coordinator and know no city (DESIGN law 12). */
const libraryTable = /^people\.(resident|staff)_/

/** The module tables that a statement touches; a call of a function is no table (its first argument is the city). */
export function moduleTables(statement: string): string[] {
  const found: string[] = []
  for (const [, into, schema, name, opens] of withoutWords(statement).matchAll(tableReference)) {
    if (opens && !into) continue
    const table = `${schema}.${name}`.toLowerCase()
    if (!libraryTable.test(table)) found.push(table)
  }
  return found
}

/** Thrown when a statement on a module's table does not name the city. */
export class CityMissing extends Error {
  constructor(tables: string[], statement: string) {
    super(`A statement on ${[...new Set(tables)].join(', ')} does not name its city: ${statement.trim().slice(0, 300)}`)
    this.name = 'CityMissing'
  }
}

/** Refuses a statement that touches a module's table and does not contain the word `city`. */
export function demandCity(statement: string): void {
  const tables = moduleTables(statement)
  if (tables.length > 0 && !/\bcity\b/i.test(withoutWords(statement))) throw new CityMissing(tables, statement)
}

/** The statement without its text literals and comments, in which a city would be only a word. */
const withoutWords = (statement: string): string =>
  statement.replace(/'(?:[^']|'')*'/g, "''").replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')

/** The client class of a guarded pool. Every way to ask goes through `query`, Kysely's and the libraries' too. */
export function cityGuarded(Client: typeof pg.Client): typeof pg.Client {
  return class GuardedClient extends Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight signatures; the guard only reads the text
    override query(...given: any[]): any {
      const text = typeof given[0] === 'string' ? given[0] : given[0]?.text
      if (typeof text === 'string') demandCity(text)
      // biome-ignore lint/suspicious/noExplicitAny: handed on as it came
      return (super.query as any)(...given)
    }
  } as typeof pg.Client
}
