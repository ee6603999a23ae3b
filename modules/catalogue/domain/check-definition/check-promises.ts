import { atomsOf, evaluate } from '../conditions.ts'
import type { ActDefinition, Condition, Field, Phase, ServiceDefinition } from '../definition.ts'
import { casesOf } from './explore-courses.ts'
import type { CheckContext } from './fault.ts'

/** What a resident is promised by the shape of a service: no way back to the pile, no time that ran out unseen. */
export function checkPromises(context: CheckContext): void {
  const { definition, say } = context
  const initial = Object.hasOwn(definition.states, definition.initial)
    ? definition.states[definition.initial]
    : undefined
  if (initial && initial.phase !== 'filed')
    say(
      `states.${definition.initial}`,
      'initial-not-filed',
      '刚提交的事项，阶段必须是 filed。',
      'What was only just handed in is in the phase filed.',
    )
  checkDoor(context)
  for (const [name, state] of Object.entries(definition.states)) {
    for (const clock of state.clocks ?? [])
      if (clock.side === 'applicant' && clock.from === 'filing')
        say(
          `states.${name}.clocks.${clock.limit}`,
          'clock-from-filing-hers',
          '居民的时间不能从提交之日算起：机关办理的日子会把它用完。',
          'A resident’s time cannot count from the filing: the authority’s own days would use it up.',
        )
    if (state.waits?.forWhom === 'otherBody' && state.next?.by === 'applicant')
      say(
        `states.${name}.waits`,
        'wait-not-hers',
        '写的是在等其他机关，下一步却要居民来做。',
        'It waits for another body, yet the resident owes the next act.',
      )
  }
  for (const [name, act] of Object.entries(definition.acts)) checkCourse(name, act, context)
  checkTimers(context)
  checkAsked(context)
}

/** The first act is owed by the usual door: it must be allowed to take it. */
function checkDoor({ definition, say }: CheckContext): void {
  const next = definition.states[definition.initial]?.next
  const act = next && Object.hasOwn(definition.acts, next.act) ? definition.acts[next.act] : undefined
  if (act?.bodies && !act.bodies.includes(definition.bodies[0]!))
    say(
      `states.${definition.initial}.next`,
      'next-not-at-door',
      `事项先到“${definition.bodies[0]}”，可是下一步“${next!.act}”不许它做。`,
      `A matter arrives at "${definition.bodies[0]}", which may not take the next act "${next!.act}".`,
    )
}

const atWork: readonly Phase[] = ['accepted', 'handling', 'answered', 'review']

function checkCourse(name: string, act: ActDefinition, { definition, say }: CheckContext): void {
  const where = `acts.${name}`
  const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? [] : [act.to])]
  const phaseOf = (state: string) => definition.states[state]?.phase
  // She may come back with an answered matter; nobody else may put it back on the pile.
  const hers = act.by.every((role) => role === 'applicant')
  if (
    !hers &&
    act.from.some((state) => atWork.includes(phaseOf(state)!)) &&
    targets.some((state) => phaseOf(state) === 'filed')
  )
    say(
      where,
      'phase-backwards',
      '已经受理或者办理的事项不能退回“已提交”：居民会以为又要从头排队。',
      'A matter that was taken up cannot become merely filed again: the resident would think it waits anew.',
    )
  const stays = targets.length === 0 || targets.every((state) => act.from.length === 1 && state === act.from[0])
  const leaves =
    (act.fields?.length ?? 0) > 0 ||
    Object.keys(act.sets ?? {}).length > 0 ||
    act.extends !== undefined ||
    act.restarts !== undefined ||
    act.moves !== undefined ||
    act.letter !== undefined
  if (stays && !leaves) say(where, 'does-nothing', '这个动作什么也不改变。', 'This act changes nothing.')
  const authority = ['notAccepted', 'transferred', 'finalByLaw', 'merged', 'deemedWithdrawn']
  if (act.by.includes('applicant') && act.ground !== undefined && authority.includes(act.ground))
    say(
      where,
      'ground-of-authority',
      `居民不能以“${act.ground}”结束自己的事项；她可以确认或者撤回。`,
      `A resident cannot end her matter as "${act.ground}": she confirms or withdraws.`,
    )
}

/** Timers fill in no forms, and do not hand a matter round among themselves. */
function checkTimers({ definition, say }: CheckContext): void {
  const after = new Map<string, string[]>()
  for (const [name, state] of Object.entries(definition.states))
    for (const { limit, onLapse } of state.clocks ?? []) {
      const act =
        onLapse !== undefined && Object.hasOwn(definition.acts, onLapse) ? definition.acts[onLapse] : undefined
      if (!act) continue
      if (act.fields?.some((field) => !field.optional))
        say(
          `states.${name}.clocks.${limit}`,
          'lapse-asked',
          `到期动作“${onLapse}”有必填的字段，系统填不了。`,
          `The act on lapse "${onLapse}" has required fields, which no timer can fill in.`,
        )
      const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? [] : [act.to])]
      after.set(name, [...(after.get(name) ?? []), ...targets])
    }
  for (const start of after.keys()) {
    const seen = new Set<string>()
    const open = [...(after.get(start) ?? [])]
    for (let state = open.pop(); state !== undefined; state = open.pop())
      if (!seen.has(state)) {
        seen.add(state)
        open.push(...(after.get(state) ?? []))
      }
    if (seen.has(start))
      say(
        `states.${start}`,
        'lapse-in-circle',
        '到期动作会在几个状态之间无休止地转：没有人在办。',
        'Timers alone pass the matter round for ever, and nobody deals with it.',
      )
  }
}

/** Every question is asked of somebody; a paper is demanded only of those who were asked for it. */
function checkAsked({ definition, say }: CheckContext): void {
  const questions = questionsOf(definition)
  for (const one of questions)
    if (!casesFor(questions, one.conditions).some((answers) => isAsked(one, answers)))
      say(
        `form.${one.field.name}`,
        'field-never-asked',
        '这个问题在任何情况下都不会问到：它或者它那一页的条件不可能成立。',
        'This question is never asked: its condition, or that of its page, cannot hold.',
      )
  for (const item of definition.requirements) {
    const asked = questions.find(({ field }) => field.name === item.field)
    const cases = casesFor(questions, [item.when, ...(asked?.conditions ?? [])])
    const due = cases.filter((answers) => evaluate(item.when, { fields: answers }))
    if (due.length === 0)
      say(
        `requirements.${item.id}`,
        'requirement-never-due',
        '这一项对谁都不适用：条件不可能成立。',
        'This item applies to nobody: its condition cannot hold.',
      )
    if (asked && due.some((answers) => !isAsked(asked, answers)))
      say(
        `requirements.${item.id}`,
        'requirement-not-asked',
        `有的人没有被问到“${item.field}”，却要她补：两边的条件要一致。`,
        `Some are never asked for "${item.field}" and yet must bring it: let the conditions agree.`,
      )
  }
}

interface Question {
  readonly field: Field
  /** Those of its page and its own. */
  readonly conditions: readonly (Condition | undefined)[]
}

type Answers = Readonly<Record<string, unknown>>

const questionsOf = (definition: ServiceDefinition): readonly Question[] =>
  definition.form.flatMap((page) => page.fields.map((field) => ({ field, conditions: [page.when, field.when] })))

const isAsked = ({ conditions }: Question, answers: Answers): boolean =>
  conditions.every((when) => evaluate(when, { fields: answers }))

/** The cases that these conditions tell apart, without answers to questions that were not asked. */
function casesFor(questions: readonly Question[], conditions: readonly (Condition | undefined)[]): readonly Answers[] {
  const relevant = [...conditions]
  const known = new Set<string>()
  for (const when of relevant)
    for (const atom of atomsOf(when)) {
      if (atom.is !== 'field' || known.has(atom.field)) continue
      known.add(atom.field)
      relevant.push(...(questions.find(({ field }) => field.name === atom.field)?.conditions ?? []))
    }
  const fields = questions.map(({ field }) => field)
  return casesOf(fields, relevant).map((answers) => {
    const given: Record<string, unknown> = {}
    for (const question of questions)
      if (question.field.name in answers && isAsked(question, given))
        given[question.field.name] = answers[question.field.name]
    return given
  })
}
