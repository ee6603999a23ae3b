import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { DurationHistogram } from './durations.ts'

export type { DurationHistogram } from './durations.ts'

/** What this process counts, in Prometheus' words. No label ever holds a person, a matter or a free text. */
export interface Metrics {
  readonly registry: Registry
  counter<L extends string>(name: string, help: string, labels?: readonly L[]): Counter<L>
  gauge<L extends string>(
    name: string,
    help: string,
    labels?: readonly L[],
    collect?: (gauge: Gauge<L>) => void,
  ): Gauge<L>
  durations<L extends string>(name: string, help: string, labels: readonly L[]): DurationHistogram<L>
  text(): Promise<string>
}

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** A registry of its own for each server, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    counter: (name, help, labels = []) => new Counter({ name, help, labelNames: [...labels], registers }),
    gauge: (name, help, labels = [], collect) =>
      new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers,
        ...(collect
          ? {
              collect() {
                collect(this)
              },
            }
          : {}),
      }),
    durations: (name, help, labels) => new DurationHistogram(registry, { name, help, labels, bounds: seconds }),
    text: () => registry.metrics(),
  }
}
