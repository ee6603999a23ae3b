import { type Static, Type } from 'typebox'

export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
export type Words = Static<typeof Words>

export const Region = Type.Object({
  code: Type.String({ description: 'GB/T 2260 code, 6 or 9 digits' }),
  name: Words,
  level: Type.Union([Type.Literal('city'), Type.Literal('county'), Type.Literal('town')]),
  parent: Type.Optional(Type.String()),
})
export type Region = Static<typeof Region>

/** A body (机关): court, procuratorate, bureau … of one level and region; `superior` is its chain of command. */
export const Body = Type.Object({
  id: Type.String(),
  kind: Type.String({ description: 'BodyKind of the catalogue' }),
  name: Words,
  region: Type.String(),
  superior: Type.Optional(Type.String()),
})
export type Body = Static<typeof Body>

/** A unit (部门/窗口) of a body: what can be responsible for a matter. */
export const Unit = Type.Object({
  id: Type.String(),
  body: Type.String(),
  kind: Type.String(),
  name: Words,
  region: Type.String(),
  /** Receives what comes to this body from outside. */
  isDoor: Type.Boolean(),
  /** The district's backstop (兜底) when nobody else is responsible. */
  isBackstop: Type.Boolean(),
  active: Type.Boolean(),
  phone: Type.Optional(Type.String()),
  address: Type.Optional(Words),
})
export type Unit = Static<typeof Unit>
