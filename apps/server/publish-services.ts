import { type Catalogue, type Published, type PublishWish, type ReplayResult, refusals } from '@gongdao/catalogue'
import { sentenceOf } from './sentence-of.ts'

/** So many past matters are tried at a start, in all: it is to be ready within seconds. */
const mostAtStart = 500

/**
 * Publishes what this program offers and the city has not yet: checked, tried on past matters, written down with the
 * result. Where nothing is new, nothing is done. Throws where something may not be published, saying where and what to do.
 */
export async function publishServices(
  { catalogue, city }: { catalogue: Pick<Catalogue, 'publish'>; city: string },
  say: (line: string) => void,
  wish: PublishWish = { most: mostAtStart },
): Promise<Published> {
  const answer = await catalogue.publish(city, wish)
  if (!answer.ok) throw new Error(`The services cannot be published: ${sentenceOf(answer, refusals)}`)
  for (const { version, result } of answer.value.replays) for (const line of replayLines(version, result)) say(line)
  return answer.value
}

const mostTold = 20

/** What a version did with the past, for an operator: those that would end differently one by one, then the sum. */
export function replayLines(version: string, result: ReplayResult): string[] {
  const { against, replayed, differing, unable, capped, examples, accepted } = result
  const told = examples
    .slice(0, mostTold)
    .map(({ log, before, after }) => `${log}  ${JSON.stringify(before)}\n  -> ${JSON.stringify(after)}`)
  const service = version.slice(0, version.indexOf('@'))
  return [
    ...told,
    ...(differing > told.length ? [`… and ${differing - told.length} more`] : []),
    `${version} against ${against.map((one) => `@${one}`).join(', ') || 'no older version'}: ${replayed} matters replayed, ` +
      `${differing} would end differently${unable > 0 ? `, ${unable} of them cannot be run` : ''}.`,
    ...(capped ? [`  The newest alone were tried; gongdao services replay ${service} tries every one.`] : []),
    ...(accepted === undefined ? [] : [`  Accepted: ${accepted}`]),
  ]
}
