/** The door of `catalogue`: the language of public services, its compiler, its checker, its published versions. */
export { refusals } from './adapters/http/refusals.ts'
export { catalogueRoutes } from './adapters/http/routes.ts'
export { publishedStore } from './adapters/postgres/published-definitions.ts'
export type {
  CatalogueNeeds,
  DefinitionWithPath,
  PastLogs,
  PublishedDefinition,
  PublishedStore,
  ReplayResult,
} from './application/catalogue-needs.ts'
export { type CommandResult, servicesCheck, servicesList } from './application/check-services.ts'
export { type Catalogue, createCatalogue } from './application/create-catalogue.ts'
export type { Published, PublishWish } from './application/publish-definitions.ts'
export { replayPast } from './application/replay-past.ts'
export {
  checkDefinition,
  type Fault,
  type KnownLimit,
  type KnownLimits,
  knownLimits,
} from './domain/check-definition/index.ts'
export { answeredDay, type ClockPeriod, limitsOfClock, mayRunBy, periodOf, periodsOf } from './domain/clock-cases.ts'
export {
  type CompiledDefinition,
  canonicalJson,
  compileDefinition,
  hashOf,
  limitsOf,
  type NamedAct,
} from './domain/compile-definition.ts'
export {
  all,
  any,
  atomsOf,
  type ConditionFacts,
  evaluate,
  extended,
  field,
  flag,
  isGiven,
  not,
} from './domain/conditions.ts'
export { citation, type DefinitionSource, defineMatter, words } from './domain/define-matter.ts'
export * from './domain/definition.ts'
export { drawDefinition } from './domain/draw-definition/index.ts'
export { type PreFlightItem, preFlight } from './domain/pre-flight.ts'
export { type Difference, replayVersion } from './domain/replay-version.ts'
export {
  type FieldError,
  type Validated,
  type ValidateOptions,
  validateAnswers,
  validateFields,
} from './domain/validate-fields.ts'
export { migrations } from './migrations/index.ts'
