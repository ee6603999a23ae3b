/** The body of an error answer (RFC 9457), in the reader's language. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  readonly traceId?: string
}

/** Thrown when the API says no, or cannot be reached (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Problem
  /** Seconds after which trying again makes sense, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code ?? problem.type.replace(/^.*\/problems\//, '')
    this.problem = problem
    this.retryAfter = retryAfter
  }

  /** Someone else acted meanwhile: `facts` holds what changed. */
  get isStale(): boolean {
    return this.status === 412
  }

  get isSignedOut(): boolean {
    return this.status === 401
  }
}
