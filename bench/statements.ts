import pg from 'pg'

/** With these settings the database counts what each statement costs it, also those inside a function. */
export const countingSettings = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
}

/** What the database counted. */
export class StatementCount {
  private readonly admin: pg.Client

  constructor(adminUrl: string) {
    this.admin = new pg.Client({ connectionString: adminUrl })
  }

  async open(): Promise<void> {
    await this.admin.connect()
    await this.admin.query('create extension if not exists pg_stat_statements')
  }

  async begin(): Promise<void> {
    await this.admin.query('select pg_stat_statements_reset()')
  }

  /** The costliest statements since `begin`, for so many pieces of work. */
  async tell(finished: number): Promise<string> {
    const { rows } = await this.admin.query(
      `select toplevel, calls, total_exec_time as ms, total_plan_time as plan, shared_blks_hit as hit, shared_blks_dirtied as dirtied,
         wal_records, wal_fpi, wal_bytes, regexp_replace(query, '\\s+', ' ', 'g') as text
       from pg_stat_statements order by total_exec_time desc limit 40`,
    )
    const each = (value: unknown, digits = 3) => (Number(value) / finished).toFixed(digits)
    return rows
      .map(
        (row) =>
          `  ${each(row.ms)} ms ${row.toplevel ? '' : '(within) '}${each(row.calls)} calls, ${each(row.hit, 1)} pages, ${each(row.wal_bytes, 0)} bytes of WAL  ${row.text.slice(0, 110)}`,
      )
      .join('\n')
  }

  async close(): Promise<void> {
    await this.admin.end()
  }
}
