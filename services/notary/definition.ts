import { defineMatter, type Field, words } from '@gongdao/catalogue'
import { confirm, giveResult, refuse, withdraw } from '../usual-parts/acts.ts'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { basis, organ, reasons, remedy, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { form, notaryLaw, requirements } from './forms.ts'

const usual = usualStates({
  law: notaryLaw('27'),
  received: words('公证机构核对材料，决定受理。', 'The notary office checks the papers and decides on acceptance.'),
  handling: words(
    '自受理之日起十五个工作日内出具公证书；补材料、核实的时间不算。',
    'The deed is issued within 15 working days of acceptance; time for papers and verification is not counted.',
  ),
  answered: words(
    '公证书已出具。有错误可以请出具的机构复查。',
    'The deed is issued. If it has errors ask the office to re-examine it.',
  ),
})
const acts = usualActs(notaryLaw('27'))
const issueClock = [{ limit: 'notary.issue', side: 'authority' }] as const
const ground: Field = {
  name: 'ground',
  kind: 'choice',
  label: words('情形（第三十一条）', 'Ground (art. 31)'),
  choices: [
    { value: 'capacity', label: words('无民事行为能力而没有监护人代理', 'Want of capacity and no guardian') },
    { value: 'interest', label: words('与事项没有利害关系', 'No interest in the matter') },
    { value: 'expert', label: words('属专业技术鉴定、评估', 'A matter of expert appraisal') },
    { value: 'dispute', label: words('当事人之间有争议', 'The parties disagree') },
    { value: 'false', label: words('虚构、隐瞒事实或者提供虚假材料', 'Invented or hidden facts, false papers') },
    { value: 'papers', label: words('材料不充分或者拒绝补充', 'Papers insufficient or not completed') },
    { value: 'untrue', label: words('事项不真实、不合法', 'Untrue or unlawful') },
    { value: 'morals', label: words('违背社会公德', 'Against public morals') },
    { value: 'fee', label: words('拒绝按规定支付公证费', 'Refusal to pay the fee') },
  ],
}
const letters = usualLetters(
  words('公证申请', 'application to the notary'),
  words('《公证法》第二十五条、第二十七条', 'Notary Law, arts. 25 and 27'),
)

/** 公证: a deed within fifteen working days of acceptance; errors are re-examined by the same office. */
export const notary = defineMatter({
  code: 'notary',
  version: 1,
  validFrom: '2017-09-01',
  title: words('公证', 'Notarisation'),
  purpose: words(
    '证明合同、继承、委托、亲属关系等真实合法。',
    'To have contracts, succession, kinship and the like attested.',
  ),
  mark: 'GZ',
  bodies: ['justiceBureau', 'other'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '任何人、单位；遗嘱、生存、收养要本人办。',
      'Anybody; for a will, being alive and adoption you must come yourself.',
    ),
    need: [words('身份证明', 'Proof of identity'), words('要公证的文书或者证明', 'The document or proof')],
    time: words(
      '受理后十五个工作日内出具；补材料、核实的时间不算。',
      'Within 15 working days of acceptance; time for papers and verification is not counted.',
    ),
    cost: words(
      '收费，按当地公布的标准；受理前告诉您数额。符合法律援助条件的减免。',
      'A fee by the local tariff; you are told the sum before acceptance. Reduced or waived for those who qualify for legal aid.',
    ),
    law: [
      notaryLaw('11'),
      notaryLaw('25'),
      notaryLaw('26'),
      notaryLaw('30'),
      notaryLaw('31'),
      notaryLaw('34'),
      notaryLaw('39'),
      notaryLaw('46'),
    ],
    next: [
      words('核对材料，告知法律意义和费用', 'Papers are checked; you are told the meaning and the fee'),
      words('审查、核实', 'Examination and verification'),
      words('出具公证书', 'The deed is issued'),
    ],
    notFor: [
      {
        what: words('当事人之间有争议', 'A dispute between the parties'),
        where: words('请用调解，或者起诉', 'Mediation, or a suit'),
      },
      { what: words('鉴定、评估', 'Appraisal'), where: words('请找鉴定、评估机构', 'An appraisal institution') },
      {
        what: words('要使领馆认证', 'Legalisation by a consulate'),
        where: words('请咨询外事部门', 'The foreign affairs office'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...usual,
    handling: { ...usual.handling, clocks: issueClock },
    verifying: {
      phase: 'handling',
      title: words('正在核实', 'Being verified'),
      tells: words(
        '公证机构正在向有关单位核实，核实的时间不计入十五个工作日。',
        'The office verifies with others; this time is not counted in the 15 working days.',
      ),
      next: { act: 'recordVerified', by: 'clerk' },
      clocks: issueClock,
      waits: {
        forWhom: 'otherBody',
        reason: words('需要核实有关情况', 'Facts must be verified'),
        until: words('核实完成', 'Verification is done'),
        source: notaryLaw('30'),
      },
    },
    reexamining: {
      phase: 'review',
      title: words('正在复查公证书', 'The deed is being re-examined'),
      tells: words(
        '内容违法或者与事实不符的，撤销；有其他错误的，更正。',
        'If unlawful or untrue it is revoked; other errors are corrected.',
      ),
      next: { act: 'decideReview', by: 'head' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
  },
  acts: {
    ...acts,
    accept: {
      title: words('受理，告知法律意义和费用', 'Accept; tell the meaning and the fee'),
      by: ['clerk'],
      from: ['received'],
      to: 'handling',
      fields: [
        text('meaning', '告知的法律意义和后果', 'Meaning and consequences told', { maxLength: 1000 }),
        { name: 'fee', kind: 'money', label: words('公证费（减免后）', 'Fee, after relief') },
      ],
      letter: 'accepted',
      notice: 'progress',
      source: notaryLaw('27'),
    },
    verify: {
      title: words('开始核实', 'Begin verification'),
      by: ['clerk'],
      from: ['handling'],
      to: 'verifying',
      fields: [organ, reasons],
      notice: 'progress',
      source: notaryLaw('29'),
    },
    recordVerified: {
      title: words('核实完成', 'Verification is done'),
      by: ['clerk'],
      from: ['verifying'],
      to: 'handling',
      fields: [text('found', '核实结果', 'What was found')],
      notice: 'progress',
      source: notaryLaw('29'),
    },
    answer: { ...giveResult(['handling'], 'answered', notaryLaw('30'), words('出具公证书', 'Issue the deed')) },
    refuse: {
      ...refuse(['received', 'handling'], 'refused', notaryLaw('31'), words('不予办理公证', 'Refuse to notarise')),
      fields: [ground, reasons, basis, remedy],
    },
    askOn: {
      ...acts.askOn,
      title: words('公证书有错误，请复查', 'The deed has errors: re-examine it'),
      to: 'reexamining',
      source: notaryLaw('39'),
    },
    decideReview: {
      title: words('答复复查', 'Answer the re-examination'),
      by: ['head'],
      from: ['reexamining'],
      to: 'answered',
      fields: [
        {
          name: 'verdict',
          kind: 'choice',
          label: words('结论', 'Conclusion'),
          choices: [
            { value: 'kept', label: words('没有错误，维持', 'No error: kept') },
            { value: 'corrected', label: words('更正', 'Corrected') },
            {
              value: 'revoked',
              label: words('撤销并公告，自始无效', 'Revoked, with public notice; void from the start'),
            },
          ],
        },
        reasons,
      ],
      letter: 'review',
      notice: 'news',
      source: notaryLaw('39'),
    },
    confirm: confirm(['answered'], 'closed'),
    withdraw: withdraw(
      ['received', 'needsSupplement', 'handling', 'verifying', 'reexamining', 'answered', 'refused', 'contested'],
      'withdrawn',
    ),
  },
  letters: {
    ...letters,
    accepted: {
      title: words('受理通知书', 'Notice of acceptance'),
      body: words(
        '您的公证申请（{number}）已受理。法律意义和后果：{meaning}\n公证费：{fee}（按当地标准，《公证法》第三十四条、第四十六条）\n自受理之日起十五个工作日内出具（第三十条）。',
        'Your application ({number}) is accepted. Meaning and consequences: {meaning}\nFee: {fee} (local tariff; Notary Law, arts. 34 and 46)\nThe deed is issued within 15 working days of acceptance (art. 30).',
      ),
    },
    review: {
      title: words('复查答复书', 'Answer to the re-examination'),
      body: words(
        '对{number}公证书的复查结论：{verdict}\n理由：{reasons}\n对内容仍有争议的，可以向法院提起民事诉讼（《公证法》第三十九条、第四十条）。',
        'Re-examination of the deed in {number}: {verdict}\nReasons: {reasons}\nIf its content is still disputed you may sue (Notary Law, arts. 39 and 40).',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      {
        id: 'otherPlace',
        title: words(
          '应由住所地、行为地或者不动产所在地的公证机构办理',
          'Belongs to the notary of the residence, the act or the real estate',
        ),
        source: notaryLaw('25'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  // The tariff is the province's (art. 46): data of the city, empty until it is published there.
  fees: { kind: 'rule', rule: 'local.notary', source: notaryLaw('46') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
