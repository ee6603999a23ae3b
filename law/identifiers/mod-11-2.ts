const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of seventeen digits (ISO 7064 MOD 11-2, as GB 11643 uses it). */
export const checkCharacter = (digits: string): string =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11]!

/** Whether the eighteenth character of a number fits the seventeen before it. */
export const fitsCheck = (number: string): boolean => checkCharacter(number) === number[17]
