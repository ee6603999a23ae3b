import { defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { caseNo, courtPage, cpl, feeRules, online } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const newAddress = field('wish').isOneOf('consent', 'change')
const ofPaper = field('wish').isOneOf('paperCopy', 'certificate', 'notArrived')

const form: readonly FormPage[] = [
  {
    id: 'wish',
    title: words('您想办什么？', 'What do you want?'),
    fields: [
      {
        name: 'wish',
        kind: 'choice',
        label: words('事项', 'What'),
        why: words('分给能办的人。', 'So that it reaches who can do it.'),
        choices: [
          {
            value: 'consent',
            label: words('同意电子送达，提供地址', 'Agree to electronic service and give an address'),
          },
          { value: 'change', label: words('更换送达地址', 'Change the address') },
          { value: 'withdrawConsent', label: words('不再同意电子送达，改用纸质', 'No longer agree; use paper') },
          {
            value: 'paperCopy',
            label: words('要纸质的判决书、裁定书、调解书', 'A paper copy of a judgment, ruling or mediation paper'),
          },
          { value: 'certificate', label: words('要电子送达凭证', 'A certificate of electronic service') },
          { value: 'notArrived', label: words('没有收到，对送达有异议', 'It did not arrive: contest the service') },
        ],
      },
      caseNo(),
    ],
  },
  courtPage,
  {
    id: 'address',
    title: words('文书送到哪里？', 'Where should papers go?'),
    when: newAddress,
    fields: [
      {
        name: 'addressKind',
        kind: 'choice',
        label: words('地址种类', 'Kind of address'),
        why: words(
          '您确认的地址，文书到达系统就算送达，期限从那时起算。',
          'At an address you confirm, arrival is service, and times count from it.',
        ),
        choices: [
          { value: 'phone', label: words('手机短信', 'Mobile telephone') },
          { value: 'email', label: words('电子邮箱', 'E-mail') },
          { value: 'platform', label: words('人民法院送达平台账户', 'Account of the courts’ platform') },
        ],
      },
      {
        name: 'address',
        kind: 'text',
        label: words('地址（号码、邮箱、账户）', 'Address (number, e-mail, account)'),
        why: words('文书送到这里。', 'Papers are sent there.'),
        maxLength: 120,
        personal: true,
      },
      {
        name: 'consentFor',
        kind: 'choice',
        label: words('同意到什么范围', 'For what'),
        why: words('同意一个环节，不等于同意其他环节。', 'Consent to one step is not consent to others.'),
        choices: [
          { value: 'all', label: words('本案的各种文书', 'All papers of this case') },
          {
            value: 'withoutRulings',
            label: words('除判决书、裁定书、调解书以外', 'All but judgments, rulings and mediation papers'),
          },
        ],
      },
    ],
  },
  {
    id: 'paper',
    title: words('哪一份文书？', 'Which paper?'),
    when: ofPaper,
    fields: [
      text('paper', '文书名称，哪天知道的、有什么问题', 'Name of the paper, when you knew, what is wrong', {
        why: words('查送达的记录。', 'To look up the record of service.'),
        maxLength: 2000,
      }),
    ],
  },
  applicantPage(),
  papersPage('身份证明；代理人的委托手续', 'Proof of identity; the mandate of an agent'),
]

const requirements: readonly Requirement[] = [
  { id: 'identity', title: words('身份证明', 'Proof of identity'), field: 'papers', source: online('7') },
]

/** 电子送达: consent and address, step by step; paper on request; served at arrival only where the address was confirmed. */
export const electronicService = defineMatter({
  code: 'electronicService',
  version: 2,
  validFrom: '2022-01-01',
  title: words('电子送达', 'Electronic service'),
  purpose: words('决定法院怎么把文书送给您。', 'Decide how the court sends you papers.'),
  mark: 'SD',
  bodies: ['court'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words('案件的当事人、代理人和其他要收文书的人。', 'Parties, agents and others who get papers.'),
    need: [words('案号', 'The case number'), words('送达地址', 'The address')],
    time: words(
      '多久办好，由法院公布的服务承诺决定；法律没有规定。',
      'The court’s published promise says how long; the law sets no time.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [cpl('90'), online('29'), online('30'), online('31'), online('4')],
    next: [
      words('核对身份，登记您的意愿', 'Your identity is checked and your wish recorded'),
      words(
        '您确认的地址：文书到达系统就算送达；其他地址：您回复、照办或者能证明您看过，才算送达',
        'At your confirmed address arrival is service; elsewhere only your reply, your act or proof of reading',
      ),
      words(
        '判决书、裁定书、调解书，您要纸质的就给纸质的',
        'Judgments, rulings and mediation papers come on paper if you ask',
      ),
    ],
    notFor: [
      { what: words('看案件进展', 'Where your case stands'), where: words('请拨12368', 'Call 12368') },
      {
        what: words('对判决不服', 'Disagreeing with a judgment'),
        where: words('请按判决书写的期限上诉', 'Appeal within the time in the judgment'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: usualStates({
    law: online('29'),
    received: words('正在核对。核对以前，文书照原来的办法送。', 'Being checked; until then papers come as before.'),
    handling: words('正在登记或者查送达记录。', 'Being recorded, or the record of service is looked up.'),
    answered: words(
      '结果写在告知书里。您随时可以改变主意。',
      'The letter says the result. You may change your mind at any time.',
    ),
  }),
  acts: usualActs(online('29')),
  letters: usualLetters(
    words('电子送达申请', 'request on electronic service'),
    words('《人民法院在线诉讼规则》第二十九条至第三十二条', 'Online Litigation Rules, arts. 29 to 32'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('不是本院的案件', 'Not a case of this court'), source: online('29') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('6') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
