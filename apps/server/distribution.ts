import type { Database } from '@gongdao/platform/postgres'

/** How to spread this database by city over several nodes (Citus), and what stands in the way. */
export interface Distribution {
  readonly statements: string[]
  /** What would not distribute. Empty in every released version: a test sees to it. */
  readonly warnings: string[]
}

/** Schemas that stay on the coordinator: bookkeeping of ours and the libraries'. */
const localSchemas = ['platform', 'graphile_worker', 'public', 'pg_catalog', 'information_schema', 'citus', 'columnar']

/** Sign-in's own tables stay local too; they know no city. */
const isLibraryTable = (table: string): boolean => /^people\.(resident|staff)_/.test(table)

/** Reads the schema as it is, and writes down how it distributes. */
export async function distribution(owner: Database): Promise<Distribution> {
  const tables = await moduleTables(owner)
  const functions = await moduleFunctions(owner)
  const distributed = tables.filter(({ name }) => !isLibraryTable(name))
  const [first, ...others] = distributed.map(({ name }) => name)
  const statements = first
    ? [
        `select create_distributed_table('${first}', 'city');`,
        ...others.map((name) => `select create_distributed_table('${name}', 'city', colocate_with => '${first}');`),
        ...functions
          .filter(({ writes, firstParameter }) => writes && firstParameter === 'city text')
          .map(
            ({ signature, firstName }) =>
              `select create_distributed_function('${signature}', '${firstName}', colocate_with => '${first}');`,
          ),
      ]
    : []
  return {
    statements,
    warnings: [
      ...distributed.flatMap(faultsOfTable),
      ...functions.flatMap(faultsOfFunction),
      ...(await foreignKeyFaults(owner)),
      ...(await triggerFaults(owner)),
      ...(await sequenceFaults(owner)),
    ],
  }
}

interface TableShape {
  name: string
  hasCity: boolean
  hasPrimaryKey: boolean
  /** The first column of every primary key, unique constraint and unique index. */
  keys: { index: string; first: string }[]
}

async function moduleTables(owner: Database): Promise<TableShape[]> {
  const { rows } = await owner.query<TableShape>(
    `select n.nspname || '.' || c.relname as name,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'city' and a.attnotnull
               and a.atttypid = 'text'::regtype) as "hasCity",
       exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) as "hasPrimaryKey",
       coalesce((select json_agg(json_build_object('index', ic.relname,
           'first', (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0])))
         from pg_index i join pg_class ic on ic.oid = i.indexrelid
         where i.indrelid = c.oid and i.indisunique), '[]') as keys
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> all ($1)
     order by 1`,
    [localSchemas],
  )
  return rows
}

function faultsOfTable({ name, hasCity, hasPrimaryKey, keys }: TableShape): string[] {
  if (!hasCity) return [`${name} has no column city (text, not null)`]
  return [
    ...(hasPrimaryKey ? [] : [`${name} has no primary key`]),
    ...keys
      .filter(({ first }) => first !== 'city')
      .map(({ index }) => `${name}: the unique index ${index} does not begin with city`),
  ]
}

interface FunctionShape {
  signature: string
  firstName: string | null
  firstParameter: string | null
  writes: boolean
}

async function moduleFunctions(owner: Database): Promise<FunctionShape[]> {
  const { rows } = await owner.query<FunctionShape>(
    `select p.oid::regprocedure::text as signature, p.proargnames[1] as "firstName",
       p.proargnames[1] || ' ' || format_type(p.proargtypes[0], null) as "firstParameter",
       p.provolatile = 'v' as writes
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname !~ '^pg_' and n.nspname <> all ($1)
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by 1`,
    [localSchemas],
  )
  return rows
}

const faultsOfFunction = ({ signature, firstParameter, writes }: FunctionShape): string[] =>
  writes && firstParameter !== 'city text' ? [`the function ${signature} does not take city text first`] : []

/** A foreign key must name the city on both sides, at the same place. */
async function foreignKeyFaults(owner: Database): Promise<string[]> {
  const { rows } = await owner.query<{ words: string }>(
    `select k.conrelid::regclass || ': the foreign key ' || k.conname || ' leaves its city' as words
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and n.nspname !~ '^pg_' and n.nspname <> all ($1)
       and k.conrelid::regclass::text !~ '^people\\.(resident|staff)_'
       and not exists (
         select 1 from generate_subscripts(k.conkey, 1) s
         join pg_attribute mine on mine.attrelid = k.conrelid and mine.attnum = k.conkey[s]
         join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = k.confkey[s]
         where mine.attname = 'city' and theirs.attname = 'city')`,
    [localSchemas],
  )
  return rows.map(({ words }) => words)
}

async function triggerFaults(owner: Database): Promise<string[]> {
  const { rows } = await owner.query<{ words: string }>(
    `select t.tgrelid::regclass || ' has the trigger ' || t.tgname as words
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and n.nspname !~ '^pg_' and n.nspname <> all ($1)`,
    [localSchemas],
  )
  return rows.map(({ words }) => words)
}

async function sequenceFaults(owner: Database): Promise<string[]> {
  const { rows } = await owner.query<{ words: string }>(
    `select c.oid::regclass || ' is a sequence: numbers are drawn in blocks, ids are made by the application' as words
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname !~ '^pg_' and n.nspname <> all ($1)`,
    [localSchemas],
  )
  return rows.map(({ words }) => words)
}
