import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { BackupNotAllowed } from './what-to-grant.ts'

/** One file of a base backup, as it was written. */
export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export interface BaseBackup {
  /** `base.tar` (the server's folder and the log needed to make it whole), `<oid>.tar` of each tablespace, `backup_manifest`. */
  readonly files: readonly WrittenFile[]
  /** PostgreSQL's number, e.g. 180004. */
  readonly serverVersion: number
  readonly systemIdentifier: string
  /** Positions in the log: everything committed before `ends` is in it. */
  readonly begins: string
  readonly ends: string
}

export interface BaseBackupOptions {
  /** The address of the server as a role with REPLICATION, or its superuser. */
  readonly url: string
  /** An existing folder that receives the files, readable by us alone. */
  readonly folder: string
  /** Bytes so far, and the server's estimate of all. */
  onProgress?(done: number, all: number): void
  readonly signal?: AbortSignal
}

/**
 * Takes a base backup with the log it needs through the replication protocol (BASE_BACKUP, PostgreSQL 15 to 18), as pg_basebackup
 * does. It needs no program of PostgreSQL and no access to its folder; a temporary slot keeps the log until it is copied. Throws
 * `BackupNotAllowed` with what an administrator grants.
 */
export async function takeBaseBackup(options: BaseBackupOptions): Promise<BaseBackup> {
  options.signal?.throwIfAborted()
  const client = new pg.Client({
    connectionString: options.url,
    application_name: 'gongdao backup',
    replication: 'true',
  } as pg.ClientConfig)
  client.on('error', () => {})
  const stop = () => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  try {
    await client.connect()
    options.signal?.addEventListener('abort', stop, { once: true })
    const { rows } = await client.query('IDENTIFY_SYSTEM')
    const shown = await client.query('SHOW server_version_num')
    await client.query(`CREATE_REPLICATION_SLOT "gongdao_${process.pid}_${Date.now()}" TEMPORARY PHYSICAL RESERVE_WAL`)
    const copied = await copy(client, options)
    return {
      ...copied,
      serverVersion: Number(shown.rows[0].server_version_num),
      systemIdentifier: String(rows[0].systemid),
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw BackupNotAllowed.of(error) ?? error
  } finally {
    options.signal?.removeEventListener('abort', stop)
    await client.end().catch(() => {})
  }
}

const command = `BASE_BACKUP (LABEL 'gongdao', PROGRESS true, CHECKPOINT 'fast', WAL true, MANIFEST 'yes')`

function copy(client: pg.Client, options: BaseBackupOptions): Promise<Pick<BaseBackup, 'files' | 'begins' | 'ends'>> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(options, (error) => (error ? reject(error) : resolve(receiver.taken())))
    client.once('end', () => reject(new Error('The database server broke off the backup.')))
    client.query(receiver)
  })
}

interface OpenFile {
  readonly name: string
  readonly descriptor: number
  readonly hash: Hash
  bytes: number
}

/**
 * What `pg` hands over while the server answers: positions as rows, then one stream of pieces, each marked by its first byte (a new
 * archive, its data, the manifest, progress). Pieces are written as they come: the socket waits, memory does not grow.
 */
class Receiver implements pg.Submittable {
  private readonly files: WrittenFile[] = []
  private readonly positions: string[] = []
  private readonly options: BaseBackupOptions
  private readonly done: (error?: Error) => void
  private columns: string[] = []
  private file: OpenFile | undefined
  private received = 0
  private expected = 0
  private failed: Error | undefined

  constructor(options: BaseBackupOptions, done: (error?: Error) => void) {
    this.options = options
    this.done = done
  }

  taken(): Pick<BaseBackup, 'files' | 'begins' | 'ends'> {
    return { files: this.files, begins: this.positions[0]!, ends: this.positions.at(-1)! }
  }

  submit(connection: pg.Connection): undefined {
    ;(connection as unknown as { query(text: string): void }).query(command)
  }

  handleRowDescription(message: { fields: { name: string }[] }): void {
    this.columns = message.fields.map((field) => field.name)
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const row = Object.fromEntries(this.columns.map((name, index) => [name, message.fields[index]]))
    if (row.recptr) this.positions.push(row.recptr)
    // The size of each tablespace in kilobytes, as the server estimates it.
    if (row.size) this.expected += Number(row.size) * 1024
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    if (this.failed) return
    try {
      this.take(chunk)
    } catch (error) {
      // The disk is full or gone: the server is not asked for the rest.
      this.failed = error as Error
      ;(connection as unknown as { stream: { destroy(): void } }).stream.destroy()
      this.done(this.failed)
    }
  }

  private take(chunk: Buffer): void {
    const mark = String.fromCharCode(chunk[0]!)
    if (mark === 'd') this.write(chunk.subarray(1))
    else if (mark === 'n') this.open(chunk.toString('utf8', 1, chunk.indexOf(0, 1)))
    else if (mark === 'm') this.open('backup_manifest')
  }

  private open(name: string): void {
    this.close()
    if (!/^[\w.]+$/.test(name)) throw new Error(`The server named an archive "${name}".`)
    const descriptor = openSync(path.join(this.options.folder, name), 'wx', 0o600)
    this.file = { name, descriptor, hash: createHash('sha256'), bytes: 0 }
  }

  private write(bytes: Buffer): void {
    const file = this.file!
    for (let written = 0; written < bytes.length; ) written += writeSync(file.descriptor, bytes, written)
    file.hash.update(bytes)
    file.bytes += bytes.length
    this.received += bytes.length
    this.options.onProgress?.(this.received, Math.max(this.expected, this.received))
  }

  private close(): void {
    const { file } = this
    this.file = undefined
    if (!file) return
    fsyncSync(file.descriptor)
    closeSync(file.descriptor)
    this.files.push({ name: file.name, bytes: file.bytes, sha256: file.hash.digest('hex') })
  }

  handleReadyForQuery(): void {
    try {
      this.close()
      const isWhole = this.files.some((each) => each.name === 'base.tar') && this.positions.length >= 2
      this.done(isWhole ? undefined : new Error('The server ended the backup before it was whole.'))
    } catch (error) {
      this.done(error as Error)
    }
  }

  handleError(error: Error): void {
    if (this.file) closeSync(this.file.descriptor)
    this.file = undefined
    this.done(this.failed ?? error)
  }

  handleCommandComplete(): void {}
  handleCopyInResponse(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
