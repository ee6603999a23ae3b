import type { Refusal } from '@gongdao/platform/answer'
import type { RefusalTable } from '@gongdao/platform/http'

/** A refusal as an operator reads it, in both languages. */
export function sentenceOf({ code, facts }: Refusal, refusals: RefusalTable): string {
  const words = refusals[code]
  return words ? `${words.zh(facts)}\n${words.en(facts)}` : code
}
