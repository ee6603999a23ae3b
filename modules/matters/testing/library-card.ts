import { citation, compileDefinition, defineMatter, field, words } from '@gongdao/catalogue'

const rule = (article: string) => citation('图书馆借阅规则', article)

const open = ['filed', 'returned', 'handling', 'answered', 'review'] as const

/** A dispute about a library card: a playful service for the engine's own tests, so that no true one leaks into it. */
export const libraryCard = defineMatter({
  code: 'libraryCard',
  version: 1,
  validFrom: '2020-01-01',
  title: words('借书证争议', 'Library-card dispute'),
  purpose: words('对借书证的处理有不同意见。', 'You disagree with what was done to your library card.'),
  mark: 'LC',
  bodies: ['civilAffairs', 'justiceBureau', 'other'],
  route: 'service',
  applicant: { kinds: ['person'], level: 'phone', maxRepresentatives: 2 },
  page: {
    who: words('读者', 'Readers'),
    need: [],
    time: words('二十日', '20 days'),
    cost: words('免费', 'Free'),
    law: [rule('1')],
    next: [],
  },
  form: [
    {
      id: 'what',
      title: words('说说借书证', 'About the card'),
      fields: [
        { name: 'subject', kind: 'text', label: words('一句话', 'In one line'), maxLength: 80, searched: true },
        { name: 'story', kind: 'longText', label: words('经过', 'What happened'), personal: true, searched: true },
        { name: 'reader', kind: 'text', label: words('姓名', 'Name'), personal: true, searched: true },
        {
          name: 'card',
          kind: 'choice',
          label: words('哪种证', 'Which card'),
          choices: [
            { value: 'child', label: words('少儿证', 'Child') },
            { value: 'adult', label: words('成人证', 'Adult') },
          ],
        },
        { name: 'proof', kind: 'documents', label: words('材料', 'Papers'), optional: true },
      ],
    },
  ],
  requirements: [
    { id: 'story', title: words('经过', 'What happened'), field: 'story', source: rule('3') },
    { id: 'proof', title: words('借书证照片', 'Picture of the card'), field: 'proof', source: rule('3') },
    {
      id: 'guardian',
      title: words('监护人同意', 'Consent of a guardian'),
      when: field('card').equals('child'),
      source: rule('3'),
    },
  ],
  initial: 'filed',
  states: {
    filed: {
      phase: 'filed',
      title: words('已提交', 'Filed'),
      tells: words('等待登记', 'Waiting to be registered'),
      next: { act: 'accept', by: 'clerk' },
      clocks: [{ limit: 'local.library.register', side: 'authority' }],
    },
    returned: {
      phase: 'returned',
      title: words('等您补正', 'Waiting for you'),
      tells: words('请一次补齐', 'Please complete it'),
      next: { act: 'supply', by: 'applicant' },
      clocks: [
        { limit: 'local.library.cure', side: 'applicant', onLapse: 'deemWithdrawn' },
        { limit: 'local.library.register', side: 'authority' },
      ],
      waits: {
        forWhom: 'applicant',
        reason: words('等待补正', 'Papers are missing'),
        until: words('补齐材料', 'They are complete'),
        source: rule('3'),
      },
    },
    handling: {
      phase: 'handling',
      title: words('办理中', 'Being handled'),
      tells: words('正在办理', 'It is being handled'),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.library.decide', side: 'authority' }],
    },
    answered: {
      phase: 'answered',
      title: words('已答复', 'Answered'),
      tells: words('不同意可以申请复查', 'You may contest it'),
      next: { act: 'contest', by: 'applicant' },
      clocks: [{ limit: 'local.library.contest', side: 'applicant', onLapse: 'closeAnswered' }],
    },
    review: {
      phase: 'review',
      title: words('复查中', 'Under review'),
      tells: words('上一级正在复查', 'The superior looks at it'),
      next: { act: 'decideReview', by: 'clerk' },
      clocks: [{ limit: 'local.library.review', side: 'authority' }],
    },
    closed: { phase: 'closed', title: words('已办结', 'Closed'), tells: words('已办结', 'Closed'), final: true },
    withdrawn: {
      phase: 'closed',
      title: words('已撤回', 'Withdrawn'),
      tells: words('已撤回', 'Withdrawn'),
      final: true,
    },
  },
  acts: {
    accept: { title: words('受理', 'Accept'), by: ['clerk'], from: ['filed'], to: 'handling', notice: 'accepted' },
    forward: {
      title: words('转送', 'Forward'),
      by: ['clerk'],
      from: ['filed', 'handling'],
      to: 'handling',
      moves: 'chosen',
      referral: true,
      fields: [{ name: 'unit', kind: 'unit', label: words('单位', 'Unit') }],
      letter: 'forwarded',
    },
    giveBack: {
      title: words('退回补正', 'Return'),
      by: ['clerk'],
      from: ['filed'],
      to: 'returned',
      returns: true,
      fields: [{ name: 'items', kind: 'requirements', label: words('清单', 'List') }],
      letter: 'correction',
    },
    supply: {
      title: words('补正', 'Supply'),
      by: ['applicant'],
      from: ['returned'],
      to: 'filed',
      restarts: 'local.library.register',
      fields: [
        { name: 'story', kind: 'longText', label: words('经过', 'What happened'), personal: true, optional: true },
      ],
    },
    deemWithdrawn: {
      title: words('视为撤回', 'Deemed withdrawn'),
      by: ['system'],
      from: ['returned'],
      to: 'withdrawn',
      ground: 'withdrawn',
    },
    extend: {
      title: words('延长', 'Extend'),
      by: ['head'],
      from: ['handling'],
      extends: 'local.library.decide',
      fields: [{ name: 'why', kind: 'longText', label: words('理由', 'Reason') }],
      notice: 'extended',
    },
    answer: {
      title: words('答复', 'Answer'),
      by: ['clerk'],
      from: ['handling'],
      to: 'answered',
      fields: [
        { name: 'result', kind: 'longText', label: words('答复', 'Answer'), personal: true },
        {
          name: 'note',
          kind: 'text',
          label: words('内部记录', 'Internal note'),
          optional: true,
          hiddenFrom: ['applicant'],
        },
      ],
      letter: 'answer',
    },
    contest: {
      title: words('申请复查', 'Contest'),
      by: ['applicant'],
      from: ['answered'],
      to: 'review',
      moves: 'superior',
    },
    decideReview: {
      title: words('复查决定', 'Decide the review'),
      by: ['clerk'],
      from: ['review'],
      to: 'closed',
      ground: 'finalByLaw',
    },
    closeAnswered: {
      title: words('到期办结', 'Closed when time was over'),
      by: ['system'],
      from: ['answered'],
      to: 'closed',
      ground: 'deemedConfirmed',
    },
    confirm: {
      title: words('确认', 'Confirm'),
      by: ['applicant'],
      from: ['answered'],
      to: 'closed',
      ground: 'confirmedByApplicant',
    },
    withdraw: { title: words('撤回', 'Withdraw'), by: ['applicant'], from: open, to: 'withdrawn', ground: 'withdrawn' },
    reopen: { title: words('重新打开', 'Reopen'), by: ['applicant'], from: ['withdrawn'], to: 'filed' },
  },
  letters: {
    forwarded: {
      title: words('转送告知', 'Forwarded'),
      body: words('已转{unit}，编号{number}。', 'Now with {unit}, number {number}.'),
    },
    correction: { title: words('补正告知', 'Correction'), body: words('请补齐：{items}', 'Please supply: {items}') },
    answer: {
      title: words('答复书', 'Answer'),
      body: words('{reader}：{result}。{due}前可以申请复查。', '{reader}: {result}. You may contest it until {due}.'),
    },
  },
  notices: { accepted: words('已受理', 'Accepted'), extended: words('已延长', 'Extended') },
  referral: {
    clock: 'local.library.object',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurs', title: words('不属于本单位职权', 'Not within our competence'), source: rule('5') }],
  },
  messageReply: { limit: 'local.library.reply' },
  fees: { kind: 'none', source: rule('9') },
  confidentiality: 'ordinary',
  publish: { statistics: true, fields: [] },
})

export const compiledCard = compileDefinition(libraryCard)

/** The same service, whose applicant is known to nobody but the unit that handles it. */
export const secretCard = compileDefinition({
  ...libraryCard,
  code: 'secretCard',
  mark: 'SC',
  confidentiality: 'protected',
})
