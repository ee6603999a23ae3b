/**
 * A mainland mobile number as we keep it: eleven digits, after spaces, dashes and a leading +86 or 0086 are taken away.
 * Nothing where it is not one; a code is only ever sent to such a number.
 */
export function mobileNumber(written: string): string | undefined {
  const digits = written
    .normalize('NFKC')
    .replace(/[\s\-‐-―()]/g, '')
    .replace(/^(\+|00)86/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

/** The number as others may see it: `138****0000`. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
