import type { FastifyRequest } from 'fastify'

export type Language = 'zh' | 'en'

/** The reader's language: what she chose (cookie `lang`), else what her browser prefers, else Chinese. */
export function languageOf(
  request: Pick<FastifyRequest, 'headers'> & { cookies?: Record<string, string | undefined> },
): Language {
  const chosen = request.cookies?.lang
  if (chosen === 'zh' || chosen === 'en') return chosen
  return preferred(request.headers['accept-language'] ?? '')
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
