import type { CheckContext } from './fault.ts'

/** The words of the language: a key that is not among them is a slip of the pen that would silently do nothing. */
const known = {
  definition:
    'code version validFrom title purpose mark bodies route applicant page form requirements initial states acts letters notices referral messageReply fees confidentiality publish',
  state: 'phase title tells next clocks waits final',
  act: 'title by from bodies to branches when fields moves referral extends extendsBy agreedOn notBefore restarts sets returns letter notice source ground warns',
  field:
    'name kind label hint why optional maxLength minLength min max latest earliest maxItems choices when personal searched hiddenFrom',
  page: 'id title fields when',
  clock: 'limit variant cases from side onLapse',
  clockCase: 'when limit variant',
  requirement: 'id title field when source',
} as const

const optionalKeys = new Set(['referral', 'messageReply'])

/** Every key is one that the language knows, and the definition has all of its parts. */
export function checkKeys({ definition, say }: Pick<CheckContext, 'definition' | 'say'>): boolean {
  const parts = known.definition
    .split(' ')
    .filter((key) => !optionalKeys.has(key) && (definition[key as keyof typeof definition] ?? undefined) === undefined)
  for (const key of parts) say(key, 'part-missing', `定义里缺少“${key}”。`, `The definition lacks "${key}".`)
  if (parts.length > 0) return false
  keys('', definition, 'definition')
  for (const [name, state] of Object.entries(definition.states)) {
    keys(`states.${name}`, state, 'state')
    for (const clock of state.clocks ?? []) {
      keys(`states.${name}.clocks.${clock.limit}`, clock, 'clock')
      for (const [at, one] of (clock.cases ?? []).entries())
        keys(`states.${name}.clocks.${clock.limit}.cases[${at}]`, one, 'clockCase')
    }
  }
  for (const [name, act] of Object.entries(definition.acts)) {
    keys(`acts.${name}`, act, 'act')
    for (const field of act.fields ?? []) keys(`acts.${name}.fields.${field.name}`, field, 'field')
  }
  for (const page of definition.form) {
    keys(`form[${page.id}]`, page, 'page')
    for (const field of page.fields) keys(`form.${field.name}`, field, 'field')
  }
  for (const item of definition.requirements) keys(`requirements.${item.id}`, item, 'requirement')
  return true

  function keys(where: string, part: object, kind: keyof typeof known): void {
    for (const key of Object.keys(part))
      if (!known[kind].split(' ').includes(key))
        say(
          where === '' ? key : `${where}.${key}`,
          'unknown-key',
          `定义语言里没有“${key}”这个词。`,
          `The language has no word "${key}".`,
        )
  }
}
