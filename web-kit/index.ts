/** The look and the words that both faces share; see README. */
export * from './logo/index.ts'
export * from './time/index.ts'
export * from './tokens/index.ts'
export * from './words/index.ts'
