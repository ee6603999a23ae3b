/** The door of `catalogue`: the language of public services, its compiler, its checker, its published versions. */
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
export {
  type FieldError,
  type Validated,
  type ValidateOptions,
  validateAnswers,
  validateFields,
} from './domain/validate-fields.ts'
