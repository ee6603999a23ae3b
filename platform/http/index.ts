/** The door of the carrier: a server, how it says no, and the helpers of HTTP's own rules. */
export { buildHttp, type HttpOptions } from './build-http.ts'
export { hasVersion, idempotencyKey, seenVersion, sendVersion } from './conditional.ts'
export { cookieIn } from './cookie-in.ts'
export type { Readiness } from './health.ts'
export { type Language, languageOf } from './language.ts'
export { type Mould, mouldOf, sendFilled, sendNow } from './mould.ts'
export type { ApiWords } from './openapi.ts'
export { platformRefusals } from './platform-refusals.ts'
export {
  drawProblems,
  Problem,
  type ProblemPage,
  problemOf,
  type RefusalTable,
  type RefusalWords,
  registerRefusals,
  sendProblem,
  sendRefusal,
  wantsPage,
} from './problem.ts'
export { type ReadyAnswer, readyAnswer, sendReady } from './ready-answer.ts'
export type { Head } from './send-whole.ts'
