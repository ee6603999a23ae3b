import type { CompiledDefinition } from '@gongdao/catalogue'
import type { FoldableAction } from './action-content.ts'
import type { EventName, MatterEvent } from './events.ts'
import type { MatterState } from './matter-state.ts'

const engineEvents: Readonly<Record<string, EventName>> = {
  message: 'MessageWritten',
  reply: 'MessageAnswered',
  urge: 'MatterUrged',
  addMaterial: 'MaterialAdded',
  assign: 'MatterAssigned',
  refer: 'MatterReferred',
  acceptReferral: 'ReferralAccepted',
  refuseReferral: 'ReferralRefused',
  suspend: 'MatterSuspended',
  resume: 'MatterResumed',
  merge: 'MatterMerged',
  join: 'MatterJoined',
  part: 'MatterParted',
  answerTogether: 'MatterAnswered',
  shareAnswer: 'AnswerShared',
  takeBack: 'ActTakenBack',
  handOver: 'MatterHandedOver',
  rate: 'MatterRated',
  serve: 'LetterServed',
  recompute: 'DeadlineRecomputed',
  allowReturn: 'ReturnAllowed',
}

/** The event that one action is: the most telling of the names that fit. */
export function happened(
  compiled: CompiledDefinition,
  before: MatterState | undefined,
  after: MatterState,
  action: FoldableAction & { id: string },
): MatterEvent {
  const shared = action.act === 'answerTogether' ? String(action.facts.answered ?? '') : action.act
  const act = compiled.act(shared)
  return {
    city: action.city,
    id: action.id,
    matter: action.matter,
    number: after.number,
    seq: action.seq,
    name: nameOf(compiled, before, after, action.act),
    act: action.act,
    at: action.recordedAt,
    service: after.service,
    definitionVersion: after.definitionVersion,
    unit: after.unit,
    applicant: after.applicant,
    state: after.state,
    ...(act?.letter ? { letter: act.letter } : {}),
    ...(act?.notice ? { notice: act.notice } : {}),
    ...(after.merged ? { into: after.merged.number } : {}),
    ...safely(compiled, after),
  }
}

/** Where a service asks how she may safely be reached, an answer that is not there any more means: not at all. */
function safely(compiled: CompiledDefinition, { answers }: MatterState): Pick<MatterEvent, 'contact'> {
  if (!compiled.formFields.has('safeContact') || answers.safeContact === 'full') return {}
  return { contact: answers.safeContact === 'ping' ? 'ping' : 'none' }
}

function nameOf(
  compiled: CompiledDefinition,
  before: MatterState | undefined,
  after: MatterState,
  name: string,
): EventName {
  if (!before) return 'MatterFiled'
  const engine = Object.hasOwn(engineEvents, name) ? engineEvents[name] : undefined
  if (engine) return engine
  const act = compiled.act(name)
  if (after.closed && !before.closed) return 'MatterClosed'
  if (before.closed && !after.closed) return 'MatterReopened'
  if (act?.returns) return 'MatterReturned'
  if (act?.extends) return 'TimeExtended'
  if (act?.referral) return 'MatterReferred'
  if (after.phase === 'answered' && before.phase !== 'answered') return 'MatterAnswered'
  return after.state !== before.state || after.unit !== before.unit ? 'MatterMoved' : 'ActTaken'
}
