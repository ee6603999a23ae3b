import pg from 'pg'
import { type Fault, type Ground, patience, seconds } from '../fault.ts'
import { limitFiles } from '../small-disk.ts'

/** The disk of the tables is full: what cannot be written is refused, and what was acknowledged stays. */
export const fullData: Fault = { strike: (ground) => full(ground, 'data') }

/** The disk of the write-ahead log is full: the server may fall, and rises when there is room. */
export const fullWal: Fault = { strike: (ground) => full(ground, 'wal') }

/** The disk of uploads and files is full: matters go on, and files are handed in when there is room. */
export const fullUploads: Fault = { strike: (ground) => full(ground, 'uploads') }

async function full(ground: Ground, which: 'data' | 'wal' | 'uploads'): Promise<void> {
  const { city } = ground
  const disk = city.disks?.[which]
  if (disk) disk.fill()
  else limit(ground, which, 0)
  try {
    if (which === 'wal') await spendLog(city.cluster.adminUrl)
    await seconds(ground.seconds)
  } finally {
    if (disk) disk.empty()
    else limit(ground, which, 'unlimited')
  }
  await city.untilReady(patience)
}

function limit({ city }: Ground, which: string, bytes: number | 'unlimited'): void {
  limitFiles(which === 'uploads' ? [city.pid] : city.databasePids(), bytes)
}

/** Segments are made in advance: the log is full when the last of them is begun. */
async function spendLog(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  admin.on('error', () => {})
  try {
    await admin.connect()
    for (let nth = 0; nth < 400; nth++)
      await admin.query(`select pg_logical_emit_message(false, 'soak', 'x'), pg_switch_wal()`)
  } catch {
    // The server fell, as it must when it cannot write its log.
  } finally {
    await admin.end().catch(() => {})
  }
}
