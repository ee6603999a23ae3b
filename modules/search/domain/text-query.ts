/** How `matters` cuts a text into what its search table holds. */
export interface Cutter {
  words(text: string): readonly string[]
  /** The fewest pieces of names and numbers that say all of a question. */
  askedGrams(text: string): readonly string[]
}

/** What a query asks of the two columns, as text of a `tsquery`; nothing where it asks nothing. */
export interface TextQuery {
  readonly words?: string
  readonly grams?: string
}

/** More words than this say no more about what is looked for, and cost more. */
const most = 24

/** Every lexeme quoted, so that no character of hers is an operator. */
export const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const allOf = (lexemes: readonly string[]): string | undefined => {
  const distinct = [...new Set(lexemes)].filter((lexeme) => lexeme.length > 0).slice(0, most)
  return distinct.length > 0 ? distinct.map(quoted).join(' & ') : undefined
}

/** Cuts what she typed as the stored text was cut: all words, or all pieces of names and numbers, must be there. */
export function textQuery(typed: string, cutter: Cutter): TextQuery {
  const text = typed.replaceAll('\0', '').trim()
  const words = allOf(cutter.words(text))
  const grams = allOf(cutter.askedGrams(text))
  return { ...(words ? { words } : {}), ...(grams ? { grams } : {}) }
}
