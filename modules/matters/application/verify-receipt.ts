import { verifySignature } from '@gongdao/platform/crypto'
import { Check } from 'typebox/value'
import { Receipt } from '../contract/index.ts'
import { type Finding, findEntry } from '../domain/finding.ts'
import { momentOfId } from '../domain/original-times.ts'
import type { Published } from '../domain/published.ts'
import { receiptBytes } from '../domain/receipt.ts'

export type ReceiptVerdict =
  | { readonly state: 'unreadable'; readonly findings: readonly Finding[] }
  | { readonly state: 'false'; readonly receipt: Receipt; readonly findings: readonly Finding[] }
  /** Signed by the city, and under this root. */
  | {
      readonly state: 'proved'
      readonly receipt: Receipt
      readonly root: number
      readonly findings: readonly Finding[]
    }
  /** Signed by the city; the day's root that will hold it is not published yet. */
  | {
      readonly state: 'signed'
      readonly receipt: Receipt
      readonly findings: readonly Finding[]
      /** It was written down under an earlier day (an import): the moment at which it really was, after the last root. */
      readonly takenDown?: string
    }

/** How long after a root an entry recorded before it may still come in (its transaction was under way). */
const grace = 15 * 60_000

/**
 * Whether a receipt is the city's own and its filing is in the record. Needs the published roots and nothing else: the key
 * comes from them, never from the receipt.
 */
export function verifyReceipt(json: unknown, published: Published): ReceiptVerdict {
  if (!isReceipt(json)) return { state: 'unreadable', findings: published.findings }
  const receipt = json
  const problem = signatureProblem(receipt, published) ?? leafProblem(receipt, published)
  if (problem) return { state: 'false', receipt, findings: [problem, ...published.findings] }
  const leaf = published.leaves.get(receipt.matter)?.get(1)
  if (leaf) return { state: 'proved', receipt, root: leaf.root, findings: published.findings }
  const takenDown = wasTakenDownLater(receipt, published)
  return { state: 'signed', receipt, findings: published.findings, ...(takenDown ? { takenDown } : {}) }
}

/** The shape of the contract. What stands beside it is covered by the signature, so that nothing can be added. */
const isReceipt = (json: unknown): json is Receipt => Check(Receipt, json)

const about = (receipt: Receipt) => ({ matter: receipt.matter, seq: 1 })

function signatureProblem(receipt: Receipt, published: Published): Finding | undefined {
  const key = published.keys.get(receipt.keyId)
  if (receipt.city !== published.city || !key || key.algorithm !== receipt.algorithm)
    return findEntry(
      'signature',
      about(receipt),
      `回执所用的密钥${receipt.keyId}不在本市公布的密钥之中，不是本市出具的回执。`,
      `The receipt's key ${receipt.keyId} is not among the keys this city published: it is not a receipt of this city.`,
    )
  if (isSigned(receipt, key)) return undefined
  return findEntry(
    'signature',
    about(receipt),
    '回执的签名不符：内容被改动，或不是本市出具。',
    'The signature does not fit: the receipt was altered or is not of this city.',
  )
}

function isSigned(receipt: Receipt, key: { algorithm: string; publicKey: string }): boolean {
  try {
    return verifySignature(key.algorithm, key.publicKey, receiptBytes(receipt), receipt.signature)
  } catch {
    return false
  }
}

const isBefore = (moment: string, root: string): boolean => Date.parse(moment) + grace < Date.parse(root)

/**
 * An import records under the day on which a message came in. The matter's id, which the signature covers, was made at the
 * moment itself: what was made after the last root cannot be under it.
 */
function wasTakenDownLater(receipt: Receipt, { roots }: Published): string | undefined {
  const last = roots.at(-1)
  const made = momentOfId(receipt.matter)
  if (!last || made === undefined || !isBefore(receipt.recordedAt, last.at) || made <= Date.parse(last.at))
    return undefined
  return new Date(made).toISOString()
}

function leafProblem(receipt: Receipt, published: Published): Finding | undefined {
  const leaf = published.leaves.get(receipt.matter)?.get(1)
  if (leaf?.hash === receipt.actionHash) return undefined
  if (leaf)
    return findEntry(
      'altered',
      about(receipt),
      `回执是真的，但第${leaf.root}号根中的登记与它不符：登记在出具回执后被改动。`,
      `The receipt is genuine, but under root ${leaf.root} stands another filing: the record was altered after it was issued.`,
    )
  const last = published.roots.at(-1)
  if (!last || !isBefore(receipt.recordedAt, last.at) || wasTakenDownLater(receipt, published)) return undefined
  return findEntry(
    'rootMissing',
    about(receipt),
    `回执是真的，但登记早于第${last.no}号根，却不在任何已公布的根中：登记可能已被删除。`,
    `The receipt is genuine, but its filing is under no published root although root ${last.no} came later: it may have been deleted.`,
  )
}
