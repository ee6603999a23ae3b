import type { ActionWish, AvailableAct } from '../contract/index.ts'

/** Dice for one attempt: which of the acts that are offered; blind: any act there is, offered or not. */
export interface RandomChoice {
  readonly nth: number
  readonly blind: boolean
  readonly act: string
}

/** The offered act on which the dice fell; none where they try blindly or nothing is offered. */
export const chosenOf = (offered: readonly AvailableAct[], { nth, blind }: RandomChoice): AvailableAct | undefined =>
  blind || offered.length === 0 ? undefined : offered[nth % offered.length]

/** An attempt at what the page offers, or at anything, with the values at hand for the fields that are asked for. */
export function randomWish(
  offered: readonly AvailableAct[],
  choice: RandomChoice,
  values: Readonly<Record<string, unknown>>,
): ActionWish & { fields: Record<string, unknown> } {
  const chosen = chosenOf(offered, choice)
  const asked = chosen?.fields.map((field) => field.name) ?? Object.keys(values)
  const fields = Object.fromEntries(Object.entries(values).filter(([field]) => asked.includes(field)))
  const seqs = chosen?.fields.find((field) => field.name === 'seq')?.choices
  if (seqs?.length) fields.seq = Number(seqs[choice.nth % seqs.length]!.value)
  return { act: chosen?.act ?? choice.act, fields }
}
