import { existsSync, readFileSync } from 'node:fs'
import type { Database } from '@gongdao/platform/postgres'
import { type LogToVerify, type LogVerdict, verifyLog } from '../application/verify-log.ts'
import { type ReceiptVerdict, verifyReceipt } from '../application/verify-receipt.ts'
import type { Finding } from '../domain/finding.ts'
import { type Published, readPublished } from '../domain/published.ts'
import { LogUnreadable, readLogFile } from './files/log-file.ts'
import { findPublished } from './files/published-files.ts'
import { readLog } from './postgres/read-log.ts'
import { storedRoots } from './postgres/root-store.ts'

/** What a command says, and its exit status: 0 all is well, 1 something is wrong, 2 it could not look. */
export interface Said {
  readonly text: string
  readonly exitCode: 0 | 1 | 2
}

const cannot = (zh: string, en: string): Said => ({ text: `${zh}\n${en}`, exitCode: 2 })

const noRoots = (folder: string): Said =>
  cannot(`在 ${folder} 没有找到公布的根（roots.jsonl）。`, `No published roots (roots.jsonl) were found in ${folder}.`)

/** `gongdao verify receipt FILE --roots DIR`: needs the receipt and the published roots, no server and no database. */
export function verifyReceiptFile(file: string, roots: string): Said {
  if (!existsSync(file)) return cannot(`没有文件 ${file}。`, `There is no file ${file}.`)
  const json = readJson(file)
  if (json === undefined)
    return cannot(`${file} 不是 JSON，不能读作回执。`, `${file} is not JSON and cannot be read as a receipt.`)
  const found = findPublished(roots)
  if (found.size === 0) return noRoots(roots)
  const receipt = receiptIn(json)
  const named = String((receipt as { city?: unknown } | null)?.city ?? '')
  const city = found.has(named) ? named : [...found.keys()][0]!
  return sayReceipt(verifyReceipt(receipt, readPublished(city, found.get(city)!)))
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** The receipt itself, or the answer to a filing that holds one. */
const receiptIn = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'receipt' in json && !('kind' in json) ? json.receipt : json

const lineOf = ({ what, matter, seq, words }: Finding): string =>
  `${what}\t${matter ?? '-'}\t${seq ?? '-'}\t${words.zh} ${words.en}`

function sayReceipt(verdict: ReceiptVerdict): Said {
  const others = verdict.findings.map(lineOf)
  if (verdict.state === 'unreadable')
    return { text: ['这不是公道的回执。', 'This is not a Gongdao receipt.', ...others].join('\n'), exitCode: 2 }
  const { number, filedAt, duty } = verdict.receipt
  const about = `${number}  ${filedAt}`
  if (verdict.state === 'false') return { text: [`不符 FALSE  ${about}`, ...others].join('\n'), exitCode: 1 }
  const promise = `${duty.unitName.zh}：${duty.act.zh}，${duty.due}，${duty.article}`
  const told =
    verdict.state === 'proved'
      ? `属实 PROVED  ${about}\n签名有效，登记在第${verdict.root}号公布的根之中。\nThe signature is the city's, and the filing is under published root ${verdict.root}.`
      : `签名有效 SIGNED  ${about}\n${notYetUnder(verdict.takenDown)}`
  return { text: [told, promise, ...others].join('\n'), exitCode: verdict.findings.length > 0 ? 1 : 0 }
}

/** What is proved while no root holds the filing yet: the signature, and nothing of the day on which it was written down. */
const notYetUnder = (takenDown: string | undefined): string =>
  takenDown
    ? `签名有效；该登记于 ${takenDown} 补录，晚于最近一次公布，收录它的根尚未公布。登记时间由本市签名担保，尚无公布的根佐证；请在下一次公布后再核对。\nThe signature is the city's. The filing was taken down at ${takenDown}, after the last published root: the city vouches for its earlier date, and no root does yet. Check again after the next one.`
    : "签名有效；收录该登记的根尚未公布，请在下一次公布后再核对。\nThe signature is the city's; the root that will hold the filing is not published yet: check again after the next one."

export interface LogCommand {
  readonly city: string
  /** The folder with the published roots. */
  readonly roots: string
  /** An exported log; or the database. One of them. */
  readonly file?: string
  readonly db?: Database
  readonly foldRows?: LogToVerify['foldRows']
}

/** `gongdao verify log --roots DIR [--log FILE]`: every entry against its seal, its chain and the published roots. */
export async function verifyLogCommand({ city, roots, file, db, foldRows }: LogCommand): Promise<Said> {
  // A server may publish while we look: a root counts as unpublished only if it was stored before we read the folder.
  const before = file === undefined && db ? await storedRoots(db, city) : []
  const folder = findPublished(roots).get(city)
  if (!folder) return noRoots(roots)
  const published = readPublished(city, folder)
  if (file !== undefined) return verifyFile(file, published)
  if (!db) return cannot('没有日志文件，也没有数据库。', 'There is neither a log file nor a database.')
  const looked = new Set([...before, ...published.roots].map((root) => root.no))
  const stored = (await storedRoots(db, city)).filter((root) => looked.has(root.no))
  const matters = readLog(db, city)
  return sayLog(await verifyLog({ published, matters, storedRoots: stored, ...(foldRows && { foldRows }) }))
}

async function verifyFile(file: string, published: Published): Promise<Said> {
  if (!existsSync(file)) return cannot(`没有文件 ${file}。`, `There is no file ${file}.`)
  try {
    return sayLog(await verifyLog({ published, matters: await readLogFile(file, published.city) }))
  } catch (error) {
    if (error instanceof LogUnreadable) return cannot('日志文件不合格式。', `${error.message}.`)
    throw error
  }
}

function sayLog({ findings, matters, actions, underRoot }: LogVerdict): Said {
  const counts = `${matters} 件 ${actions} 条，其中 ${underRoot} 条在公布的根之中。 ${matters} matters, ${actions} entries, ${underRoot} of them under a published root.`
  if (findings.length === 0)
    return { text: `${counts}\n日志完好，没有发现改动。 The log is whole: nothing was altered.`, exitCode: 0 }
  const total = `发现 ${findings.length} 处不符： ${findings.length} findings:`
  return { text: [counts, total, ...findings.map(lineOf)].join('\n'), exitCode: 1 }
}
