import type { ActDefinition } from '../definition.ts'
import { hasSource } from './check-fields.ts'
import type { CheckContext } from './fault.ts'

const grounds = [
  'confirmedByApplicant',
  'deemedConfirmed',
  'withdrawn',
  'deemedWithdrawn',
  'notAccepted',
  'finalByLaw',
  'transferred',
  'merged',
]
const staff = ['clerk', 'head', 'supervisor']

/** Acts one by one: who owes the next one, how papers are returned, how a matter moves, on what ground it ends. */
export function checkActs(context: CheckContext): void {
  const { definition, say } = context
  for (const [name, state] of Object.entries(definition.states)) {
    const where = `states.${name}`
    if (state.final) {
      if (state.next)
        say(`${where}.next`, 'final-with-next', '已经结束的状态没有下一步。', 'A final state has no next act.')
      if (state.phase !== 'closed')
        say(where, 'final-not-closed', '已经结束的状态，阶段必须是 closed。', 'The phase of a final state is closed.')
      continue
    }
    if (state.phase === 'closed')
      say(
        where,
        'closed-not-final',
        '阶段是 closed，却没有标 final：居民会以为已经办完。',
        'Its phase is closed, yet it is not final: the resident would think it is over.',
      )
    if (state.phase === 'returned' && state.next && state.next.by !== 'applicant')
      say(
        where,
        'returned-not-hers',
        '阶段是 returned（待补充），下一步应由居民来做。',
        'In the phase returned the next act is the resident’s.',
      )
    checkNext(name, context)
    checkTitles(name, context)
  }
  for (const [name, act] of Object.entries(definition.acts)) checkAct(name, act, context)
}

function checkNext(name: string, { definition, say }: CheckContext) {
  const next = definition.states[name]!.next
  const where = `states.${name}.next`
  if (!next)
    return say(
      where,
      'no-next',
      '没有写下一步做什么、谁来做：没有人负责的状态不允许。',
      'There is no next act and nobody who owes it: nothing may be ownerless.',
    )
  const act = Object.hasOwn(definition.acts, next.act) ? definition.acts[next.act] : undefined
  if (!act) return
  if (!act.from.includes(name))
    say(
      where,
      'next-not-possible',
      `下一步“${next.act}”不能从这个状态开始。`,
      `The next act "${next.act}" cannot start here.`,
    )
  if (!act.by.includes(next.by))
    say(
      where,
      'next-not-by-role',
      `下一步“${next.act}”不是由“${next.by}”做的。`,
      `The next act "${next.act}" is not taken by "${next.by}".`,
    )
  if (next.by === 'system')
    say(
      where,
      'next-by-system',
      '下一步不能只等系统：要有一个人负责。',
      'The next act cannot be the system’s: somebody must owe it.',
    )
}

function checkAct(name: string, act: ActDefinition, context: CheckContext): void {
  const { definition, say } = context
  const where = `acts.${name}`
  const isFinal = (state: string) => definition.states[state]?.final === true
  const targets = [...(act.branches ?? []).map(({ to }) => to), ...(act.to === undefined ? [] : [act.to])]
  const reopens = name.startsWith('reopen')
  for (const state of act.from)
    if (isFinal(state) && !reopens)
      say(
        `${where}.from`,
        'act-after-end',
        `状态“${state}”已经结束，除了重新办理（名称以 reopen 开头）不能再有别的动作。`,
        `"${state}" is final: only an act named reopen… may start there.`,
      )
  if (reopens && targets.some(isFinal))
    say(where, 'reopen-to-end', '重新办理不能又回到结束状态。', 'Reopening cannot lead to an end.')
  if (targets.some(isFinal) && act.ground === undefined)
    say(
      where,
      'end-without-ground',
      '办结没有写理由（ground）：没有依据不能结束。',
      'It ends the matter without a ground.',
    )
  if (act.ground !== undefined && !targets.some(isFinal))
    say(
      where,
      'ground-without-end',
      '写了办结理由，却没有进入结束状态。',
      'It names a ground but does not end the matter.',
    )
  if (act.ground !== undefined && !grounds.includes(act.ground))
    say(where, 'unknown-ground', `没有“${act.ground}”这种办结理由。`, `There is no ground "${act.ground}".`)
  checkGround(name, act, context)
  checkReturns(name, act, context)
  checkMoves(name, act, context)
  const isLapse = Object.values(definition.states).some((state) =>
    state.clocks?.some((clock) => clock.onLapse === name),
  )
  if (act.by.includes('system') && !isLapse)
    say(
      where,
      'system-without-timer',
      '由系统做的动作没有任何时限会触发它。',
      'No clock ever makes the system take this act.',
    )
  if (act.branches && act.branches.length > 0 && act.to === undefined && act.from.length > 1)
    say(
      where,
      'branches-without-rest',
      '有分支却没有写其余情况去哪里（to）。',
      'It branches without saying where the rest goes (to).',
    )
  if (act.by.some((role) => staff.includes(role)) && targets.length > 0 && !hasSource(act.source))
    say(
      `${where}.source`,
      'act-without-article',
      '工作人员推动办理的动作要写依据的条文。',
      'An act by which staff move the matter cites its article.',
    )
  const changesPhase = act.from.some((state) =>
    targets.some((to) => definition.states[to]?.phase !== definition.states[state]?.phase),
  )
  const byStaff = act.by.some((role) => staff.includes(role))
  if (byStaff && changesPhase && act.letter === undefined && act.notice === undefined)
    say(
      where,
      'phase-untold',
      '事情进到了新阶段，却没有通知居民。',
      'The matter enters another phase and the resident is not told.',
    )
  if (act.bodies && act.by.every((role) => !staff.includes(role)))
    say(
      `${where}.bodies`,
      'bodies-without-staff',
      'bodies 只用于工作人员的动作。',
      'Only acts of staff can be limited to bodies.',
    )
}

/** Two buttons with the same words would be a trap for whoever has both before her. */
function checkTitles(state: string, { definition, say }: CheckContext): void {
  const here = Object.entries(definition.acts).filter(([, act]) => act.from.includes(state))
  for (const [at, [name, act]] of here.entries()) {
    const twin = here
      .slice(0, at)
      .find(
        ([, other]) =>
          (other.title?.zh === act.title?.zh || other.title?.en === act.title?.en) &&
          other.by.some((role) => role !== 'system' && act.by.includes(role)),
      )
    if (twin)
      say(
        `acts.${name}.title`,
        'same-title',
        `在状态“${state}”里，它和“${twin[0]}”的名称一样，分不清是哪个按钮。`,
        `In "${state}" it has the same title as "${twin[0]}": nobody could tell the buttons apart.`,
      )
  }
}

/** Confirmation and withdrawal are the resident's; silence is told by a timer; a refusal gives its reasons in a letter. */
function checkGround(name: string, act: ActDefinition, { definition, say }: CheckContext): void {
  const where = `acts.${name}`
  const onlyBy = (role: string) => act.by.every((one) => one === role)
  if ((act.ground === 'confirmedByApplicant' || act.ground === 'withdrawn') && !onlyBy('applicant'))
    say(
      where,
      'ground-not-hers',
      '确认和撤回只能由居民本人作出。',
      'Only the resident herself can confirm or withdraw.',
    )
  if (act.ground === 'deemedConfirmed' && !onlyBy('system'))
    say(
      where,
      'ground-not-by-timer',
      '视为确认只能由到期的时限触发。',
      'Deemed confirmation follows a clock that ended, nothing else.',
    )
  if (act.ground === 'deemedWithdrawn' && !onlyBy('system') && act.by.some((role) => !staff.includes(role)))
    say(
      where,
      'deemed-by-her',
      '视为撤回是法律对她没有做的事给出的后果：由到期的时限触发，或者由机关书面认定。',
      'Deemed withdrawn is what the law makes of what she left undone: a clock that ended, or a decision in writing.',
    )
  const shared =
    act.ground === 'deemedWithdrawn' &&
    Object.values(definition.acts).find((other) => other.ground === 'withdrawn' && other.to === act.to)
  if (shared)
    say(
      `${where}.to`,
      'deemed-into-withdrawn',
      '视为撤回和本人撤回要分开：不能进入同一个结束状态。',
      'Deemed withdrawn is kept apart from her own withdrawal: it needs an end of its own.',
    )
  if (act.ground === 'deemedWithdrawn' && !hasSource(act.source))
    say(
      `${where}.source`,
      'act-without-article',
      '视为撤回必须写依据的条文。',
      'That it is deemed withdrawn must rest on an article.',
    )
  const refuses =
    act.by.some((role) => staff.includes(role)) &&
    (act.ground === 'notAccepted' ||
      act.ground === 'transferred' ||
      act.ground === 'finalByLaw' ||
      act.ground === 'deemedWithdrawn')
  if (refuses && act.letter === undefined)
    say(
      where,
      'refusal-without-letter',
      '不予受理、移送或者终结必须有书面文书，写明理由、依据和救济。',
      'A refusal, transfer or final end needs a letter with reasons, basis and remedy.',
    )
  if (refuses && !(act.fields ?? []).some((field) => field.kind === 'longText' && !field.optional))
    say(
      where,
      'refusal-without-reasons',
      '不予受理、移送或者终结必须填写理由。',
      'A refusal, transfer or final end must give its reasons.',
    )
}

function checkReturns(name: string, act: ActDefinition, { definition, say }: CheckContext): void {
  const where = `acts.${name}`
  const asksVerdict = (act.fields ?? []).some((field) => field.kind === 'requirements')
  if (!act.returns) {
    if (asksVerdict)
      say(
        where,
        'verdict-without-return',
        '逐项核对清单只用于退回补正（returns: true）。',
        'A verdict on the requirement list belongs to an act that returns papers.',
      )
    return
  }
  if (definition.requirements.length === 0)
    say(
      where,
      'returns-without-requirements',
      '要退回补正，却没有材料清单：只能按清单一次退回。',
      'It returns papers, but there is no requirement list: papers are returned by the list only, once.',
    )
  if (!asksVerdict)
    say(
      where,
      'returns-without-verdict',
      '退回补正要逐项核对清单（requirements 字段）。',
      'It returns papers without a verdict on each item (a field of kind requirements).',
    )
  if (act.to === undefined || definition.states[act.to]?.phase !== 'returned')
    say(
      where,
      'returns-to-wrong-phase',
      '退回后应进入阶段为 returned 的状态。',
      'It must lead to a state of the phase returned.',
    )
  if (act.letter === undefined)
    say(where, 'returns-without-letter', '退回补正要有书面告知。', 'The return of papers needs a letter.')
}

function checkMoves(name: string, act: ActDefinition, { definition, say }: CheckContext): void {
  const where = `acts.${name}`
  const unit = (act.fields ?? []).find((field) => field.name === 'unit' && field.kind === 'unit')
  if (act.moves === 'chosen' && (!unit || unit.optional || unit.when))
    say(
      where,
      'moves-without-unit',
      '转给选定的单位，需要一个必填的 unit 字段。',
      'It moves to a chosen unit but has no required field "unit".',
    )
  if (act.moves === 'chosen' && !act.by.every((role) => staff.includes(role)))
    say(where, 'moves-by-others', '只有工作人员可以选择转给哪个单位。', 'Only staff can choose a unit.')
  if (act.referral && act.moves !== 'chosen')
    say(
      where,
      'referral-without-move',
      '转送（referral）必须同时移交给选定的单位（moves: chosen）。',
      'A referral moves the matter to a chosen unit (moves: chosen).',
    )
  if (act.referral && definition.states[act.to ?? '']?.final)
    say(
      where,
      'referral-to-end',
      '转送后还没有单位接收，不能直接结束。',
      'A referral cannot end the matter: nobody has taken it yet.',
    )
}
