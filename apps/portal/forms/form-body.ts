/** What a form sent: every name with all its values, in order. Never written to a log. */
export class FormBody {
  private readonly values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.values = values
  }

  /** From what a body parser left: a query string, an object of strings or of lists, or nothing. */
  static of(body: unknown): FormBody {
    const values = new Map<string, string[]>()
    const add = (name: string, value: unknown) => {
      if (typeof value !== 'string') return
      const plain = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
      const known = values.get(name)
      if (known) known.push(plain)
      else values.set(name, [plain])
    }
    if (typeof body === 'string') for (const [name, value] of new URLSearchParams(body)) add(name, value)
    else if (body !== null && typeof body === 'object')
      for (const [name, value] of Object.entries(body))
        for (const one of Array.isArray(value) ? value : [value]) add(name, one)
    return new FormBody(values)
  }

  /** The trimmed value of a field, no longer than asked for (UTF-16 units, never half a character); empty when not sent. */
  text(name: string, longest = Number.POSITIVE_INFINITY): string {
    const whole = (this.values.get(name)?.at(-1) ?? '').trim()
    if (whole.length <= longest) return whole
    return whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  }

  all(name: string): readonly string[] {
    return (this.values.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  /** What a person wrote, without our hidden fields. */
  written(): readonly string[] {
    return [...this.values.keys()].filter((name) => !name.startsWith('_')).flatMap((name) => this.all(name))
  }
}
