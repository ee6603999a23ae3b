import type { Directory } from '@gongdao/agencies'
import type { House } from './main.ts'

/** A call for help as the queue keeps it: no number and no word of hers. */
export interface HelpCall {
  readonly id: string
  readonly at: string
  readonly region: string
}

const words = {
  zh: '有人可能遇到危险，请求回电：请立即到“求助来电”接听。',
  en: 'Somebody may be in danger and asks to be called: open “calls for help” now.',
}

/** The hotline of a place and its petition office; where neither has a door, whoever answers for everything. */
export const dutyUnits = (directory: Directory, region: string): readonly string[] =>
  ['hotline12345', 'petitionOffice'].map((kind) => directory.doorOf(kind, region).id)

/** Rings those who answer for the place. */
export async function ringDuty({ agencies, notices }: Pick<House, 'agencies' | 'notices'>, call: HelpCall) {
  for (const unit of new Set(dutyUnits(agencies.directory, call.region)))
    await notices.ringUnit({ id: `${call.id}.${unit}`, unit, at: call.at, words })
}
