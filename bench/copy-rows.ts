import type pg from 'pg'

/** What of pg's connection a COPY needs; the driver has it and its types do not tell. */
interface CopyWire {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Sends rows by COPY, the fastest way in. The rows are lines in the server's text format. */
export function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return Promise.resolve()
  const list = columns.map((column) => `"${column}"`).join(', ')
  return new Promise((resolve, reject) => {
    let failed: Error | undefined
    const copy = {
      submit: (wire: CopyWire) => wire.query(`copy ${table} (${list}) from stdin`),
      handleCopyInResponse(wire: CopyWire) {
        for (let at = 0; at < lines.length; at += 500)
          wire.sendCopyFromChunk(Buffer.from(`${lines.slice(at, at + 500).join('\n')}\n`))
        wire.endCopyFrom()
      },
      handleError(error: Error) {
        failed = error
        // The server says that it is ready once more; only then is the copy over.
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failed ? reject(failed) : resolve()),
    }
    client.query(copy as unknown as pg.Submittable)
  })
}

/** One value in the text format of COPY. */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\n\r\t]/g, (one) => escapes[one]!)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A text[] of PostgreSQL as text. */
export const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** What `array_to_tsvector` makes of words, as text. */
export const vectorText = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' ')
