const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** The source of a regular expression that finds a number in digits or in Chinese. */
export const aNumber = '(?:\\d{1,6}|[零〇一二两三四五六七八九十百千万]{1,7})'

/** Reads 26, 二十六, 两百 or 廿六; undefined when it is no number. */
export function readNumber(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written)
  let sum = 0
  let digit = 0
  for (const sign of written) {
    const step = steps[sign]
    if (step !== undefined) {
      sum = step === 10_000 ? (sum + digit) * step : sum + (digit || 1) * step
      digit = 0
    } else if (digits[sign] !== undefined) digit = digits[sign]
    else return undefined
  }
  return written === '' ? undefined : sum + digit
}
