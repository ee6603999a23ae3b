import { citation, defineMatter, extended, not, words } from '@gongdao/catalogue'
import { closeUnasked, confirm, withdraw } from '../usual-parts/acts.ts'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { cpl, cpli, feeRules } from '../usual-parts/court.ts'
import { reasons, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { form, requirements } from './forms.ts'

const confirming = (article: string) =>
  citation(
    '最高人民法院关于人民调解协议司法确认程序的若干规定',
    article,
    `Provisions on Confirmation of Mediation Agreements, art. ${article}`,
  )

const take = { limit: 'med.confirm.accept', side: 'authority' } as const
const decide = { limit: 'med.confirm.decide', side: 'authority' } as const
const { answered: _answered, ...base } = usualStates({
  law: confirming('4'),
  received: words(
    '三日以内决定是否受理；法院会向另一方核实。',
    'Acceptance is decided within three days; the other side is asked.',
  ),
  handling: words(
    '受理之日起十五日以内决定，院长批准可以延长十日。',
    'Decided within fifteen days of acceptance; ten more with leave of the president.',
  ),
  answered: words('已经裁定。', 'There is a ruling.'),
})
const { answer: _answer, askOn: _askOn, ...acts } = usualActs(confirming('4'))
const usual = usualLetters(
  words('司法确认申请', 'application for judicial confirmation'),
  words('《民事诉讼法》第二百零五条', 'Civil Procedure Law, art. 205'),
)
const { result: _result, ...letters } = usual

/** 司法确认: a mediation agreement made enforceable; accepted in three days, decided in fifteen, free of charge. */
export const judicialConfirmation = defineMatter({
  code: 'judicialConfirmation',
  version: 1,
  validFrom: '2024-01-01',
  title: words('司法确认', 'Judicial confirmation'),
  purpose: words('让调解协议有强制执行力。', 'Make a mediation agreement enforceable.'),
  mark: 'QR',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'realName' },
  page: {
    who: words('达成调解协议的双方，共同申请。', 'Both sides of a mediation agreement, together.'),
    need: [
      words(
        '双方的申请、调解协议、调解组织的证明',
        'Application of both, agreement, certificate of the mediation body',
      ),
      words('双方身份证明、送达地址', 'Identities and addresses of both'),
    ],
    time: words(
      '协议生效之日起三十日以内申请；三日以内决定受理，十五日以内决定确认。',
      'Apply within thirty days of effect; acceptance in three days, decision in fifteen.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [cpl('205'), cpl('206'), cpli('353'), cpli('355'), cpli('358'), confirming('4'), confirming('5')],
    next: [
      words('法院向双方核实是否自愿', 'The court asks both whether it is voluntary'),
      words('裁定有效：一方不履行，另一方可以申请执行', 'If confirmed, it can be enforced'),
      words('裁定驳回：可以重新调解，或者起诉', 'If refused, mediate again or sue'),
    ],
    notFor: [
      {
        what: words('确认婚姻、亲子、收养关系', 'Status of marriage, parentage, adoption'),
        where: words('不能司法确认，请用“网上立案”起诉', 'Cannot be confirmed: use “File a case online”'),
      },
      {
        what: words('确定房产、知识产权归谁', 'Who owns real estate or intellectual property'),
        where: words('不能司法确认，请用“网上立案”起诉', 'Cannot be confirmed: use “File a case online”'),
      },
      {
        what: words('还没有调解', 'No mediation yet'),
        where: words('请先找人民调解委员会（12348）', 'First turn to a mediation committee (12348)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...base,
    received: { ...base.received, clocks: [take] },
    needsSupplement: { ...base.needsSupplement, clocks: [take] },
    handling: { ...base.handling, next: { act: 'confirmAgreement', by: 'clerk' }, clocks: [decide] },
    confirmed: {
      phase: 'answered',
      title: words('裁定协议有效', 'Confirmed'),
      tells: words(
        '裁定有强制执行力。认为有错误的，收到裁定十五日以内提出异议；对方不履行的，可以申请执行。',
        'It can be enforced. If you think it is wrong, object within fifteen days of receipt; if it is not performed, apply for enforcement.',
      ),
      next: { act: 'confirm', by: 'applicant' },
      clocks: [{ limit: 'med.confirm.objectParty', side: 'applicant', onLapse: 'closeUnasked' }],
    },
    rejected: {
      phase: 'answered',
      title: words('裁定驳回申请', 'Refused by ruling'),
      tells: words(
        '协议没有得到确认。可以重新调解、变更协议，或者向法院起诉。',
        'It was not confirmed. Mediate again, change the agreement, or sue.',
      ),
      next: { act: 'confirmRejected', by: 'applicant' },
      clocks: [{ limit: 'local.usual.confirm', side: 'applicant', onLapse: 'closeRejected' }],
    },
    objected: {
      phase: 'review',
      title: words('正在审查您的异议', 'Your objection is being examined'),
      tells: words(
        '异议成立的，撤销或者改变裁定；不成立的，裁定驳回。',
        'If it holds the ruling is revoked or changed; otherwise the objection is refused.',
      ),
      next: { act: 'upholdObjection', by: 'head' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
  },
  acts: {
    ...acts,
    supplement: { ...acts.supplement, restarts: 'med.confirm.accept' },
    extend: {
      title: words('批准延长十日', 'Extend by ten days'),
      by: ['head'],
      from: ['handling'],
      extends: 'med.confirm.decide',
      when: not(extended('med.confirm.decide')),
      fields: [reasons],
      letter: 'extended',
      notice: 'progress',
      source: confirming('5'),
    },
    confirmAgreement: {
      title: words('裁定调解协议有效', 'Confirm the agreement'),
      by: ['clerk'],
      from: ['handling'],
      to: 'confirmed',
      fields: [
        text('rulingNo', '裁定书案号（诉前调确）和内容', 'Number and content of the ruling', { maxLength: 1000 }),
      ],
      letter: 'confirmed',
      notice: 'news',
      source: cpl('206'),
    },
    rejectAgreement: {
      title: words('裁定驳回申请', 'Refuse by ruling'),
      by: ['clerk'],
      from: ['handling'],
      to: 'rejected',
      fields: [reasons],
      letter: 'rejected',
      notice: 'news',
      source: cpli('358'),
    },
    object: {
      title: words('提出异议', 'Object'),
      by: ['applicant'],
      from: ['confirmed'],
      to: 'objected',
      fields: [
        text('objection', '裁定哪里错了', 'What is wrong', {
          why: words('法院要针对它审查。', 'The court examines it.'),
        }),
      ],
      source: cpli('372'),
    },
    upholdObjection: {
      title: words('异议成立，撤销或者改变裁定', 'It holds: revoke or change'),
      by: ['head'],
      from: ['objected'],
      to: 'rejected',
      fields: [reasons],
      letter: 'contestAnswer',
      notice: 'news',
      source: cpli('372'),
    },
    refuseObjection: {
      title: words('异议不成立，裁定驳回', 'It fails: the ruling stands'),
      by: ['head'],
      from: ['objected'],
      to: 'closed',
      fields: [reasons],
      ground: 'finalByLaw',
      letter: 'contestAnswer',
      notice: 'ended',
      source: cpli('372'),
    },
    dropObjection: {
      ...confirm(['objected'], 'closed'),
      title: words('撤回异议，接受裁定', 'Drop the objection and accept the ruling'),
    },
    confirm: confirm(['confirmed'], 'closed'),
    closeUnasked: closeUnasked(['confirmed'], 'closed', cpli('372')),
    confirmRejected: confirm(['rejected'], 'closed'),
    closeRejected: closeUnasked(['rejected'], 'closed', cpl('206')),
    withdraw: withdraw(
      ['received', 'needsSupplement', 'handling', 'refused', 'contested'],
      'withdrawn',
      words(
        '任何一方都可以在裁定以前撤回；协议本身照样有约束力。',
        'Either side may withdraw before the ruling; the agreement itself still binds.',
      ),
    ),
  },
  letters: {
    ...letters,
    extended: {
      title: words('延长期限告知书', 'Notice of extension'),
      body: words(
        '您的司法确认申请（{number}）延长十日决定。理由：{reasons}\n依据：《最高人民法院关于人民调解协议司法确认程序的若干规定》第五条',
        'Your application ({number}) is decided ten days later. Reasons: {reasons}\nBasis: Provisions on Confirmation of Mediation Agreements, art. 5',
      ),
    },
    confirmed: {
      title: words('司法确认裁定书', 'Ruling of confirmation'),
      body: words(
        '您的申请（{number}）：{rulingNo}\n一方不履行的，另一方可以申请执行（《民事诉讼法》第二百零六条）。有错误的，{due}以前提出异议。',
        'On your application ({number}): {rulingNo}\nIf it is not performed, apply for enforcement (Civil Procedure Law, art. 206). Object by {due} if it is wrong.',
      ),
    },
    rejected: {
      title: words('驳回司法确认申请裁定书', 'Ruling of refusal'),
      body: words(
        '您的申请（{number}）驳回。理由：{reasons}\n依据：《民事诉讼法》第二百零六条\n可以重新调解、变更协议，或者起诉。',
        'Your application ({number}) is refused. Reasons: {reasons}\nBasis: Civil Procedure Law, art. 206\nMediate again, change the agreement, or sue.',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'jurisdiction', title: words('本院没有管辖权', 'Outside our jurisdiction'), source: cpl('205') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('8') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
