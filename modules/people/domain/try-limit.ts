/** How often something that can be guessed or abused may be tried by or for one subject. */
export interface TryLimit {
  readonly tries: number
  /** The tries are counted within this many seconds, and the pause lasts as long. */
  readonly seconds: number
}

/** What is remembered about a subject: how many tries since when. */
export interface Tries {
  readonly count: number
  readonly since: Date
}

/** The limits that hold unless a city sets others. */
export const tryLimits = {
  /** Codes sent to one number: more would be a nuisance to whoever owns it. */
  codesSent: { tries: 5, seconds: 600 },
  /** Wrong codes for one number, over all codes sent. */
  wrongCodes: { tries: 10, seconds: 1800 },
  /** Wrong passwords or TOTP codes for one username, whether it exists or not. */
  wrongPasswords: { tries: 5, seconds: 900 },
  /** Comparisons with the register for one person. */
  realName: { tries: 5, seconds: 86_400 },
} satisfies Record<string, TryLimit>

export type TryLimits = { readonly [name in keyof typeof tryLimits]: TryLimit }

/** Seconds to wait before the next try; 0 when it may be made now. */
export function secondsToWait(tries: Tries | undefined, limit: TryLimit, now: Date): number {
  if (!tries || tries.count < limit.tries) return 0
  const passed = (now.getTime() - tries.since.getTime()) / 1000
  return Math.max(0, Math.ceil(limit.seconds - passed))
}
