/** The cookies of a header whose names match, as a header again. */
export function cookiesNamed(header: string | undefined, name: RegExp): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.filter((pair) => name.test(pair.slice(0, Math.max(0, pair.indexOf('='))))).join('; ')
}

/** Whether a header carries a session of residents or of staff. */
export const hasSession = (header: string | undefined, who: 'resident' | 'staff'): boolean =>
  cookiesNamed(header, new RegExp(`gd_${who}\\.session_token$`)) !== ''
