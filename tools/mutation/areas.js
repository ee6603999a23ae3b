const rulesOfMatters = 'modules/matters/domain/!(check-matter|present-acts|matter-number|*.db).test.ts'

/**
 * What is changed, and by whose tests it must be noticed. Tables of the law (limits, holidays, tariffs, codes) are data and are
 * not changed; the code that reads them is. No test here needs a database.
 */
export const areas = {
  law: {
    mutate: ['law/*.ts', 'law/limits/{limit-table,local-limits}.ts'],
    tests: ['law/**/*.test.ts'],
  },
  fees: {
    mutate: ['law/fees/{bands,compute-fee,fee-lines,read-fee-question,reckon-kind}.ts'],
    tests: ['law/fees/*.test.ts'],
  },
  interest: {
    mutate: ['law/interest/*.ts'],
    tests: ['law/interest/*.test.ts'],
  },
  identifiers: {
    mutate: ['law/identifiers/*.ts'],
    tests: ['law/identifiers/*.test.ts'],
  },
  'case-numbers': {
    mutate: ['law/case-numbers/case-number.ts'],
    tests: ['law/case-numbers/*.test.ts'],
  },
  clock: {
    mutate: ['modules/matters/domain/{deadlines,fold-clocks}.ts', 'modules/matters/adapters/law-clock.ts'],
    tests: [rulesOfMatters, 'modules/matters/adapters/law-clock.test.ts'],
  },
  policy: {
    mutate: ['modules/matters/domain/{policy,standing,sight}.ts'],
    tests: [rulesOfMatters],
  },
  fold: {
    mutate: [
      'modules/matters/domain/{fold,fold-definition-act,fold-engine-acts,fold-merging,matter-state,next-act,project}.ts',
    ],
    tests: [rulesOfMatters],
  },
}
