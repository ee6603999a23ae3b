import type { Reader } from '../reader.ts'

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** The words of a Chinese line; punctuation stays with the word that it follows or opens. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let isOpen = true
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last !== undefined && (isOpen || !isWordLike) && !/^[（《“‘「]/.test(segment))
      words[words.length - 1] = last + segment
    else words.push(segment)
    isOpen = /[（《“‘「]$/.test(segment)
  }
  return words
}

/** A heading that breaks between words and never within one. English breaks so by itself. */
export function Phrased({ reader, text }: { reader: Reader; text: string }) {
  if (reader.language === 'en' && !/\p{Script=Han}/u.test(text)) return <>{text}</>
  return (
    <span class="phrased">
      {wordsOf(text).map((word, at) => (
        <>
          {at > 0 ? <wbr /> : null}
          {word}
        </>
      ))}
    </span>
  )
}
