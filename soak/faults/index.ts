import type { Fault } from '../fault.ts'
import type { FaultName } from '../plan.ts'
import { lostBrowser } from './browser.ts'
import { clockJump } from './clock.ts'
import { flippedByte } from './files.ts'
import { fullData, fullUploads, fullWal } from './full.ts'
import { killApplication, killDatabase, stopApplication, stopDatabase } from './kill.ts'
import { blackHole, cutConnection } from './line.ts'
import { poisonJob, twoWorkers } from './work.ts'

export const faults: Readonly<Record<FaultName, Fault>> = {
  'kill-application': killApplication,
  'kill-database': killDatabase,
  'stop-application': stopApplication,
  'stop-database': stopDatabase,
  'full-data': fullData,
  'full-wal': fullWal,
  'full-uploads': fullUploads,
  'cut-connection': cutConnection,
  'black-hole': blackHole,
  'clock-jump': clockJump,
  'two-workers': twoWorkers,
  'poison-job': poisonJob,
  'flipped-byte': flippedByte,
  'lost-browser': lostBrowser,
}
