/**
 * The number of a matter (HANDBOOK A.5): prefix and division, day, service mark and serial, one MOD 37-36 check
 * character. It holds no name, no identity number and not the word for a tip.
 */

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO 7064 MOD 37,36 over the letters and digits of the text: finds one wrong character and neighbours swapped. */
export function checkCharacter(text: string): string {
  let product = 36
  for (const character of text.toUpperCase()) {
    const value = alphabet.indexOf(character)
    if (value < 0) continue
    const sum = (product + value) % 36 || 36
    product = (sum * 2) % 37
  }
  return alphabet[(37 - product) % 36]!
}

export interface NumberParts {
  readonly prefix: string
  /** Six digits of GB/T 2260. */
  readonly division: string
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly day: string
  readonly mark: string
  readonly serial: number
}

/** `ZQ441202-20261124-XF00042-K` */
export function matterNumber({ prefix, division, day, mark, serial }: NumberParts): string {
  const body = `${prefix}${division}-${day.replaceAll('-', '')}-${mark}${String(serial).padStart(5, '0')}`
  return `${body}-${checkCharacter(body)}`
}

/** As people type it: spaces, lower case, full-width forms, with or without hyphens. Nothing when the check fails. */
export function readMatterNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const match = /^([A-Z]{2})(\d{6})(\d{8})([A-Z0-9]{2})(\d{5,})([0-9A-Z])$/.exec(plain)
  if (!match) return undefined
  const [, prefix, division, day, mark, serial, check] = match
  const body = `${prefix}${division}-${day}-${mark}${serial}`
  return checkCharacter(body) === check ? `${body}-${check}` : undefined
}
