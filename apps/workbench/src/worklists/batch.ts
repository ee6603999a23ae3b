import type { MatterView } from '@gongdao/matters/contract'

export type BatchAct = MatterView['acts'][number]

/** What each matter asks differently, so that one answer cannot serve several: an entry of its log, its own papers' verdicts. */
const single: readonly string[] = ['seq', 'requirements', 'documents']

/** Undoing and joining concern one matter each; whoever does them looks at that matter. */
const alone: readonly string[] = ['takeBack', 'merge']

/**
 * The acts that every one of these matters allows this person now, and that ask the same of each. What may be left empty and
 * differs from matter to matter is not asked.
 */
export function commonActs(views: readonly MatterView[]): readonly BatchAct[] {
  const [first, ...others] = views
  if (!first) return []
  return first.acts.flatMap((act) => {
    if (alone.includes(act.act)) return []
    const asked = askedOfAll(act)
    if (!asked) return []
    const shape = shapeOf(asked)
    const isCommon = others.every((view) => {
      const same = view.acts.find((one) => one.act === act.act)
      const theirs = same && askedOfAll(same)
      return view.service === first.service && theirs !== undefined && shapeOf(theirs) === shape
    })
    return isCommon
      ? [{ ...act, fields: [...asked], isNext: act.isNext && others.every((view) => isNextIn(view, act)) }]
      : []
  })
}

/** Acts of the engine that move a matter or its time. */
const moving: readonly string[] = ['refer', 'acceptReferral', 'refuseReferral', 'suspend', 'resume']

/** Whether an act leads somewhere, so that taking it back means something; whether it still can be, the server says. */
export const mayBeTakenBack = (act: BatchAct | undefined): boolean =>
  act !== undefined && (act.to !== undefined || moving.includes(act.act))

const isNextIn = (view: MatterView, act: BatchAct): boolean =>
  view.acts.some((one) => one.act === act.act && one.isNext)

/** The fields of an act that one answer can serve; undefined where one that cannot must be filled in. */
function askedOfAll(act: BatchAct): BatchAct['fields'] | undefined {
  const asked = act.fields.filter((field) => !single.includes(field.kind))
  return act.fields.some((field) => single.includes(field.kind) && !field.optional) ? undefined : asked
}

const shapeOf = (fields: BatchAct['fields']): string => JSON.stringify(fields)
