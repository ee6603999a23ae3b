import type { Proposal } from '../contract/index.ts'
import { withSecondOpinion } from '../domain/second-opinion.ts'
import type { IntakeNeeds, ProposeNow } from './needs.ts'

/**
 * The proposal, with a language model's opinion where one is configured. In danger nobody waits for a model, and her
 * words do not leave the house.
 */
export async function suggest(
  needs: Pick<IntakeNeeds, 'askModel' | 'places'>,
  propose: ProposeNow,
  text: string,
  hints: { region?: string; service?: string } = {},
): Promise<Proposal> {
  const rules = propose(text, hints)
  if (!needs.askModel || rules.urgent) return rules
  const said = await needs.askModel(text)
  const isPlace = (code: string) =>
    code === 'unknown' || code === 'outside' || needs.places().some((place) => place.code === code)
  const joined = withSecondOpinion(rules, said, isPlace)
  return hints.region ? { ...joined, region: hints.region } : joined
}
