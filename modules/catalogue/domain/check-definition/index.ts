import type { ServiceDefinition } from '../definition.ts'
import { checkActs } from './check-acts.ts'
import { checkClocks } from './check-clocks.ts'
import { checkFields } from './check-fields.ts'
import { checkKeys } from './check-keys.ts'
import { checkNames } from './check-names.ts'
import { checkPromises } from './check-promises.ts'
import { checkReach } from './check-reach.ts'
import { checkMemory, checkVocabulary } from './check-vocabulary.ts'
import { checkWords } from './check-words.ts'
import type { CheckContext, Fault, KnownLimits, Say } from './fault.ts'

export { type Fault, type KnownLimit, type KnownLimits, knownLimits } from './fault.ts'

const checks: readonly ((context: CheckContext) => void)[] = [
  checkNames,
  checkVocabulary,
  checkWords,
  checkFields,
  checkClocks,
  checkActs,
  checkMemory,
  checkPromises,
  checkReach,
]

/**
 * Judges a definition (law 11): an empty answer means that it may be published. `path` is the file that an author
 * opens. It never throws: what cannot even be read is a fault like any other.
 */
export function checkDefinition(
  definition: ServiceDefinition,
  limits: KnownLimits,
  path = 'definition.ts',
): readonly Fault[] {
  const faults: Fault[] = []
  const say: Say = (where, code, zh, en) => {
    if (!faults.some((fault) => fault.where === where && fault.code === code && fault.en === en))
      faults.push({ path, where, code, zh, en })
  }
  const attempt = (check: () => void) => {
    try {
      check()
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault)
      say('', 'malformed', `定义的结构不对，没法检查：${why}`, `The definition is malformed and cannot be read: ${why}`)
    }
  }
  attempt(() => {
    if (checkKeys({ definition, say })) for (const check of checks) attempt(() => check({ definition, limits, say }))
  })
  return faults
}
