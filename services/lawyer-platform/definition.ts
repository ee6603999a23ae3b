import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { caseNo, courtPage, feeRules } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const platform = citation(
  '人民法院律师服务平台',
  '功能清单（2021）',
  'The courts’ platform for lawyers: list of functions (2021)',
)
const lawyers = (article: string) => citation('律师法', article, `Law on Lawyers, art. ${article}`)
const ofCase = field('wish').isOneOf(
  'readClosed',
  'readRunning',
  'clash',
  'judge',
  'evidence',
  'evidenceTime',
  'withdrawSuit',
  'recusal',
  'appraisal',
)

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
          { value: 'verify', label: words('核验律师身份和代理关系', 'Verify the lawyer and the mandate') },
          { value: 'readClosed', label: words('查阅已结案件的卷宗', 'Read the file of a closed case') },
          { value: 'readRunning', label: words('查阅在办案件的卷宗', 'Read the file of a running case') },
          { value: 'clash', label: words('开庭时间冲突', 'Hearings at the same time') },
          { value: 'judge', label: words('联系法官', 'Reach the judge') },
          { value: 'evidence', label: words('申请调查收集证据', 'Ask the court to collect evidence') },
          { value: 'evidenceTime', label: words('申请延长举证期限', 'Ask for a longer evidence period') },
          { value: 'appraisal', label: words('申请鉴定', 'Ask for an appraisal') },
          { value: 'recusal', label: words('申请回避', 'Ask for recusal') },
          { value: 'withdrawSuit', label: words('申请撤诉', 'Withdraw the suit') },
        ],
      },
      caseNo({ when: ofCase }),
    ],
  },
  courtPage,
  {
    id: 'clash',
    title: words('和哪个庭冲突？', 'Which hearing clashes?'),
    when: field('wish').equals('clash'),
    fields: [
      {
        name: 'hearingDay',
        kind: 'date',
        label: words('冲突的日子', 'Day of the clash'),
        why: words('安排时避开。', 'To avoid it.'),
      },
      text('otherHearing', '另一个庭的法院、案号、时间', 'Court, number and hour of the other hearing', {
        why: words('核对冲突。', 'To check the clash.'),
        maxLength: 300,
      }),
    ],
  },
  {
    id: 'request',
    title: words('请说明请求和理由', 'What do you ask, and why?'),
    fields: [
      text('request', '请求和理由', 'Request and reasons', {
        why: words('承办法官要据此决定。', 'The judge decides by it.'),
        searched: true,
      }),
    ],
  },
  {
    id: 'lawyer',
    title: words('您的执业信息', 'Your practice'),
    fields: [
      {
        name: 'licenceNo',
        kind: 'lawyerLicence',
        label: words('律师执业证号', 'Number of the practice certificate'),
        why: words('和律师库核对。', 'Checked against the register of lawyers.'),
        personal: true,
      },
      {
        name: 'firm',
        kind: 'text',
        label: words('律师事务所', 'Law firm'),
        why: words('和律所函核对。', 'Checked against the firm’s letter.'),
        maxLength: 100,
      },
      {
        name: 'client',
        kind: 'text',
        label: words('委托人', 'Client'),
        why: words(
          '核对代理关系；只能办您代理的案件。',
          'The mandate is checked: only your own cases are open to you.',
        ),
        maxLength: 100,
        personal: true,
      },
    ],
  },
  applicantPage(),
  papersPage('执业证、律所证明、授权委托书', 'Practice certificate, firm’s letter, mandate'),
]

const requirements: readonly Requirement[] = [
  { id: 'certificate', title: words('律师执业证', 'Practice certificate'), field: 'papers', source: platform },
  { id: 'firmLetter', title: words('律师事务所证明', 'Letter of the firm'), field: 'papers', source: platform },
  {
    id: 'mandate',
    title: words('授权委托书或者法律援助公函', 'Mandate or legal-aid letter'),
    field: 'papers',
    source: platform,
  },
]

/** 网上律师服务平台: what a lawyer asks of a court in a case, after identity and mandate were checked. */
export const lawyerPlatform = defineMatter({
  code: 'lawyerPlatform',
  version: 2,
  validFrom: '2021-01-14',
  title: words('网上律师服务平台', 'Lawyers’ desk'),
  purpose: words('律师在网上向法院办事。', 'What a lawyer asks of a court, online.'),
  mark: 'LS',
  bodies: ['court'],
  route: 'service',
  applicant: { kinds: ['person'], level: 'realName' },
  page: {
    who: words('执业律师，只能办自己代理的案件。', 'Practising lawyers, for cases with a verified mandate.'),
    need: [words('律师执业证、律所证明、授权委托书', 'Practice certificate, firm’s letter, mandate')],
    time: words(
      '多久答复，由法院公布的服务承诺决定；有法定期限的，从其规定。',
      'The court’s published promise says how long; where the law sets a time, that time.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [platform, lawyers('34')],
    next: [
      words('核对身份和代理关系', 'Identity and mandate are checked'),
      words('承办法官决定或者答复', 'The judge decides or answers'),
      words('对答复有疑问，可以接着办', 'If something remains, it goes on'),
    ],
    notFor: [
      { what: words('立案', 'Filing a case'), where: words('请用“网上立案”', 'Use “File a case online”') },
      { what: words('缴费、退费', 'Fees and refunds'), where: words('请用“缴费、缓减免”', 'Use “Court fees”') },
      { what: words('财产保全', 'Preservation'), where: words('请用“财产保全”', 'Use “Preservation of assets”') },
      {
        what: words('检察院的案卷', 'Files of the procuratorate'),
        where: words('请用“律师阅卷”', 'Use “Lawyer’s file review”'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: usualStates({
    law: platform,
    received: words(
      '正在核对您的身份和代理关系；没有核对以前，案件内容不对您开放。',
      'Identity and mandate are being checked; until then nothing of the case is open.',
    ),
    handling: words('已核对，承办法官正在处理。', 'Verified; the judge is dealing with it.'),
    answered: words(
      '答复写在告知书里；没有办好的，可以接着办。',
      'The letter has the answer; if something remains, say so.',
    ),
  }),
  acts: usualActs(platform),
  letters: usualLetters(
    words('律师业务申请', 'lawyer’s request'),
    words('人民法院律师服务平台功能清单', 'list of functions of the courts’ platform for lawyers'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('不是本院的案件', 'Not a case of this court'), source: platform }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('6') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
