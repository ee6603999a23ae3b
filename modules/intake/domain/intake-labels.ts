/** The label sets of intake. Every answer, whoever suggests it, is checked against them. */
export const services = [
  'accusation',
  'criminalAppeal',
  'civilSupervision',
  'tipOff',
  'briberyRecord',
  'caseInfoQuery',
  'lawyerFileReview',
  'lawyerAppointment',
  'prosecutorReception',
  'videoReception',
  'publicInterestLead',
  'onlineFiling',
  'feePayment',
  'electronicService',
  'enforcementApplication',
  'assetLead',
  'preservation',
  'protectionOrder',
  'judicialConfirmation',
  'hotline12368',
  'lawyerPlatform',
  'judgmentPublication',
  'mediation',
  'legalAid',
  'legalConsultation',
  'notary',
  'socialWorkCase',
  'groupActivity',
  'volunteering',
  'petition',
  'referral',
] as const
export type ServiceLabel = (typeof services)[number]

export const agencies = [
  'procuratorate',
  'court',
  'justiceBureau',
  'civilAffairs',
  'petitionOffice',
  'politicalLegalCommittee',
  'police',
  'supervisoryCommission',
  'humanResources',
  'hotline12345',
  'other',
] as const
export type AgencyLabel = (typeof agencies)[number]

export const routes = ['policy', 'judicial', 'combined', 'mediation', 'service'] as const
export type RouteLabel = (typeof routes)[number]

export const isService = (value: unknown): value is ServiceLabel => services.includes(value as ServiceLabel)
export const isAgency = (value: unknown): value is AgencyLabel => agencies.includes(value as AgencyLabel)
export const isRoute = (value: unknown): value is RouteLabel => routes.includes(value as RouteLabel)
