import { languageOf } from '@gongdao/platform/http'

interface Answered {
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** Whether a refusal is problem details with a whole sentence in the reader's language. */
export function isSentence({ headers, body }: Answered, acceptLanguage: string | undefined): boolean {
  if (!/^application\/problem\+json/.test(String(headers['content-type']))) return false
  const { detail, code, traceId, type } = JSON.parse(body) as Record<string, string>
  if (!code || !traceId || type !== `/problems/${code}` || !detail) return false
  const isChinese = /\p{Script=Han}.*[。；！]/su.test(detail)
  return languageOf({ headers: { 'accept-language': acceptLanguage } }) === 'zh'
    ? isChinese
    : /^[^\p{Script=Han}]{12,}\.$/su.test(detail)
}
