import type { CompiledDefinition, Field, Role, Words } from '@gongdao/catalogue'
import type { MatterState } from './matter-state.ts'

/** The acts that every service has, as data: what they are called, who takes them, what they ask. */
export interface EngineActRule {
  readonly title: Words
  readonly by: readonly Role[]
  /** Takes place beside the work of others: between two looks it refuses nobody. */
  readonly passive?: boolean
  /** Possible on a closed matter too. */
  readonly afterClosing?: boolean
  fields(compiled: CompiledDefinition, state: MatterState): readonly Field[]
  readonly warns?: Words
}

const w = (zh: string, en: string): Words => ({ zh, en })
const reason: Field = { name: 'reason', kind: 'longText', label: w('理由', 'Reason'), maxLength: 2000 }
const unit: Field = { name: 'unit', kind: 'unit', label: w('承办单位', 'Unit') }
const text = (label: Words, extra: Partial<Field> = {}): Field => ({
  name: 'text',
  kind: 'longText',
  label,
  maxLength: 5000,
  personal: true,
  ...extra,
})
const documents: Field = { name: 'documents', kind: 'documents', label: w('材料', 'Papers'), optional: true }
const person: Field = { name: 'person', kind: 'text', label: w('工作人员', 'Member of staff'), maxLength: 80 }

const unanswered = (state: MatterState): Field => ({
  name: 'seq',
  kind: 'seq',
  label: w('答复哪一条留言', 'Which message'),
  hint: w('不填则答复最早一条未答复的留言。', 'Left empty: the oldest message without an answer.'),
  optional: true,
  choices: state.messages
    .filter((one) => one.answered === null)
    .map((one) => ({ value: String(one.seq), label: w(`第 ${one.seq} 项`, `No. ${one.seq}`) })),
})

/** Acts whose letter has not reached the applicant yet, oldest first. */
export const lettersWaiting = (state: MatterState): readonly number[] =>
  state.moves.filter((one) => one.letter !== null && !state.served.includes(one.seq)).map((one) => one.seq)

const refusalRule = (compiled: CompiledDefinition): Field => ({
  name: 'rule',
  kind: 'choice',
  label: w('依据', 'Rule'),
  choices: (compiled.definition.referral?.rules ?? []).map((rule) => ({ value: rule.id, label: rule.title })),
})

/** Every act of the engine. `satisfies` is not enough here: the contract's list and this table are compared by a test. */
export const engineActRules: Readonly<Record<string, EngineActRule>> = {
  message: {
    title: w('给承办人留言', 'Write to the handler'),
    by: ['applicant'],
    passive: true,
    fields: () => [text(w('留言', 'Message')), documents],
  },
  reply: {
    title: w('答复留言', 'Answer a message'),
    by: ['clerk'],
    passive: true,
    afterClosing: true,
    fields: (_, state) => [unanswered(state), text(w('答复', 'Answer')), documents],
  },
  urge: {
    title: w('催办', 'Urge'),
    by: ['applicant'],
    passive: true,
    fields: () => [text(w('想说的话', 'What you want to say'), { optional: true, maxLength: 500 })],
    warns: w(
      '催办会通知承办单位负责人，不改变办理期限。',
      'The head of the unit is told. The time limit stays as it is.',
    ),
  },
  addMaterial: {
    title: w('补充材料', 'Add material'),
    by: ['applicant'],
    passive: true,
    fields: () => [text(w('说明', 'What it is'), { optional: true, maxLength: 2000 }), documents],
  },
  assign: {
    title: w('指定承办人', 'Assign'),
    by: ['clerk'],
    fields: () => [person],
  },
  refer: {
    title: w('转交其他单位', 'Refer to another unit'),
    by: ['clerk'],
    fields: () => [unit, reason],
  },
  acceptReferral: { title: w('接收转交', 'Accept the referral'), by: ['clerk', 'system'], fields: () => [] },
  refuseReferral: {
    title: w('对转交提出异议', 'Object to the referral'),
    by: ['clerk'],
    fields: (compiled) => [refusalRule(compiled), { ...unit, label: w('建议的承办单位', 'Proposed owner') }, reason],
  },
  suspend: {
    title: w('中止计时', 'Suspend'),
    by: ['head'],
    fields: () => [
      reason,
      { name: 'until', kind: 'text', label: w('何时恢复', 'Until what happens'), maxLength: 200 },
      { name: 'source', kind: 'text', label: w('法律依据', 'Article'), maxLength: 200 },
    ],
  },
  resume: { title: w('恢复计时', 'Resume'), by: ['clerk', 'system'], fields: () => [{ ...reason, optional: true }] },
  merge: {
    title: w('并入同一事项', 'Merge into another matter'),
    by: ['clerk'],
    fields: () => [
      { name: 'number', kind: 'text', label: w('并入的编号', 'Number of the other'), maxLength: 64 },
      reason,
    ],
    warns: w(
      '本事项将随另一事项一并答复，答复也会送给本事项的当事人，请勿写入他人隐私；送达前可以撤回。',
      'It is answered together with the other one, and its applicant receives that answer: write nothing private into it. Until then this can be taken back.',
    ),
  },
  join: {
    title: w('并入一件相同事项', 'The same matter was merged into this one'),
    by: [],
    passive: true,
    fields: () => [
      { name: 'number', kind: 'text', label: w('并入的事项', 'The other one'), maxLength: 64 },
      // The clerk's reason may tell of the other person.
      { ...reason, hiddenFrom: ['applicant'] },
    ],
  },
  part: {
    title: w('并入的事项已移出，另行办理', 'What was merged was taken out again'),
    by: [],
    passive: true,
    afterClosing: true,
    fields: () => [{ name: 'number', kind: 'text', label: w('移出的事项', 'The other one'), maxLength: 64 }],
  },
  answerTogether: {
    title: w('随并入的事项一并答复', 'Answered together with the matter it was merged into'),
    by: [],
    afterClosing: true,
    fields: () => [],
  },
  shareAnswer: {
    title: w('答复已一并送给并入事项的当事人', 'The answer went to those whose matter was merged into this one'),
    by: [],
    passive: true,
    afterClosing: true,
    fields: () => [{ name: 'number', kind: 'text', label: w('一并答复的事项', 'The other one'), maxLength: 64 }],
  },
  takeBack: {
    title: w('撤回误办的一步', 'Take back a mistaken act'),
    by: ['clerk', 'head'],
    fields: (_, state) => [
      {
        name: 'seq',
        kind: 'seq',
        label: w('撤回哪一步', 'Which act'),
        choices: state.moves
          .slice(-1)
          .map((one) => ({ value: String(one.seq), label: w(`第 ${one.seq} 项`, `No. ${one.seq}`) })),
      },
      reason,
    ],
  },
  handOver: {
    title: w('移交', 'Hand over'),
    by: ['head', 'supervisor', 'system'],
    fields: () => [{ ...unit, optional: true }, { ...person, optional: true }, reason],
  },
  appoint: {
    title: w('推选代表', 'Name a representative'),
    by: ['applicant'],
    fields: () => [
      { name: 'person', kind: 'text', label: w('代表的账号', 'Account of the representative'), maxLength: 80 },
      { name: 'name', kind: 'text', label: w('姓名', 'Name'), maxLength: 60, personal: true },
    ],
  },
  dismiss: {
    title: w('撤换代表', 'Remove a representative'),
    by: ['applicant'],
    fields: (_, state) => [
      {
        name: 'representative',
        kind: 'choice',
        label: w('哪一位代表', 'Which representative'),
        choices: state.representatives.map(({ id, name }) => ({ value: id, label: w(name || id, name || id) })),
      },
    ],
    warns: w(
      '撤换后，这位代表不能再查看或者办理这件事。',
      'From then on this person neither sees nor acts in this matter.',
    ),
  },
  recuse: {
    title: w('回避', 'Recuse'),
    by: ['clerk', 'head', 'supervisor'],
    fields: () => [person, reason],
  },
  endRecusal: {
    title: w('结束回避', 'End a recusal'),
    by: ['head', 'supervisor'],
    fields: () => [person, { ...reason, label: w('回避的情形为什么已经消失', 'Why there is no conflict any more') }],
  },
  rate: {
    title: w('评价', 'Rate'),
    by: ['applicant'],
    passive: true,
    afterClosing: true,
    fields: () => [
      { name: 'stars', kind: 'number', label: w('满意度（1–5）', 'Satisfaction (1–5)'), min: 1, max: 5 },
      text(w('意见', 'Remarks'), { optional: true, maxLength: 1000 }),
    ],
  },
  serve: {
    title: w('签收文书', 'Receive the letter'),
    by: ['applicant', 'system'],
    passive: true,
    afterClosing: true,
    fields: (_, state) => [
      {
        name: 'seq',
        kind: 'seq',
        label: w('哪一步的文书', 'The letter of which act'),
        hint: w('不填则签收最早一份。', 'Left empty: the oldest letter.'),
        optional: true,
        choices: lettersWaiting(state).map((seq) => ({
          value: String(seq),
          label: w(`第 ${seq} 项`, `No. ${seq}`),
        })),
      },
    ],
  },
  allowReturn: {
    title: w('准许再次退回补正', 'Allow papers to be returned once more'),
    by: ['supervisor'],
    fields: () => [
      {
        name: 'items',
        kind: 'requirements',
        label: w('准许再提哪几项（逐项写明）', 'Which items may be raised again'),
      },
      reason,
    ],
    warns: w(
      '这是例外：材料本应一次告知。理由会告诉当事人，次数会向社会公布。',
      'This is an exception: papers are returned once. The applicant is told the reason, and such exceptions are counted in public.',
    ),
  },
  recompute: {
    title: w('节假日安排公布后重新计算期限', 'Dates recomputed after the holidays were announced'),
    by: ['system'],
    passive: true,
    afterClosing: true,
    fields: () => [],
  },
}

/** What an act is called: the service's own word, or the engine's. */
export function titleOf(compiled: CompiledDefinition, act: string): Words {
  if (act === 'file') return w('提交', 'Filed')
  const own = Object.hasOwn(engineActRules, act) ? engineActRules[act]?.title : undefined
  return own ?? compiled.act(act)?.title ?? w(act, act)
}
