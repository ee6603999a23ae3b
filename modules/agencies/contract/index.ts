import { type Static, Type } from 'typebox'

export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
export type Words = Static<typeof Words>

export const Region = Type.Object({
  code: Type.String({ description: 'GB/T 2260 code, 6 or 9 digits' }),
  name: Words,
  level: Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county'), Type.Literal('town')]),
  parent: Type.Optional(Type.String()),
})
export type Region = Static<typeof Region>

/** A body (机关): court, procuratorate, bureau … of one level and region; `superior` is its chain of command. */
export const Body = Type.Object({
  id: Type.String(),
  kind: Type.String({ description: 'BodyKind of the catalogue' }),
  name: Words,
  region: Type.String(),
  /** One level up: `leads` (行政、检察) or, for courts, only `supervises` (监督). */
  superior: Type.Optional(Type.String()),
  superiorRelation: Type.Optional(Type.Union([Type.Literal('leads'), Type.Literal('supervises')])),
  /** The government of the same level that also leads this department (双重领导). */
  ledBy: Type.Optional(Type.String()),
  /** The department of a government (`housing`, `transport` …); absent: the government itself, a court, a bureau … */
  department: Type.Optional(Type.String()),
  /** Outside this installation: named because the law sends people there. */
  isOutside: Type.Optional(Type.Boolean()),
  /** The public number to call. */
  phone: Type.Optional(Type.String()),
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
  /** Takes over everything of a unit that was dissolved. */
  successor: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  address: Type.Optional(Words),
})
export type Unit = Static<typeof Unit>

/** A counter where residents are received in person. */
export const ServiceWindow = Type.Object({
  id: Type.String(),
  unit: Type.String(),
  name: Words,
  address: Words,
  hours: Words,
})
export type ServiceWindow = Static<typeof ServiceWindow>

const Jurisdiction = Type.Object({
  bodyKind: Type.String(),
  region: Type.String(),
  service: Type.Optional(Type.String()),
  unit: Type.String(),
})

/** The organisation of a city as a file holds it. */
export const CityFile = Type.Object({
  city: Type.String({ pattern: '^\\d{6}$' }),
  regions: Type.Array(Region),
  bodies: Type.Array(Body),
  units: Type.Array(Unit),
  jurisdictions: Type.Array(Jurisdiction),
  oversight: Type.Array(Type.Object({ overseer: Type.String(), overseen: Type.String() })),
  windows: Type.Array(ServiceWindow),
})
