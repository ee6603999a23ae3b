import type { ActDefinition, ClockUse, StateDefinition } from '../definition.ts'
import { checkClockCases, checkClockStart } from './check-clock-cases.ts'
import { checkExtension, checkNotBefore } from './check-extension.ts'
import { hasSource } from './check-fields.ts'
import { checkLimit } from './check-limit.ts'
import { duplicates } from './check-names.ts'
import type { CheckContext } from './fault.ts'

/** Time: no open state without a clock or a reasoned wait, no clock without its article, no time that ends in nothing. */
export function checkClocks(context: CheckContext): void {
  const { definition, say } = context
  for (const [name, state] of Object.entries(definition.states)) {
    const where = `states.${name}`
    const clocks = state.clocks ?? []
    if (state.final) {
      if (clocks.length > 0 || state.waits)
        say(where, 'final-with-clock', '已经结束的状态不能再有时限。', 'A final state has no clock.')
      continue
    }
    if (clocks.length === 0 && !state.waits)
      say(
        where,
        'no-clock',
        '这个状态没有时限，也没有写在等谁：事情会停在这里没人管。请加 clocks，或者写明 waits 和依据的条文。',
        'This state has no clock and waits for nobody: the matter could lie here for ever. Add clocks, or waits with its article.',
      )
    const owed = state.next && state.next.by !== 'applicant' && !state.waits
    if (owed && clocks.length > 0 && !clocks.some(({ side }) => side === 'authority'))
      say(
        where,
        'duty-without-clock',
        '下一步该机关做，却只有居民的时限：机关的义务也要有期限。',
        "The next act is the authority's, yet only the resident's time runs: a duty needs its clock too.",
      )
    duplicates(
      clocks.map(({ limit }) => limit),
      (limit) => say(where, 'duplicate-name', `时限“${limit}”写了两次。`, `The clock "${limit}" is there twice.`),
    )
    for (const clock of clocks) {
      checkClock(clock, name, context)
      checkClockCases(clock, name, context)
      checkClockStart(clock, name, context)
    }
    if (state.waits) checkWait(state, name, context)
  }
  for (const [name, act] of Object.entries(definition.acts)) {
    checkActTime(name, act, context)
    checkExtension(name, act, context)
    checkNotBefore(name, act, context)
  }
  checkMessages(context)
  if (definition.referral) {
    checkReferral(context)
  } else if (Object.values(definition.acts).some((act) => act.referral))
    say(
      'referral',
      'referral-without-clock',
      '有转送动作，却没有写异议期限和理由（referral）。',
      'An act refers, but there is no referral rule with its clock.',
    )
  if (!hasSource(definition.fees.source))
    say('fees', 'fee-without-article', '收费与否没有写依据。', 'The rule on fees names no article.')
  if (definition.fees.kind === 'rule' && !definition.fees.rule)
    say(
      'fees',
      'fee-without-rule',
      '收费却没有写按哪条规则计算。',
      'There is a fee, but no rule by which it is counted.',
    )
  if (definition.page.law.length === 0)
    say('page.law', 'no-law', '服务页没有写依据的法律。', 'The service page cites no law.')
}

/** A message is answered in a time that is told; what is sealed takes none, since its answer would not be. */
function checkMessages(context: CheckContext): void {
  const { definition, say } = context
  const isSealed = definition.confidentiality === 'sealed'
  if (definition.messageReply) checkLimit(definition.messageReply.limit, 'messageReply', context, 'authority')
  if (isSealed && definition.messageReply)
    say(
      'messageReply',
      'sealed-messages',
      '密封的服务不收留言：留言不会被密封。请去掉 messageReply。',
      'A sealed service takes no messages, since they would not be sealed: leave out messageReply.',
    )
  if (!isSealed && !definition.messageReply)
    say(
      'messageReply',
      'part-missing',
      '没有写留言多久答复（messageReply）；只有密封的服务没有留言。',
      'It does not say when a message is answered (messageReply); only a sealed service has no messages.',
    )
}

function checkClock(clock: ClockUse, state: string, context: CheckContext) {
  const { definition, limits, say } = context
  const where = `states.${state}.clocks.${clock.limit}`
  checkLimit(clock.limit, where, context)
  const known = limits.get(clock.limit)
  if (known && known.side !== clock.side)
    say(
      where,
      'clock-wrong-side',
      `时限“${clock.limit}”是${known.side === 'authority' ? '机关' : '居民'}的时间，这里写反了。`,
      `The limit "${clock.limit}" is the time of the ${known.side}, not of the ${clock.side}.`,
    )
  if (clock.side === 'applicant' && clock.onLapse === undefined)
    return say(
      where,
      'lapse-missing',
      '居民的时间到了以后会怎样？请写 onLapse。',
      "What happens when the resident's time ends? Write onLapse.",
    )
  if (clock.side === 'authority' && clock.onLapse !== undefined)
    say(
      where,
      'lapse-of-authority',
      '机关超期不能自动了结：超期要有人负责，不能由系统替它办。',
      "An authority's time does not end a matter: being late is answered for, not done away with by a timer.",
    )
  if (clock.onLapse === undefined) return
  const act = Object.hasOwn(definition.acts, clock.onLapse) ? definition.acts[clock.onLapse] : undefined
  if (!act)
    return say(
      where,
      'lapse-unknown',
      `到期动作“${clock.onLapse}”不存在。`,
      `The act on lapse "${clock.onLapse}" does not exist.`,
    )
  checkLapseCourse(clock, state, act, context)
  if (!act.by.includes('system'))
    say(
      where,
      'lapse-not-by-system',
      `到期动作“${clock.onLapse}”不是由系统做的（by 里要有 system）。`,
      `The act on lapse "${clock.onLapse}" is not taken by the system.`,
    )
  if (!act.from.includes(state))
    say(
      where,
      'lapse-not-possible',
      `到期动作“${clock.onLapse}”不能从状态“${state}”开始。`,
      `The act on lapse "${clock.onLapse}" cannot start in "${state}".`,
    )
}

/** A lapse leads somewhere else, and never ends what the authority still owes. */
function checkLapseCourse(clock: ClockUse, state: string, act: ActDefinition, { definition, say }: CheckContext): void {
  const where = `states.${state}.clocks.${clock.limit}`
  const targets = [...(act.branches ?? []).map(({ to }) => to), act.to ?? state]
  const runsOn = (to: string) => definition.states[to]?.clocks?.some((one) => one.limit === clock.limit) ?? false
  if (targets.some((to) => runsOn(to) && act.restarts !== clock.limit))
    say(
      where,
      'lapse-goes-nowhere',
      `到期动作“${clock.onLapse}”之后这个时限还在走：到期会一再发生。`,
      `After the act on lapse "${clock.onLapse}" the same clock still runs: it would lapse again and again.`,
    )
  const owes = definition.states[state]?.clocks?.some((one) => one.side === 'authority')
  if (owes && targets.some((to) => definition.states[to]?.final))
    say(
      where,
      'lapse-drops-duty',
      '居民的时间到了就结束，可是机关还有没做完的事：不能用居民的沉默了结机关的义务。',
      "The resident's silence would end what the authority still owes here.",
    )
}

function checkWait(state: StateDefinition, name: string, { definition, say }: CheckContext): void {
  const waits = state.waits!
  const where = `states.${name}.waits`
  if (!hasSource(waits.source))
    say(where, 'wait-without-article', '中止等待没有写依据的条文。', 'The wait names no article.')
  if (!waits.reason?.zh || !waits.until?.zh)
    say(where, 'words-missing', '中止等待要写明原因和结束的条件。', 'A wait says its reason and what ends it.')
  const leaving = Object.values(definition.acts).filter((act) => act.from.includes(name) && (act.to ?? name) !== name)
  const owed = waits.forWhom === 'applicant' ? 'applicant' : 'clerk'
  if (
    !leaving.some(
      (act) =>
        act.by.some((role) => role === owed || (owed === 'clerk' && role === 'head')) && act.ground === undefined,
    )
  )
    say(
      where,
      'wait-without-end',
      `等的是${waits.forWhom === 'applicant' ? '居民' : '其他机关'}，可是没有动作能结束等待。`,
      'Nothing that is waited for can end the wait.',
    )
}

/** Extensions and restarts name a limit that runs where they happen. */
function checkActTime(name: string, act: ActDefinition, context: CheckContext): void {
  const { definition, limits, say } = context
  const runsIn = (state: string, limit: string) =>
    definition.states[state]?.clocks?.some((clock) => clock.limit === limit) ?? false
  const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? act.from : [act.to])]
  if (act.extends !== undefined) {
    const limit = act.extends
    checkLimit(limit, `acts.${name}.extends`, context)
    if (limits.get(limit)?.extendable === false)
      say(
        `acts.${name}.extends`,
        'not-extendable',
        `法律没有说“${limit}”可以延长。`,
        `The law does not say that "${limit}" may be extended.`,
      )
    for (const state of act.from)
      if (!runsIn(state, limit))
        say(
          `acts.${name}.extends`,
          'extends-not-running',
          `状态“${state}”里没有时限“${limit}”，不能延长。`,
          `The limit "${limit}" does not run in "${state}", so it cannot be extended there.`,
        )
    for (const state of targets)
      if (!runsIn(state, limit))
        say(
          `acts.${name}.extends`,
          'extends-not-running',
          `延长后进入“${state}”，那里没有时限“${limit}”，延长落空。`,
          `It leads to "${state}", where "${limit}" does not run: the extension is lost.`,
        )
    if (act.agreedOn === undefined && act.by.some((role) => role !== 'head' && role !== 'supervisor'))
      say(`acts.${name}.by`, 'extension-not-by-head', '延长必须由负责人批准。', 'An extension is approved by the head.')
    if (act.letter === undefined && act.notice === undefined)
      say(
        `acts.${name}`,
        'extension-untold',
        '延长必须告知居民并说明理由。',
        'The resident must be told of an extension, and why.',
      )
  }
  if (act.restarts !== undefined) {
    const limit = act.restarts
    checkLimit(limit, `acts.${name}.restarts`, context)
    for (const state of targets)
      if (!runsIn(state, limit))
        say(
          `acts.${name}.restarts`,
          'restarts-not-running',
          `重新计算的时限“${limit}”在状态“${state}”里没有。`,
          `The limit "${limit}" is started anew, but does not run in "${state}".`,
        )
  }
}

function checkReferral(context: CheckContext): void {
  const { definition, say } = context
  const referral = definition.referral!
  if (!referral.clock)
    say('referral.clock', 'referral-without-clock', '转送没有写异议期限。', 'The referral has no clock.')
  else checkLimit(referral.clock, 'referral.clock', context, 'authority')
  if (!['firstReceiver', 'backstop'].includes(referral.secondRefusal))
    say(
      'referral.secondRefusal',
      'referral-without-end',
      '没有写第二次被退回时由谁负责。',
      'It does not say who leads at the second refusal.',
    )
  if (referral.rules.length === 0)
    say(
      'referral.rules',
      'referral-without-rules',
      '没有写可以依据什么规则退回。',
      'There is no rule that a refusal may cite.',
    )
  for (const rule of referral.rules)
    if (!hasSource(rule.source))
      say(
        `referral.rules.${rule.id}`,
        'referral-rule-without-article',
        '退回规则没有写条文。',
        'The rule names no article.',
      )
}
