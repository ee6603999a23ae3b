import { canonicalJson, type Signer } from '@gongdao/platform/crypto'
import type { Receipt } from '../contract/index.ts'
import type { LoggedAction } from './action-record.ts'
import { contentHash } from './seal.ts'

/** What a receipt's signature covers: everything it says. */
export function receiptBytes(receipt: Omit<Receipt, 'signature'> & { signature?: unknown }): Uint8Array {
  const { signature: _, ...said } = receipt
  return Buffer.from(`gongdao.receipt.v1:${canonicalJson(said)}`, 'utf8')
}

/** A receipt before it is signed. */
export type UnsignedReceipt = Omit<Receipt, 'signature'>

/** The receipt of a filing: number, times, what was filed (as hashes), who owes what by when. */
export function makeReceipt(
  filed: LoggedAction,
  number: string,
  service: string,
  duty: Receipt['duty'],
  signer: Pick<Signer, 'keyId' | 'algorithm'>,
): UnsignedReceipt {
  return {
    kind: 'gongdao.receipt.v1',
    city: filed.city,
    number,
    matter: filed.matter,
    service,
    filedAt: filed.happenedAt,
    recordedAt: filed.recordedAt,
    contentHash: contentHash(filed),
    actionHash: filed.hash,
    duty,
    keyId: signer.keyId,
    algorithm: signer.algorithm,
  }
}

/** A receipt signed alone. */
export const signReceipt = (receipt: UnsignedReceipt, signer: Signer): Receipt => ({
  ...receipt,
  signature: signer.sign(receiptBytes(receipt)),
})
