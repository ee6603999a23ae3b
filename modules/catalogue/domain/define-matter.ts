import type {
  ActDefinition,
  Citation,
  ClockUse,
  Condition,
  Letter,
  Role,
  ServiceDefinition,
  StateDefinition,
  Words,
} from './definition.ts'

type StateSource<A extends string> = Omit<StateDefinition, 'next' | 'clocks'> & {
  readonly next?: { readonly act: A; readonly by: Role }
  readonly clocks?: readonly (Omit<ClockUse, 'onLapse'> & { readonly onLapse?: A })[]
}

type ActSource<S extends string, L extends string, N extends string> = Omit<
  ActDefinition,
  'from' | 'to' | 'branches' | 'letter' | 'notice'
> & {
  readonly from: readonly S[]
  readonly to?: S
  readonly branches?: readonly { readonly when: Condition; readonly to: S }[]
  readonly letter?: L
  readonly notice?: N
}

/** A definition as it is written: names of states, acts, letters and notices are checked by the compiler. */
export type DefinitionSource<S extends string, A extends string, L extends string, N extends string> = Omit<
  ServiceDefinition,
  'initial' | 'states' | 'acts' | 'letters' | 'notices'
> & {
  readonly states: { readonly [K in S]: StateSource<NoInfer<A>> }
  readonly acts: { readonly [K in A]: ActSource<NoInfer<S>, NoInfer<L>, NoInfer<N>> }
  readonly letters: { readonly [K in L]: Letter }
  readonly notices: { readonly [K in N]: Words }
  readonly initial: NoInfer<S>
}

/**
 * Writes down a public service. A state, act, letter or notice that does not exist does not compile; what no compiler
 * can see (dead ends, missing clocks, words) is for `checkDefinition`. The result is plain data.
 */
export const defineMatter = <
  const S extends string,
  const A extends string,
  const L extends string,
  const N extends string,
>(
  source: DefinitionSource<S, A, L, N>,
): ServiceDefinition => source as ServiceDefinition

/** Chinese first: `words('受理', 'Accept')`. */
export const words = (zh: string, en: string): Words => ({ zh, en })

/** An article as it is cited: `citation('信访工作条例', '34')`. */
export const citation = (law: string, article: string, en?: string): Citation =>
  en === undefined ? { law, article } : { law, article, en }
