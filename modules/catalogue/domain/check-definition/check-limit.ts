import type { CheckContext } from './fault.ts'

/** A limit that is used: it exists, has its article and a number (or one for this variant), is law, and is of that side. */
export function checkLimit(
  limit: string,
  where: string,
  { definition, limits, say }: CheckContext,
  side?: 'authority' | 'applicant',
  variant?: string,
): void {
  const known = limits.get(limit)
  if (!known) {
    say(
      where,
      'unknown-limit',
      `没有叫“${limit}”的时限。请用 law 里的编号，或者由城市定义 local.…。`,
      `There is no limit "${limit}". Use an id of the law, or have the city define local.….`,
    )
    return
  }
  if (known.source.trim() === '')
    say(
      where,
      'limit-without-article',
      `时限“${limit}”没有出处：时限必须写明条文或者承诺的来源。`,
      `The limit "${limit}" has no source: a clock needs its article.`,
    )
  if (variant !== undefined && !known.variants?.includes(variant))
    say(
      where,
      'unknown-variant',
      `时限“${limit}”没有情形“${variant}”；有：${known.variants?.join('、') || '无'}。`,
      `The limit "${limit}" has no variant "${variant}"; it has: ${known.variants?.join(', ') || 'none'}.`,
    )
  if (variant === undefined && !known.hasNumber)
    say(
      where,
      'limit-without-number',
      `时限“${limit}”没有具体数字，不能用来计时。`,
      `The limit "${limit}" has no number; nothing can be counted by it.`,
    )
  if (known.validTo !== undefined && known.validTo < definition.validFrom)
    say(
      where,
      'limit-expired',
      `时限“${limit}”在${known.validTo}之后已经失效，这项服务自${definition.validFrom}起施行。`,
      `The limit "${limit}" was law until ${known.validTo}; this service is in force from ${definition.validFrom}.`,
    )
  if (side !== undefined && known.side !== side)
    say(
      where,
      'clock-wrong-side',
      `时限“${limit}”是${known.side === 'authority' ? '机关' : '居民'}的时间，这里要的是另一方的。`,
      `The limit "${limit}" is the time of the ${known.side}; here that of the other side is due.`,
    )
}
