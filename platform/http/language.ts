import type { FastifyRequest } from 'fastify'
import { cookieIn } from './cookie-in.ts'

export type Language = 'zh' | 'en'

/** The reader's language: what she chose (cookie `lang`), else what her browser prefers, else Chinese. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const chosen = cookieIn(headers.cookie, 'lang')
  if (chosen === 'zh' || chosen === 'en') return chosen
  return preferred(headers['accept-language'] ?? '')
}

function preferred(header: string): Language {
  if (header === '') return 'zh'
  let best: { language: Language; weight: number } | undefined
  for (const part of header.split(',').slice(0, 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : undefined
    const weight = Number(
      parameters
        .find((each) => each.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    if (language && weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? 'zh'
}
