import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

export interface LogOptions {
  level?: string
  /** Where lines go; the standard output unless told. */
  to?: DestinationStream
}

/** Structured logs, one JSON object a line. They hold names of routes and codes, never what a person wrote or who she is. */
export function createLog(options: LogOptions = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeFault },
  }
  return options.to ? pino(settings, options.to) : pino(settings)
}

/** A log that says nothing. */
export const silentLog = (): Logger => pino({ level: 'silent' })

/** A fault as the log may hold it: where and what, without the values that a database puts into its messages. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const { code, severity, constraint, table, schema } = fault as Error & Record<string, unknown>
  const fromDatabase = severity !== undefined
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: fault.name,
    message: fromDatabase ? withoutValues(fault.message) : fault.message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint, table, schema }),
    stack: places.slice(0, 12).map((line) => line.trim()),
    ...(fault.cause ? { cause: describeFault(fault.cause) } : {}),
  }
}

/** `invalid input syntax for type uuid: "…"` repeats what somebody typed: what follows the colon goes. */
const withoutValues = (message: string): string => message.replace(/:\s*".*$/s, '')
