import type { Registry } from 'prom-client'

/** How long things of one kind took, put into buckets. */
class Durations {
  readonly counts: number[]
  sum = 0
  constructor(buckets: number) {
    this.counts = new Array(buckets + 1).fill(0)
  }
}

/** A histogram that costs next to nothing where it counts: labels are put into words only for whoever reads the metrics. */
export class DurationHistogram<L extends string> {
  readonly name: string
  readonly help: string
  readonly type = 'histogram'
  readonly aggregator = 'sum'
  private readonly labels: readonly L[]
  private readonly bounds: readonly number[]
  private readonly kinds = new Map<string, Durations>()

  constructor(
    registry: Registry,
    about: { name: string; help: string; labels: readonly L[]; bounds: readonly number[] },
  ) {
    this.name = about.name
    this.help = about.help
    this.labels = about.labels
    this.bounds = about.bounds
    // What the registry asks of its metrics is a name and `get`.
    registry.registerMetric(this as never)
  }

  /** Counts one duration in seconds under a value for each label, joined by blanks; no value may hold one. */
  observe(kind: string, seconds: number): void {
    let of = this.kinds.get(kind)
    if (!of) {
      of = new Durations(this.bounds.length)
      this.kinds.set(kind, of)
    }
    let at = 0
    while (at < this.bounds.length && seconds > this.bounds[at]!) at++
    of.counts[at]!++
    of.sum += seconds
  }

  async get() {
    return { ...this.about(), values: [...this.kinds].flatMap(([kind, of]) => this.valuesOf(kind, of)) }
  }

  private about() {
    const { name, help, type, aggregator } = this
    return { name, help, type, aggregator }
  }

  private valuesOf(kind: string, { counts, sum }: Durations) {
    const values = kind.split(' ')
    const labels = Object.fromEntries(this.labels.map((label, at) => [label, values[at] ?? '']))
    let count = 0
    const buckets = [...this.bounds, '+Inf'].map((le, at) => {
      count += counts[at]!
      return { labels: { le, ...labels }, value: count, metricName: `${this.name}_bucket` }
    })
    return [
      ...buckets,
      { labels, value: sum, metricName: `${this.name}_sum` },
      { labels, value: count, metricName: `${this.name}_count` },
    ]
  }

  reset(): void {
    this.kinds.clear()
  }
}
