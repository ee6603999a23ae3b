/** For how long a notice that another process wrote may go uncounted, and how many counts are kept in mind. */
const milliseconds = 2_000
const most = 5_000

/**
 * How many notices residents have not read, as was counted a moment ago: it stands on every page, and is the same on the next
 * one. What this process writes or marks is forgotten at once; what another one wrote is counted after two seconds at the latest,
 * by the machine's monotonic clock.
 */
export class UnreadCounts {
  private readonly kept = new Map<string, { readonly count: number; readonly until: number }>()
  private readonly monotonic: () => number
  private age = 0

  constructor(monotonic: () => number = () => performance.now()) {
    this.monotonic = monotonic
  }

  async find(recipient: string, count: () => Promise<number>): Promise<number> {
    const known = this.kept.get(recipient)
    if (known && known.until > this.monotonic()) return known.count
    this.kept.delete(recipient)
    const asked = { age: this.age, until: this.monotonic() + milliseconds }
    const counted = await count()
    if (asked.age !== this.age) return counted
    if (this.kept.size >= most) this.kept.delete(this.kept.keys().next().value!)
    this.kept.set(recipient, { count: counted, until: asked.until })
    return counted
  }

  /** Something was written or read: these are counted anew, also what is being counted right now. */
  forget(recipients: readonly string[]): void {
    this.age++
    for (const one of recipients) this.kept.delete(one)
  }
}
