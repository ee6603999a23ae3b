import type { CompiledDefinition } from '@gongdao/catalogue'
import type { MatterState } from './matter-state.ts'

/** What of a matter is searched: running text by its words, names and numbers by pairs of characters. */
export interface SearchText {
  readonly running: string
  readonly names: string
}

const runningKinds = ['longText', 'text', 'choice']

/**
 * Fields that the definition marks as searched, and the number. A protected matter is found by number and subject only: the
 * index would else say who accused whom.
 */
export function searchText(compiled: CompiledDefinition, state: MatterState): SearchText {
  const isProtected = compiled.definition.confidentiality !== 'ordinary'
  const fields = [...compiled.formFields.values()].filter((one) => one.searched && !(isProtected && one.personal))
  const texts = fields.flatMap((one) => {
    const value = state.answers[one.name]
    return typeof value === 'string' ? [{ kind: one.kind, value }] : []
  })
  return {
    running: [state.subject, ...texts.filter((one) => runningKinds.includes(one.kind)).map((one) => one.value)].join(
      '\n',
    ),
    names: [state.number, ...texts.filter((one) => one.kind !== 'longText').map((one) => one.value)].join('\n'),
  }
}
