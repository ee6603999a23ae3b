/** Statements of one kind that get a name; what comes after these is planned each time it is asked. */
const mostOfAKind = 24

let given = 0

/**
 * Names for statements of one kind that are put together from few pieces and asked all the time: the server keeps each prepared on
 * each connection, and plans it no more. A text that was seen before has its name; of endlessly many texts only the first have one.
 */
export function statementNames(kind: string, most = mostOfAKind): (text: string) => string | undefined {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most) return known
    given += 1
    const name = `${kind} ${given}`
    names.set(text, name)
    return name
  }
}
