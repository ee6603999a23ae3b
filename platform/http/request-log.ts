import type { FastifyBaseLogger } from 'fastify'
import type { Logger as House } from '../log/index.ts'

/** As its own children are typed. */
type Logger = ReturnType<House['child']>
type Bindings = Parameters<Logger['child']>[0]
type Options = Parameters<Logger['child']>[1]
type Line = Parameters<Logger['info']>
type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'

/**
 * The log of one request, which says its id with each line. Most requests say nothing that is written: a log of their own is
 * made with the first line that is.
 */
export class RequestLog implements FastifyBaseLogger {
  private readonly house: House | Logger
  private readonly bindings: Bindings
  private readonly options: Options
  private own: Logger | undefined

  constructor(house: House | Logger, bindings: Bindings, options: Options) {
    this.house = house
    this.bindings = bindings
    this.options = options
  }

  get level(): string {
    return this.house.level
  }

  child(bindings: Bindings, options?: Options): Logger {
    return this.made().child(bindings, options)
  }

  fatal(...line: unknown[]): void {
    this.write('fatal', line)
  }
  error(...line: unknown[]): void {
    this.write('error', line)
  }
  warn(...line: unknown[]): void {
    this.write('warn', line)
  }
  info(...line: unknown[]): void {
    this.write('info', line)
  }
  debug(...line: unknown[]): void {
    this.write('debug', line)
  }
  trace(...line: unknown[]): void {
    this.write('trace', line)
  }
  silent(): void {}

  private write(level: Level, line: unknown[]): void {
    if (this.house.isLevelEnabled(level)) this.made()[level](...(line as Line))
  }

  private made(): Logger {
    this.own ??= this.house.child(this.bindings, this.options)
    return this.own
  }
}
