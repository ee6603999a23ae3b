/**
 * Why a migration may not be taken while an older application works on the same tables; nothing where it may. Old and new run side by
 * side during an upgrade: a step only adds (expand), what nobody reads any more goes in a later release (contract), and no step
 * holds a lock for longer than a moment. Tables made in the same step are free.
 */
export function whatStopsOthers(sql: string): string[] {
  const statements = statementsOf(sql)
  const own = new Set(statements.flatMap((each) => nameAfter(each, /^create (?:unlogged )?table (?:if not exists )?/)))
  return statements.flatMap((statement) => {
    const table = tableOf(statement)
    if (table !== undefined && own.has(table)) return []
    const found = rules.find(({ when }) => when(statement))
    return found ? [`${found.why}: ${statement.slice(0, 120)}`] : []
  })
}

/** Whether a step must be taken outside a transaction. */
export const isConcurrent = (sql: string): boolean =>
  statementsOf(sql).some((each) => /^(create( unique)?|drop|re)\s?index concurrently\b/.test(each))

/** The statements of a migration, in small letters, without comments, texts and bodies of functions. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .split(';')
    .map((each) => each.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((each) => each !== '')
}

interface Rule {
  readonly when: (statement: string) => boolean
  readonly why: string
}

const says = (pattern: RegExp) => (statement: string) => pattern.test(statement)

const rules: readonly Rule[] = [
  {
    when: says(
      /^drop (table|schema|view|function|procedure|type)\b|^alter table .*\bdrop (column|constraint)\b|^truncate\b/,
    ),
    why: 'the older application may still use it; drop it one release after the last one that does',
  },
  {
    when: says(/\brename (to|column|constraint)\b|\brename \w+ to\b|\bset schema\b/),
    why: 'the older application knows it by its old name; add the new one beside it',
  },
  {
    when: says(/\balter (column )?"?\w+"? (set data )?type\b/),
    why: 'a new type rewrites the table under a lock; add a column and fill it',
  },
  {
    when: says(/\balter (column )?"?\w+"? set not null\b/),
    why: 'the older application may write nothing there, and every row is read under a lock; add a CHECK … NOT VALID, validate it in the next step',
  },
  {
    // The record's rows are written whole from JSON (`json_populate_recordset`): what the JSON does not name becomes null, whatever the default.
    when: (each) => /^alter table .*\badd (column )?/.test(each) && /(?<!check \(.*)\bnot null\b/.test(each),
    why: 'the older application writes null there, whatever the default; let it be null',
  },
  {
    when: says(/^alter table .*\bdefault (gen_random_uuid|random|clock_timestamp|uuidv7|nextval)\b/),
    why: 'a default that differs by row rewrites the table under a lock; add the column without it',
  },
  {
    when: (each) =>
      /^alter table .*\badd (constraint|check|foreign key|unique|primary key)\b/.test(each) &&
      !/\bnot valid$|\busing index\b/.test(each),
    why: 'every row is looked at under a lock; add it NOT VALID, or USING an index made CONCURRENTLY',
  },
  {
    when: says(/^alter table .*\badd (column )?.*\b(unique|primary key|references)\b/),
    why: 'a constraint on a new column is checked under a lock; add the column first and the constraint NOT VALID',
  },
  {
    when: says(/^(create( unique)? index|drop index|reindex)\b(?! concurrently)(?!.* concurrently)/),
    why: 'writes wait while the index is made or dropped; say CONCURRENTLY, alone in its step',
  },
  {
    when: says(/^(update|delete from|with .*\b(update|delete from)\b)/),
    why: 'the rows stay locked until the step ends; let a job fill them in small parts',
  },
  { when: says(/^(lock|vacuum full|cluster)\b/), why: 'everybody waits for it' },
]

function tableOf(statement: string): string | undefined {
  const patterns = [
    /^alter table (?:if exists )?(?:only )?/,
    /^create (?:unique )?index (?:concurrently )?(?:if not exists )?(?:\w+ )?on (?:only )?/,
    /^(?:update|delete from|truncate(?: table)?|drop table(?: if exists)?) (?:only )?/,
  ]
  return patterns.flatMap((pattern) => nameAfter(statement, pattern))[0]
}

function nameAfter(statement: string, pattern: RegExp): string[] {
  const found = pattern.exec(statement)
  if (!found) return []
  return [statement.slice(found[0].length).split(/[\s(]/)[0]!.replaceAll('"', '')]
}
