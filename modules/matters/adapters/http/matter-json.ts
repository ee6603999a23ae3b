import type { MatterView } from '../../contract/index.ts'

/** Bytes of what many views share: it is frozen, so it is spelled once. */
const spelled = new WeakMap<object, Buffer>()

/**
 * A view as JSON, in bytes. Most of it (what acts ask, why others are not possible, how a deadline was counted) is the same
 * for many matters and frozen where it is made: its bytes are copied instead of being spelled and encoded again.
 */
export function matterJson(view: MatterView): Buffer {
  const { clocks, acts, blocked, ...own } = view
  const parts = new Parts()
  parts.text(`${JSON.stringify(own).slice(0, -1)},"clocks":[`)
  clocks.forEach(({ steps, ...clock }, at) => {
    parts.text(`${at > 0 ? ',' : ''}${JSON.stringify(clock).slice(0, -1)},"steps":`)
    parts.value(steps)
    parts.text('}')
  })
  parts.text('],"acts":')
  parts.list(acts)
  parts.text(',"blocked":')
  parts.list(blocked)
  parts.text('}')
  return parts.bytes()
}

class Parts {
  private readonly all: Buffer[] = []
  private waiting = ''

  text(text: string): void {
    this.waiting += text
  }

  value(value: object): void {
    if (Object.isFrozen(value)) {
      this.flush()
      this.all.push(bytesOf(value))
    } else this.waiting += JSON.stringify(value)
  }

  list(values: readonly object[]): void {
    this.waiting += '['
    values.forEach((value, at) => {
      if (at > 0) this.waiting += ','
      this.value(value)
    })
    this.waiting += ']'
  }

  bytes(): Buffer {
    this.flush()
    return Buffer.concat(this.all)
  }

  private flush(): void {
    if (this.waiting === ',') this.all.push(comma)
    else if (this.waiting !== '') this.all.push(Buffer.from(this.waiting))
    this.waiting = ''
  }
}

const comma = Buffer.from(',')

/** Kept apart from the common pool of small buffers, whose neighbours would live as long. */
function bytesOf(value: object): Buffer {
  const known = spelled.get(value)
  if (known) return known
  const text = JSON.stringify(value)
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  spelled.set(value, bytes)
  return bytes
}
