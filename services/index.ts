import type { ServiceDefinition } from '@gongdao/catalogue'
import { accusation } from './accusation/definition.ts'
import { assetLead } from './asset-lead/definition.ts'
import { briberyRecord } from './bribery-record/definition.ts'
import { caseInfoQuery } from './case-info-query/definition.ts'
import { civilSupervision } from './civil-supervision/definition.ts'
import { criminalAppeal } from './criminal-appeal/definition.ts'
import { electronicService } from './electronic-service/definition.ts'
import { enforcementApplication } from './enforcement-application/definition.ts'
import { feePayment } from './fee-payment/definition.ts'
import { groupActivity } from './group-activity/definition.ts'
import { hotline12368 } from './hotline-12368/definition.ts'
import { judgmentPublication } from './judgment-publication/definition.ts'
import { judicialConfirmation } from './judicial-confirmation/definition.ts'
import { lawyerAppointment } from './lawyer-appointment/definition.ts'
import { lawyerFileReview } from './lawyer-file-review/definition.ts'
import { lawyerPlatform } from './lawyer-platform/definition.ts'
import { legalAid } from './legal-aid/definition.ts'
import { legalConsultation } from './legal-consultation/definition.ts'
import { mediation } from './mediation/definition.ts'
import { notary } from './notary/definition.ts'
import { onlineFiling } from './online-filing/definition.ts'
import { petition } from './petition/definition.ts'
import { asOf2005 } from './petition/petition-2005.ts'
import { preservation } from './preservation/definition.ts'
import { prosecutorReception } from './prosecutor-reception/definition.ts'
import { protectionOrder } from './protection-order/definition.ts'
import { publicInterestLead } from './public-interest-lead/definition.ts'
import { referral } from './referral/definition.ts'
import { socialWorkCase } from './social-work-case/definition.ts'
import { tipOff } from './tip-off/definition.ts'
import { videoReception } from './video-reception/definition.ts'
import { volunteering } from './volunteering/definition.ts'

export { localPromises } from './local-promises.ts'
export { accusation, legalConsultation, petition }

/** A service with the file in which a reader finds it: the checker names it. */
export interface ServiceWithPath {
  readonly path: string
  readonly definition: ServiceDefinition
}

/** Every public service this house offers, in the versions of its law; a matter keeps the one of its day. */
export const services: readonly ServiceWithPath[] = [
  { path: 'services/petition/definition.ts', definition: petition },
  { path: 'services/petition/petition-2005.ts', definition: asOf2005(petition) },
  { path: 'services/accusation/definition.ts', definition: accusation },
  { path: 'services/legal-consultation/definition.ts', definition: legalConsultation },
  { path: 'services/prosecutor-reception/definition.ts', definition: prosecutorReception },
  { path: 'services/video-reception/definition.ts', definition: videoReception },
  { path: 'services/lawyer-file-review/definition.ts', definition: lawyerFileReview },
  { path: 'services/hotline-12368/definition.ts', definition: hotline12368 },
  { path: 'services/online-filing/definition.ts', definition: onlineFiling },
  { path: 'services/criminal-appeal/definition.ts', definition: criminalAppeal },
  { path: 'services/preservation/definition.ts', definition: preservation },
  { path: 'services/protection-order/definition.ts', definition: protectionOrder },
  { path: 'services/civil-supervision/definition.ts', definition: civilSupervision },
  { path: 'services/enforcement-application/definition.ts', definition: enforcementApplication },
  { path: 'services/case-info-query/definition.ts', definition: caseInfoQuery },
  { path: 'services/bribery-record/definition.ts', definition: briberyRecord },
  { path: 'services/mediation/definition.ts', definition: mediation },
  { path: 'services/asset-lead/definition.ts', definition: assetLead },
  { path: 'services/judicial-confirmation/definition.ts', definition: judicialConfirmation },
  { path: 'services/legal-aid/definition.ts', definition: legalAid },
  { path: 'services/notary/definition.ts', definition: notary },
  { path: 'services/tip-off/definition.ts', definition: tipOff },
  { path: 'services/electronic-service/definition.ts', definition: electronicService },
  { path: 'services/judgment-publication/definition.ts', definition: judgmentPublication },
  { path: 'services/lawyer-platform/definition.ts', definition: lawyerPlatform },
  { path: 'services/volunteering/definition.ts', definition: volunteering },
  { path: 'services/lawyer-appointment/definition.ts', definition: lawyerAppointment },
  { path: 'services/referral/definition.ts', definition: referral },
  { path: 'services/public-interest-lead/definition.ts', definition: publicInterestLead },
  { path: 'services/fee-payment/definition.ts', definition: feePayment },
  { path: 'services/social-work-case/definition.ts', definition: socialWorkCase },
  { path: 'services/group-activity/definition.ts', definition: groupActivity },
]
