import type { Signer } from '@gongdao/platform/crypto'
import type { ActionDraft, ActionRecord } from '../domain/action-record.ts'
import { actionBytes, sealAction } from '../domain/seal.ts'

/** An action sealed onto a chain and signed alone. */
export function sealed(draft: ActionDraft, prev: string | null, signer: Signer): ActionRecord {
  const action = sealAction(draft, prev, signer.keyId)
  return { ...action, signature: signer.sign(actionBytes(action.hash)) }
}
