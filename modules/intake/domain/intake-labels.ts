import { type BodyKind, bodyKinds, type Route, routes } from '@gongdao/catalogue'

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

/** The kinds of bodies to which a message can be sent. Of a government its departments receive, which are `other`. */
export type AgencyLabel = Exclude<BodyKind, 'government'>
export const agencies: readonly AgencyLabel[] = bodyKinds.filter((kind) => kind !== 'government')

export { routes }
export type RouteLabel = Route

export const isService = (value: unknown): value is ServiceLabel => services.includes(value as ServiceLabel)
export const isAgency = (value: unknown): value is AgencyLabel => agencies.includes(value as AgencyLabel)
export const isRoute = (value: unknown): value is RouteLabel => routes.includes(value as RouteLabel)
