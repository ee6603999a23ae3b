import type { Jurisdiction } from '@gongdao/agencies'
import { bodyOf, type Seat, seatBodies } from './seat-bodies.ts'

/** Which unit of a body receives which services, where it is not the body's door. */
const receiving: readonly (readonly [body: string, unit: string, services: readonly string[]])[] = [
  ['procuratorate', 'caseManagement', ['lawyerFileReview', 'lawyerAppointment', 'caseInfoQuery']],
  ['procuratorate', 'civil', ['publicInterestLead']],
  ['court', 'filing', ['onlineFiling', 'preservation', 'judicialConfirmation']],
  ['court', 'enforcement', ['enforcementApplication', 'assetLead']],
  ['justiceBureau', 'legalAid', ['legalAid']],
  ['justiceBureau', 'mediation', ['mediation']],
  ['civilAffairs', 'assistance', ['socialWorkCase', 'groupActivity', 'volunteering']],
]

/** The rules that lead a service to the unit which handles it, in the city and in each county. */
export const receivingUnits = (seats: readonly Seat[]): Jurisdiction[] =>
  seats.flatMap((seat) =>
    receiving.flatMap(([key, unit, services]) => {
      const { body } = bodyOf(seatBodies.find((plan) => plan.key === key)!, seat)
      return services.map((service) => ({
        bodyKind: body.kind,
        region: seat.code,
        service,
        unit: `${body.id}.${unit}`,
      }))
    }),
  )
