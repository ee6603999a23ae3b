const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret as an authenticator app wants it typed (base32, RFC 4648). */
export function base32Of(text: string): string {
  let bits = ''
  for (const byte of new TextEncoder().encode(text)) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
