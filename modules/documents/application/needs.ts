import type { Now } from '@gongdao/platform/clock'
import type { FileStore } from '@gongdao/platform/files'
import type { Database } from '@gongdao/platform/postgres'
import type { VirusScanner } from '../adapters/scanner/clamd.ts'

/** Whoever hands in a file: enough of a person to say whose it is. */
export interface Uploader {
  readonly city: string
  readonly id: string
}

/** What the module is given. */
export interface DocumentsNeeds {
  readonly db: Database
  readonly now: Now
  readonly files: FileStore
  /** Where unfinished uploads wait, a folder of the data folder. */
  readonly waitingFolder: string
  /** Bytes of one file; 50 MB unless told. */
  readonly mostBytes?: number
  /** Bytes one person may hand in within a day; 500 MB unless told. Everybody anonymous shares ten times as much. */
  readonly mostBytesADay?: number
  /** Absent: files are marked `notScanned`, and staff are told. */
  readonly scanner?: VirusScanner
  /** Told of faults, without names or contents. */
  readonly onFault?: (message: string) => void
}

/** The needs with their defaults. */
export interface Ground extends DocumentsNeeds {
  readonly mostBytes: number
  readonly mostBytesADay: number
}

/** What one person may hand in within a day. */
export const quotaOf = (ground: Ground, by: Uploader): number =>
  by.id === 'anonymous' ? ground.mostBytesADay * 10 : ground.mostBytesADay
