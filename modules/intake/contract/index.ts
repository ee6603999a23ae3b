import { type Static, Type } from 'typebox'

/** What intake proposes for a message in the resident's own words; she decides. Labels of HANDBOOK E.24. */
export const Proposal = Type.Object({
  service: Type.String(),
  agency: Type.String(),
  region: Type.String({ description: 'division code, `unknown` or `outside`' }),
  route: Type.Union([
    Type.Literal('policy'),
    Type.Literal('judicial'),
    Type.Literal('combined'),
    Type.Literal('mediation'),
    Type.Literal('service'),
  ]),
  urgent: Type.Boolean(),
  why: Type.String({ description: 'one Chinese sentence' }),
  whyEn: Type.String(),
  /** Emergency or other number to show first when urgent or not ours, e.g. 110, 12388, 12345. */
  call: Type.Array(Type.Object({ number: Type.String(), zh: Type.String(), en: Type.String() })),
  alternatives: Type.Array(
    Type.Object({ service: Type.String(), agency: Type.String(), why: Type.String(), whyEn: Type.String() }),
  ),
  suggestedBy: Type.Union([Type.Literal('rules'), Type.Literal('model')]),
})
export type Proposal = Static<typeof Proposal>
