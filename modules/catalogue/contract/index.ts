import { type Static, Type } from 'typebox'

/** Replies of the catalogue. The only part of it that the web imports. */

export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
export type Words = Static<typeof Words>

export const Citation = Type.Object({ law: Type.String(), article: Type.String(), en: Type.Optional(Type.String()) })
export type Citation = Static<typeof Citation>

/** A service in a list. */
export const ServiceSummary = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  title: Words,
  purpose: Words,
  route: Type.String(),
  level: Type.String({ description: 'how well we must know who files: anonymous, phone, realName' }),
  bodies: Type.Array(Type.String()),
})
export type ServiceSummary = Static<typeof ServiceSummary>

export const FormField = Type.Object({
  name: Type.String(),
  kind: Type.String(),
  label: Words,
  hint: Type.Optional(Words),
  why: Type.Optional(Words),
  optional: Type.Boolean(),
  minLength: Type.Optional(Type.Integer()),
  maxLength: Type.Optional(Type.Integer()),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  maxItems: Type.Optional(Type.Integer()),
  choices: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Words }))),
  when: Type.Optional(Type.Unknown({ description: 'a condition as data: asked only where it holds' })),
})
export type FormField = Static<typeof FormField>

export const FormPage = Type.Object({
  id: Type.String(),
  title: Words,
  when: Type.Optional(Type.Unknown()),
  fields: Type.Array(FormField),
})
export type FormPage = Static<typeof FormPage>

/** The service page and its form: who, what you need, how long, cost, law, and what is asked. */
export const ServiceDetail = Type.Object({
  ...ServiceSummary.properties,
  applicant: Type.Object({
    kinds: Type.Array(Type.String()),
    level: Type.String(),
    maxRepresentatives: Type.Optional(Type.Integer()),
  }),
  page: Type.Object({
    who: Words,
    need: Type.Array(Words),
    time: Words,
    cost: Words,
    law: Type.Array(Citation),
    next: Type.Array(Words),
    notFor: Type.Array(Type.Object({ what: Words, where: Words })),
  }),
  form: Type.Array(FormPage),
  requirements: Type.Array(Type.Object({ id: Type.String(), title: Words, source: Citation })),
  phases: Type.Array(Type.Object({ state: Type.String(), phase: Type.String(), title: Words, tells: Words })),
  diagram: Type.String({ description: 'address of the drawing of its states' }),
})
export type ServiceDetail = Static<typeof ServiceDetail>
