import type { KnownLimit, KnownLimits } from './check-definition/fault.ts'
import { extended, field, flag, not } from './conditions.ts'
import { citation, defineMatter, words } from './define-matter.ts'
import type { Field } from './definition.ts'

/** A playful service for this module's own tests: a dispute about a library card. No true service leaks in here. */

const rule = (article: string) => citation('图书馆借阅规则', article, `Library rules, ${article}`)

const reasons: Field = { name: 'reasons', kind: 'longText', label: words('理由', 'Reasons'), minLength: 2 }
const unit: Field = { name: 'unit', kind: 'unit', label: words('哪个分馆', 'Which branch') }
const verdict: Field = {
  name: 'verdict',
  kind: 'choice',
  label: words('决定', 'Decision'),
  choices: [
    { value: 'cancel', label: words('取消罚款', 'Fine cancelled') },
    { value: 'keep', label: words('维持罚款', 'Fine stands') },
  ],
}

export const libraryCard = defineMatter({
  code: 'libraryCard',
  version: 1,
  validFrom: '2020-01-01',
  title: words('借书证争议', 'Library card dispute'),
  purpose: words('对逾期罚款有异议。', 'Contest a fine for a late book.'),
  mark: 'TS',
  bodies: ['government', 'other'],
  route: 'service',
  applicant: { kinds: ['person'], level: 'phone' },
  page: {
    who: words('持证人', 'Card holders'),
    need: [words('借书证号', 'Your card number')],
    time: words('十日', 'Ten days'),
    cost: words('不收费', 'Free'),
    law: [rule('1')],
    next: [words('馆员核对', 'The librarian checks it')],
  },
  form: [
    {
      id: 'card',
      title: words('您的借书证', 'Your card'),
      fields: [
        {
          name: 'card',
          kind: 'text',
          label: words('借书证号', 'Card number'),
          why: words('查找记录。', 'To find the record.'),
          maxLength: 20,
        },
        {
          name: 'fineFen',
          kind: 'money',
          label: words('罚款', 'Fine'),
          why: words('小额的当场决定。', 'Small ones are decided at once.'),
        },
        {
          name: 'kind',
          kind: 'choice',
          label: words('原因', 'Cause'),
          why: words('决定由谁看。', 'Decides who looks.'),
          choices: [
            { value: 'dog', label: words('狗吃了', 'The dog ate it') },
            { value: 'returned', label: words('已经还了', 'It was returned') },
          ],
        },
      ],
    },
    {
      id: 'you',
      title: words('您是谁', 'Who you are'),
      fields: [
        {
          name: 'name',
          kind: 'text',
          label: words('姓名', 'Name'),
          why: words('称呼您。', 'To address you.'),
          personal: true,
          hiddenFrom: ['supervisor'],
        },
        {
          name: 'dogName',
          kind: 'text',
          label: words('狗的名字', "The dog's name"),
          why: words('核对。', 'To check.'),
          when: field('kind').equals('dog'),
        },
      ],
    },
  ],
  requirements: [
    { id: 'card', title: words('借书证号', 'Card number'), field: 'card', source: rule('2') },
    {
      id: 'dog',
      title: words('狗的名字', "The dog's name"),
      field: 'dogName',
      when: field('kind').equals('dog'),
      source: rule('2'),
    },
  ],
  initial: 'filed',
  states: {
    filed: {
      phase: 'filed',
      title: words('已提交', 'Filed'),
      tells: words('馆员会看。', 'A librarian will look.'),
      next: { act: 'take', by: 'clerk' },
      clocks: [{ limit: 'lib.take', side: 'authority' }],
    },
    returned: {
      phase: 'returned',
      title: words('待补充', 'Returned'),
      tells: words('请补充。', 'Please complete it.'),
      next: { act: 'complete', by: 'applicant' },
      waits: {
        forWhom: 'applicant',
        reason: words('材料不齐', 'Incomplete'),
        until: words('补齐之日', 'When complete'),
        source: rule('2'),
      },
    },
    passed: {
      phase: 'filed',
      title: words('已转分馆', 'Passed on'),
      tells: words('分馆会看。', 'The branch will look.'),
      next: { act: 'take', by: 'clerk' },
      clocks: [{ limit: 'lib.take', side: 'authority' }],
    },
    looking: {
      phase: 'handling',
      title: words('核对中', 'Being checked'),
      tells: words('正在翻书架。', 'Searching the shelves.'),
      next: { act: 'decide', by: 'clerk' },
      clocks: [{ limit: 'lib.decide', side: 'authority' }],
    },
    askedMore: {
      phase: 'handling',
      title: words('申请延期', 'More time asked for'),
      tells: words('馆长正在决定。', 'The head decides.'),
      next: { act: 'grant', by: 'head' },
      clocks: [{ limit: 'lib.decide', side: 'authority' }],
    },
    decided: {
      phase: 'answered',
      title: words('已决定', 'Decided'),
      tells: words('不服可以复查。', 'You may ask for review.'),
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'lib.review.apply', side: 'applicant', onLapse: 'closeQuietly' }],
    },
    reviewing: {
      phase: 'review',
      title: words('复查中', 'Under review'),
      tells: words('总馆正在看。', 'The main library looks.'),
      next: { act: 'finish', by: 'head' },
      clocks: [{ limit: 'lib.review', side: 'authority' }],
    },
    closed: { phase: 'closed', title: words('已结束', 'Closed'), tells: words('再见。', 'Goodbye.'), final: true },
    withdrawn: {
      phase: 'closed',
      title: words('已撤回', 'Withdrawn'),
      tells: words('再见。', 'Goodbye.'),
      final: true,
    },
  },
  acts: {
    take: {
      title: words('接手', 'Take it up'),
      by: ['clerk'],
      from: ['filed', 'passed'],
      bodies: ['government'],
      branches: [{ when: field('fineFen').isAtMost(1000), to: 'decided' }],
      to: 'looking',
      notice: 'news',
      source: rule('3'),
    },
    pass: {
      title: words('转分馆', 'Pass on'),
      by: ['clerk'],
      from: ['filed'],
      to: 'passed',
      moves: 'chosen',
      referral: true,
      restarts: 'lib.take',
      fields: [unit, reasons],
      notice: 'news',
      source: rule('3'),
    },
    sendBack: {
      title: words('退回补充', 'Send back'),
      by: ['clerk'],
      from: ['filed'],
      to: 'returned',
      returns: true,
      fields: [{ name: 'items', kind: 'requirements', label: words('逐项核对', 'Verdicts') }],
      letter: 'complete',
      notice: 'news',
      source: rule('2'),
    },
    complete: {
      title: words('补充', 'Complete'),
      by: ['applicant'],
      from: ['returned'],
      to: 'filed',
      restarts: 'lib.take',
      fields: [
        { name: 'more', kind: 'longText', label: words('补充内容', 'More'), why: words('补齐。', 'To complete.') },
      ],
    },
    askMore: {
      title: words('申请延期', 'Ask for time'),
      by: ['clerk'],
      from: ['looking'],
      to: 'askedMore',
      when: not(extended('lib.decide')),
      fields: [reasons],
      source: rule('4'),
    },
    grant: {
      title: words('同意延期', 'Grant time'),
      by: ['head'],
      from: ['askedMore'],
      to: 'looking',
      extends: 'lib.decide',
      fields: [reasons],
      letter: 'longer',
      notice: 'news',
      source: rule('4'),
    },
    deny: {
      title: words('不同意延期', 'Deny time'),
      by: ['head'],
      from: ['askedMore'],
      to: 'looking',
      sets: { denied: true },
      fields: [reasons],
      source: rule('4'),
    },
    decide: {
      title: words('决定', 'Decide'),
      by: ['clerk'],
      from: ['looking'],
      branches: [{ when: field('verdict').equals('cancel'), to: 'closed' }],
      to: 'decided',
      ground: 'finalByLaw',
      fields: [verdict, reasons],
      letter: 'decision',
      notice: 'news',
      source: rule('5'),
    },
    confirm: {
      title: words('接受', 'Accept'),
      by: ['applicant'],
      from: ['decided'],
      to: 'closed',
      ground: 'confirmedByApplicant',
      notice: 'news',
    },
    closeQuietly: {
      title: words('到期结束', 'Time is over'),
      by: ['system'],
      from: ['decided'],
      to: 'closed',
      ground: 'deemedConfirmed',
      notice: 'news',
    },
    askReview: {
      title: words('请求复查', 'Ask for review'),
      by: ['applicant'],
      from: ['decided'],
      to: 'reviewing',
      moves: 'superior',
      fields: [{ ...reasons, why: words('说明。', 'To explain.') }],
      notice: 'news',
    },
    finish: {
      title: words('复查决定', 'Review decision'),
      by: ['head'],
      from: ['reviewing'],
      // Who was denied more time looks again.
      branches: [{ when: flag('denied'), to: 'looking' }],
      to: 'closed',
      ground: 'finalByLaw',
      fields: [reasons],
      letter: 'decision',
      notice: 'news',
      source: rule('6'),
    },
    withdraw: {
      title: words('撤回', 'Withdraw'),
      by: ['applicant'],
      from: ['filed', 'returned', 'passed', 'looking', 'askedMore', 'decided', 'reviewing'],
      to: 'withdrawn',
      ground: 'withdrawn',
      notice: 'news',
    },
    reopen: { title: words('重新提出', 'Again'), by: ['applicant'], from: ['withdrawn'], to: 'filed' },
  },
  letters: {
    complete: {
      title: words('请补充', 'Please complete'),
      body: words('{number}还缺材料。', '{number} is not complete.'),
    },
    longer: {
      title: words('延期', 'More time'),
      body: words('{number}延期到{due}：{reasons}', '{number} takes until {due}: {reasons}'),
    },
    decision: { title: words('决定书', 'Decision'), body: words('借书证{card}：{reasons}', 'Card {card}: {reasons}') },
  },
  notices: { news: words('{number}有消息。', 'News on {number}.') },
  referral: {
    clock: 'lib.object',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'shelf', title: words('不在本馆书架', 'Not on our shelves'), source: rule('3') }],
  },
  messageReply: { limit: 'lib.reply' },
  fees: { kind: 'none', source: rule('7') },
  confidentiality: 'ordinary',
  publish: { statistics: true, fields: ['kind'] },
})

const limit = (id: string, side: 'authority' | 'applicant', extendable = false) =>
  [
    id,
    {
      id,
      side,
      extendable,
      hasNumber: true,
      source: `图书馆借阅规则 ${id}`,
      title: { zh: `馆期${id}`, en: `library time ${id}` },
    },
  ] as const

/** The limits of the library. */
export const libraryLimits: KnownLimits = new Map<string, KnownLimit>([
  limit('lib.take', 'authority'),
  limit('lib.decide', 'authority', true),
  limit('lib.review', 'authority'),
  limit('lib.review.apply', 'applicant'),
  limit('lib.object', 'authority'),
  limit('lib.reply', 'authority'),
  [
    'lib.sourceless',
    { id: 'lib.sourceless', side: 'authority', extendable: false, hasNumber: true, source: '' },
  ] as const,
  [
    'lib.bygone',
    {
      id: 'lib.bygone',
      side: 'authority',
      extendable: false,
      hasNumber: true,
      source: '图书馆旧规则',
      validTo: '2019-12-31',
    },
  ],
  ['lib.open', { id: 'lib.open', side: 'authority', extendable: false, hasNumber: false, source: '未定' }] as const,
])
