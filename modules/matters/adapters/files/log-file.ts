import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { StoredMatter } from '../../application/verify-log.ts'
import type { ActionRecord } from '../../domain/action-record.ts'

/** Thrown when a line of an exported log is no entry of a log; names the line. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable'
}

/**
 * An exported log: one entry a line, as `ActionRecord` or as PostgreSQL's `row_to_json` of `matters.action`.
 * Lines may come in any order; entries of other cities are left out.
 */
export async function readLogFile(file: string, city: string): Promise<StoredMatter[]> {
  const matters = new Map<string, ActionRecord[]>()
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() === '') continue
    const entry = readEntry(line, number)
    if (entry.city !== city) continue
    const actions = matters.get(entry.matter) ?? []
    matters.set(entry.matter, actions)
    actions.push(entry)
  }
  return [...matters].map(([matter, actions]) => ({ matter, actions: actions.sort((a, b) => a.seq - b.seq) }))
}

function readEntry(line: string, number: number): ActionRecord {
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line)
  } catch {
    throw new LogUnreadable(`line ${number} of the log is not JSON`)
  }
  const field = (camel: string, snake = camel) => row?.[camel] ?? row?.[snake] ?? null
  const text = (camel: string, snake?: string): string => {
    const value = field(camel, snake)
    if (typeof value !== 'string') throw new LogUnreadable(`line ${number} of the log has no text in ${camel}`)
    return value
  }
  const moment = (camel: string, snake: string): string => {
    const ms = Date.parse(text(camel, snake))
    if (Number.isNaN(ms)) throw new LogUnreadable(`line ${number} of the log has no moment in ${camel}`)
    return new Date(ms).toISOString()
  }
  const seq = field('seq')
  if (!Number.isSafeInteger(seq)) throw new LogUnreadable(`line ${number} of the log has no number in seq`)
  return {
    ...{ city: text('city'), matter: text('matter'), seq: seq as number, id: text('id'), act: text('act') },
    happenedAt: moment('happenedAt', 'happened_at'),
    recordedAt: moment('recordedAt', 'recorded_at'),
    by: field('by') as ActionRecord['by'],
    facts: field('facts') as ActionRecord['facts'],
    personal: field('personal') as ActionRecord['personal'],
    salt: field('salt') as string | null,
    personalHash: field('personalHash', 'personal_hash') as string | null,
    prev: field('prev') as string | null,
    ...{ hash: text('hash'), keyId: text('keyId', 'key_id'), signature: text('signature') },
  }
}
