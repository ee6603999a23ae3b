import { type Course, exploreCourses } from './explore-courses.ts'
import type { CheckContext, Say } from './fault.ts'

/** What follows from running the definition: every state and branch reached, no dead end, always a way out. */
export function checkReach({ definition, say }: CheckContext): void {
  const course = exploreCourses(definition)
  for (const name of Object.keys(definition.states)) {
    if (!course.reached.has(name))
      say(`states.${name}`, 'unreachable-state', '没有任何动作能走到这个状态。', 'No act ever leads to this state.')
    else checkLife(name, course, definition.states[name]!.final === true, definition.states[name]!.next?.act, say)
  }
  for (const [name, act] of Object.entries(definition.acts)) {
    const where = `acts.${name}`
    if (!course.taken.has(name)) {
      say(
        where,
        'act-never-possible',
        '这个动作在任何情况下都做不了：起点走不到，或者条件互相矛盾。',
        'This act is never possible: its states are not reached or its condition never holds.',
      )
      continue
    }
    act.branches?.forEach((_, at) => {
      if (!course.branches.has(`${name}/${at}`))
        say(
          `${where}.branches[${at}]`,
          'branch-never-taken',
          '这个分支永远走不到：条件不可能成立，或者前面的分支已经包住了它。',
          'This branch is never taken: its condition cannot hold, or an earlier branch covers it.',
        )
    })
    if (act.branches?.length && act.to !== undefined && !course.branches.has(`${name}/rest`))
      say(
        `${where}.to`,
        'rest-never-taken',
        '分支已经包住所有情况，“其余”永远走不到。',
        'The branches cover everything: the rest is never taken.',
      )
    if (course.backToNobody.has(name))
      say(
        where,
        'back-to-nobody',
        '事情还没有转过手，没有“上一个单位”可以退回。',
        'The matter was never moved: there is no unit to go back to.',
      )
    if (course.extendsTwice.has(name))
      say(
        where,
        'extends-twice',
        '同一个时限可以被延长第二次：请加上条件 not(extended(…))。',
        'The same limit can be extended a second time: add the condition not(extended(…)).',
      )
  }
  for (const lapse of course.lapsesBlocked)
    say(
      `states.${lapse.state}.clocks.${lapse.limit}`,
      'lapse-not-possible',
      `到期动作“${lapse.act}”在某些情况下做不了（它的条件不成立）。`,
      `The act on lapse "${lapse.act}" is not possible in some cases (its condition does not hold).`,
    )
}

function checkLife(name: string, course: Course, final: boolean, next: string | undefined, say: Say): void {
  const where = `states.${name}`
  if (final) return
  if (course.dead.has(name))
    say(where, 'dead-state', '从这个状态再也走不到结束。', 'From this state no end can be reached.')
  if (course.noWayOut.has(name))
    say(
      where,
      'no-way-out',
      '居民在这个状态什么也做不了：请给她一个动作（撤回、异议、补充、询问）。',
      'The resident can do nothing here: give her an act (withdraw, object, complete, ask).',
    )
  if (course.nextBlocked.has(name))
    say(
      `${where}.next`,
      'next-not-possible',
      `下一步“${next}”在某些情况下做不了（它的条件不成立）。`,
      `The next act "${next}" is not possible in some cases (its condition does not hold).`,
    )
  if (course.stuck.has(name))
    say(
      where,
      'only-circles',
      '负责的机关自己走不到答复或者结束，只能在原地打转。',
      'The authority can only go round in circles: no way of its own to an answer or an end.',
    )
}
