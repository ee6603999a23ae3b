import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { giveResult, withdraw } from '../usual-parts/acts.ts'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { caseNo, courtPage, feeRules } from '../usual-parts/court.ts'
import { applicantPage, papersPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const assets = (article: string) =>
  citation(
    '最高人民法院关于民事执行中财产调查若干问题的规定',
    article,
    `Provisions on Investigation of Assets in Enforcement, art. ${article}`,
  )

const form: readonly FormPage[] = [
  {
    id: 'who',
    title: words('您是谁？', 'Who are you in this case?'),
    fields: [
      {
        name: 'informant',
        kind: 'choice',
        label: words('身份', 'Position'),
        why: words('申请执行人之外的人，身份会保密。', 'Whoever is not the creditor is kept secret.'),
        choices: [
          { value: 'creditor', label: words('申请执行人', 'The creditor') },
          { value: 'other', label: words('知道线索的其他人', 'Somebody else who knows') },
        ],
      },
      caseNo({ when: field('informant').equals('creditor') }),
    ],
  },
  {
    id: 'debtor',
    title: words('是谁的财产？', 'Whose asset is it?'),
    fields: [
      {
        name: 'debtor',
        kind: 'text',
        label: words('被执行人姓名或者单位名称', 'Name of the debtor'),
        why: words('找到这件案，不会告诉他。', 'To find the case; the debtor is not told.'),
        maxLength: 100,
        personal: true,
      },
    ],
  },
  courtPage,
  {
    id: 'asset',
    title: words('什么财产、在哪里？', 'Which asset, and where?'),
    fields: [
      {
        name: 'assetKind',
        kind: 'choice',
        label: words('财产种类', 'Kind of asset'),
        why: words('分给能查的人。', 'So that the right officer checks it.'),
        choices: [
          { value: 'deposit', label: words('存款、微信支付宝余额', 'Deposits and balances') },
          { value: 'realEstate', label: words('房产、土地', 'Real estate') },
          { value: 'vehicle', label: words('车辆', 'A vehicle') },
          { value: 'shares', label: words('股权、股票、基金', 'Shares and funds') },
          { value: 'wages', label: words('工资、收入', 'Wages and income') },
          { value: 'receivable', label: words('别人欠他的钱', 'Money owed to the debtor') },
          { value: 'other', label: words('其他', 'Other') },
        ],
      },
      text(
        'description',
        '尽量写清楚（账号、地址、车牌、单位）',
        'As clearly as you can (account, address, plate, employer)',
        { why: words('线索明确的七日以内核实。', 'A clear lead is checked within seven days.') },
      ),
      {
        name: 'location',
        kind: 'text',
        label: words('财产在哪里', 'Where it is'),
        why: words('去那里核实。', 'It is checked there.'),
        optional: true,
        maxLength: 200,
      },
      text('source', '您怎么知道的', 'How you know', {
        why: words('判断线索是否可靠。', 'To see how reliable it is.'),
        maxLength: 1000,
      }),
    ],
  },
  {
    id: 'urgent',
    title: words('急不急？', 'Is it urgent?'),
    fields: [
      {
        name: 'urgent',
        kind: 'yesNo',
        label: words('财产马上会被转移', 'It is about to be moved'),
        why: words(
          '紧急的三日以内核实；由承办人判断。',
          'Urgent ones are checked within three days; an officer decides.',
        ),
      },
    ],
  },
  applicantPage(),
  papersPage('照片、单据等证明', 'Pictures, slips or other proof'),
]

const requirements: readonly Requirement[] = [
  { id: 'description', title: words('明确的财产线索', 'A clear lead'), field: 'description', source: assets('2') },
]

const secret = '核实和采取措施以前，不会告诉被执行人；提供线索的人保密。'
const secretEn = 'The debtor is told nothing before the measure is done; who gave the lead is kept secret.'
const check = { limit: 'enf.lead.check', side: 'authority', from: 'filing' } as const
const base = usualStates({
  law: assets('2'),
  received: words(
    `七日以内核实，紧急的三日以内。${secret}`,
    `It is checked within seven days, three if urgent. ${secretEn}`,
  ),
  handling: words(`正在核实。${secret}`, `Being checked. ${secretEn}`),
  answered: words(
    '核实结果写在告知书里；被执行人的其他情况不能告诉您。',
    'The letter says what was found; other facts about the debtor are not told.',
  ),
})
const acts = usualActs(assets('2'))

/** 财产线索: a lead to a debtor's asset, checked in seven days, three where it is urgent; hidden from the debtor. */
export const assetLead = defineMatter({
  code: 'assetLead',
  version: 2,
  validFrom: '2021-01-01',
  title: words('财产线索', 'Asset lead'),
  purpose: words('知道被执行人有什么财产，告诉法院。', 'Tell the court of an asset of a debtor.'),
  mark: 'CC',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words('申请执行人；知道线索的其他人。', 'The creditor; anybody else who knows.'),
    need: [
      words('案号或者被执行人的姓名', 'The case number or the debtor’s name'),
      words('财产在哪里、您怎么知道的', 'Where the asset is and how you know'),
    ],
    time: words('七日以内核实，紧急的三日以内。', 'Checked within seven days; three if urgent.'),
    cost: words('不收费', 'Free of charge'),
    law: [assets('1'), assets('2')],
    next: [
      words('承办人核实', 'An officer checks it'),
      words('属实的依法采取措施', 'If it is true, a measure is taken'),
      words('把结果告诉您', 'You are told the result'),
    ],
    notFor: [
      {
        what: words('还没有申请执行', 'Enforcement has not been applied for'),
        where: words('请先用“申请执行”', 'First use “Apply for enforcement”'),
      },
      {
        what: words('还没有判决，怕财产转移', 'No judgment yet, assets may go'),
        where: words('请用“财产保全”', 'Use “Preservation of assets”'),
      },
      {
        what: words('被执行人拒不执行，构成犯罪的', 'A debtor who commits a crime by refusing'),
        where: words('请向公安机关报案（110）', 'Report it to the police (110)'),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...base,
    received: { ...base.received, next: { act: 'accept', by: 'clerk' }, clocks: [check] },
    needsSupplement: { ...base.needsSupplement, clocks: [check] },
    handling: { ...base.handling, clocks: [check] },
    handlingUrgent: {
      ...base.handling,
      title: words('情况紧急，正在核实', 'Urgent, being checked'),
      clocks: [{ ...check, variant: 'urgent' }],
    },
    goOnChecking: {
      ...base.handling,
      title: words('正在再次核实', 'Being checked again'),
      clocks: [{ limit: 'enf.lead.check', side: 'authority' }],
    },
  },
  acts: {
    ...acts,
    accept: {
      ...acts.accept,
      title: words('开始核实', 'Begin to check'),
      branches: [{ when: field('urgentFound').isYes(), to: 'handlingUrgent' }],
      fields: [{ name: 'urgentFound', kind: 'yesNo', label: words('情况紧急', 'It is urgent') }],
    },
    supplement: { ...acts.supplement, to: 'goOnChecking', restarts: 'enf.lead.check' },
    upholdContest: { ...acts.upholdContest, to: 'goOnChecking' },
    askOn: { ...acts.askOn, to: 'goOnChecking' },
    answer: giveResult(
      ['handling', 'handlingUrgent', 'goOnChecking'],
      'answered',
      assets('2'),
      words('告知核实结果', 'Tell what was found'),
      {
        name: 'found',
        kind: 'choice',
        label: words('核实结果', 'What was found'),
        choices: [
          { value: 'measure', label: words('属实，已采取措施', 'True; a measure was taken') },
          { value: 'none', label: words('属实，但不能执行', 'True, but nothing to enforce') },
          { value: 'untrue', label: words('不属实', 'Not true') },
          { value: 'duplicate', label: words('法院已经掌握', 'Known already') },
        ],
      },
    ),
    withdraw: withdraw(
      ['received', 'needsSupplement', 'handling', 'handlingUrgent', 'goOnChecking', 'answered', 'refused', 'contested'],
      'withdrawn',
    ),
  },
  letters: usualLetters(
    words('财产线索', 'asset lead'),
    words(
      '《最高人民法院关于民事执行中财产调查若干问题的规定》第二条',
      'Provisions on Investigation of Assets in Enforcement, art. 2',
    ),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'notOurCase', title: words('案件不在本院执行', 'Not enforced here'), source: assets('2') }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: feeRules('6') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
