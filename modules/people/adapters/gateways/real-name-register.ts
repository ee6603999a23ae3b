/** The register that knows which name belongs to which identity number (两要素核验). A city's own is one object of this shape. */
export interface RealNameRegister {
  /** Compares; neither name nor number is kept by anyone here. */
  compare(name: string, idNumber: string): Promise<'match' | 'mismatch' | 'unavailable'>
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: the eighteenth character follows from the first seventeen. */
function hasRightCheckCharacter(idNumber: string): boolean {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(idNumber[place]), 0)
  return '10X98765432'[sum % 11] === idNumber[17]
}

/**
 * A register for demonstrations: every well-formed number belongs to every name, except that the name 示例·不符 never
 * matches and the name 示例·停机 finds the register closed.
 */
export function simulatedRegister(): RealNameRegister {
  return {
    async compare(name, idNumber) {
      if (name === '示例·停机') return 'unavailable'
      if (name === '示例·不符') return 'mismatch'
      return hasRightCheckCharacter(idNumber.toUpperCase()) ? 'match' : 'mismatch'
    },
  }
}
