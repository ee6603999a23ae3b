/** A password of staff has at least so many characters. */
export const leastPassword = 10

/** Long enough, and not so long that hashing it is a burden. */
export const isPassword = (text: string): boolean => text.length >= leastPassword && text.length <= 128
