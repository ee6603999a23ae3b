/** The value of one cookie, read from the header as it came (RFC 6265, 4.2.1); the first where it stands twice, a broken one counts as absent. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined
  for (let from = 0; ; ) {
    const at = header.indexOf(name, from)
    if (at < 0) return undefined
    from = at + name.length
    const equals = skipSpaces(header, from)
    if (header[equals] !== '=' || !isBegin(header, at)) continue
    const end = header.indexOf(';', equals)
    return decoded(header.slice(equals + 1, end < 0 ? header.length : end).trim())
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** A name begins the header, or stands behind a semicolon. */
function isBegin(header: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (header[before] === ' ' || header[before] === '\t')) before--
  return before < 0 || header[before] === ';'
}

function decoded(value: string): string | undefined {
  if (!value.includes('%')) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
