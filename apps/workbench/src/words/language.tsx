import type { Words } from '@gongdao/matters/contract'
import type { Language } from '@gongdao/web-kit/words/index.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { en } from './en.ts'
import { type DeskWords, zh } from './zh.ts'

/** In whose language, and with which words, a page speaks. */
export interface Reader {
  readonly language: Language
  readonly t: DeskWords
  /** A pair of words in the reader's language. */
  readonly say: (words: Words | undefined) => string
  readonly change: () => void
}

const ReaderContext = createContext<Reader | null>(null)

const fromCookie = (): Language => (/(?:^|; )lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'zh')

/** Chinese unless the reader chose English; the choice is the cookie that the server reads too. */
export function ReaderProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(fromCookie)
  // The client's headers read the language of the page, so it stands before any child asks.
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is missing where offices still are.
    document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  }, [language])
  const reader = useMemo<Reader>(
    () => ({
      language,
      t: language === 'en' ? en : zh,
      say: (words) => (words ? words[language] : ''),
      change: () => setLanguage((now) => (now === 'en' ? 'zh' : 'en')),
    }),
    [language],
  )
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

/** The reader's language and the desk's sentences in it. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('ReaderProvider is missing')
  return reader
}

/** Puts facts into a sentence: `fill('还剩 {n} 天', { n: 3 })`. */
export const fill = (sentence: string, facts: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
