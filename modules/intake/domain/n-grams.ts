const longestRead = 1500

/** The character one-, two- and three-grams of plain words, each once; digits are one sign, marks part words. */
export function nGrams(plain: string): Set<string> {
  const grams = new Set<string>()
  for (const run of plain
    .slice(0, longestRead)
    .toLowerCase()
    .split(/[^\p{Script=Han}a-z0-9]+/u)) {
    const signs = [...run.replace(/\d+/g, '0')]
    for (let at = 0; at < signs.length; at++) {
      const one = signs[at]!
      grams.add(one)
      const two = signs[at + 1]
      if (two === undefined) continue
      grams.add(one + two)
      const three = signs[at + 2]
      if (three !== undefined) grams.add(one + two + three)
    }
  }
  return grams
}
