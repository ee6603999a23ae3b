/** How wide a text will be, near enough for a drawing without a font at hand: Chinese is square, Latin about half. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (width, letter) => width + (/[\u2e80-\uffff]/.test(letter) ? 1 : /[A-Z@%&mwMW]/.test(letter) ? 0.7 : 0.54),
    0,
  ) * size

/** Breaks a text into lines of at most this width; Latin between words, Chinese anywhere. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = ['']
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1)!
    const closes = /^[，。；：、）」”》]/.test(piece)
    if (line !== '' && !closes && widthOf((line + piece).trimEnd(), size) > width) lines.push(piece.trimStart())
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
