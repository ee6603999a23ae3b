import type pg from 'pg'

/**
 * A connection whose answer came too late is not used again: what would come next is the answer to another question, or nothing
 * for ever. It is ended at once, so that whoever holds it cannot give it back as whole.
 */
export function givingUp(Client: typeof pg.Client): typeof pg.Client {
  return class extends Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight signatures, all of which pass
    override query(...asked: any[]): any {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const answer = (super.query as any)(...asked)
      if (answer instanceof Promise)
        answer.catch((error: Error) => {
          if (!/Query read timeout/.test(error.message)) return
          const own = this as unknown as { _queryable: boolean; connection: { stream: { destroy(): void } } }
          // The pool asks this of what is given back; the end of the stream is told a breath later.
          own._queryable = false
          own.connection.stream.destroy()
        })
      return answer
    }
  }
}
