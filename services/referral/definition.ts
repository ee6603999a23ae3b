import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { organ, reasons, subjectPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const xf = (article: string) => citation('信访工作条例', article, `Regulations on Petition Work, art. ${article}`)

const form: readonly FormPage[] = [
  {
    id: 'danger',
    title: words('现在有人有危险吗？', 'Is somebody in danger now?'),
    fields: [
      {
        name: 'danger',
        kind: 'yesNo',
        label: words(
          '有人被打、受伤、失踪、没地方住，或者想伤害自己',
          'Somebody is beaten, hurt, missing, without shelter, or may harm themselves',
        ),
        hint: words('请先拨110、120；这里不能代替报警', 'Call 110 or 120 first; this page does not replace them'),
        why: words('有危险的先处理。', 'Danger comes first.'),
      },
      {
        name: 'called',
        kind: 'yesNo',
        label: words('已经打了110或者120', '110 or 120 was called'),
        why: words('没打的，值班人员马上联系。', 'If not, the officer on duty calls at once.'),
        when: field('danger').isYes(),
      },
    ],
  },
  subjectPage,
  {
    id: 'facts',
    title: words('发生了什么？在哪里？', 'What happened, and where?'),
    fields: [
      {
        name: 'facts',
        kind: 'longText',
        label: words('情况', 'What happened'),
        why: words('才知道该请哪些单位来。', 'To know which bodies must come.'),
        maxLength: 5000,
        personal: true,
        searched: true,
      },
      {
        name: 'place',
        kind: 'text',
        label: words('地点', 'Place'),
        why: words('请当地的单位去。', 'So that the bodies of that place go.'),
        maxLength: 200,
        personal: true,
      },
    ],
  },
  {
    id: 'contact',
    title: words('要不要留电话？', 'Will you leave a telephone?'),
    fields: [
      {
        name: 'phone',
        kind: 'phone',
        label: words('安全的电话（可以不留）', 'A telephone that is safe to call, if you like'),
        hint: words('和别人共用的电话请不要留', 'Leave out a telephone that others use'),
        why: words('需要找人时联系您。', 'To reach you if need be.'),
        optional: true,
        personal: true,
      },
    ],
  },
]

const requirements: readonly Requirement[] = [
  { id: 'facts', title: words('发生了什么', 'What happened'), field: 'facts', source: xf('22') },
]

const usual = usualStates({
  law: xf('22'),
  received: words(
    '值班人员正在看：有危险的先联系公安、急救，再转给该管的单位。',
    'The officer on duty reads it: police and ambulance first, then the bodies in charge.',
  ),
  handling: words(
    '牵头单位和协助单位正在处理，由牵头单位一次答复您。',
    'The leading body and those that assist are at work; the leading one gives you one answer.',
  ),
  answered: words('请看答复；没有解决可以接着提。', 'Please read the answer; go on if it is not solved.'),
})
/** With danger a person looks within the hour (HANDBOOK E.23 wants minutes; hours are the shortest that are counted). */
const take = {
  limit: 'local.usual.take',
  side: 'authority',
  cases: [{ when: field('danger').isYes(), limit: 'local.referral.danger' }],
} as const
const acts = usualActs(xf('22'))
const open = ['received', 'handling'] as const

/** 转介: what needs another body, or several at once, is brought there, with one body that leads and answers. */
export const referral = defineMatter({
  code: 'referral',
  version: 2,
  validFrom: '2022-05-01',
  title: words('转介', 'Referral'),
  purpose: words(
    '一件事要几个单位一起管，或者不知道归谁管。',
    'When several bodies are needed at once, or you do not know which.',
  ),
  mark: 'ZJ',
  bodies: [
    'petitionOffice',
    'police',
    'civilAffairs',
    'justiceBureau',
    'humanResources',
    'court',
    'procuratorate',
    'government',
    'politicalLegalCommittee',
    'hotline12345',
    'other',
  ],
  route: 'combined',
  applicant: { kinds: ['person', 'organisation'], level: 'anonymous' },
  page: {
    who: words('任何人，可以不留姓名。', 'Anybody; no name needed.'),
    need: [words('发生了什么、在哪里', 'What happened and where')],
    time: words(
      '急的马上处理；法律没有规定天数，本单位承诺见办理页面。',
      'Danger at once; the law sets no days, the body’s own promise stands on the page of the matter.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      xf('22'),
      citation('反家庭暴力法', '14', 'Anti-Domestic-Violence Law, art. 14'),
      citation('未成年人保护法', '11', 'Law on the Protection of Minors, art. 11'),
    ],
    next: [
      words('有危险的先报警、急救', 'Police and ambulance first'),
      words('定一个牵头单位，请别的单位协助', 'One body leads, others assist'),
      words('一次答复', 'One answer'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110、120、119', 'Call 110, 120 or 119') },
      {
        what: words('已经知道归谁管', 'You know who is in charge'),
        where: words('请直接用那项服务', 'Use that service'),
      },
      { what: words('举报贪污受贿', 'Reports of corruption'), where: words('请拨12388', 'Call 12388') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...usual,
    received: { ...usual.received, clocks: [take] },
    needsSupplement: { ...usual.needsSupplement, clocks: [take] },
  },
  acts: {
    ...acts,
    alertOthers: {
      title: words('已联系公安、急救或者有关机关', 'Police, ambulance or another organ was called'),
      by: ['clerk'],
      from: open,
      fields: [organ, reasons],
      sets: { urgent: true },
      source: citation('反家庭暴力法', '14', 'Anti-Domestic-Violence Law, art. 14'),
    },
    lead: {
      title: words('交牵头单位，请别的单位协助', 'Give it to a leading body, others assist'),
      by: ['clerk'],
      from: ['received'],
      to: 'handling',
      moves: 'chosen',
      referral: true,
      fields: [
        { name: 'unit', kind: 'unit', label: words('牵头单位', 'Leading unit') },
        text('assisting', '协助单位各做什么', 'What each assisting body does', { maxLength: 2000 }),
        reasons,
      ],
      letter: 'lead',
      notice: 'progress',
      source: xf('22'),
    },
  },
  letters: {
    ...usualLetters(
      words('求助', 'request'),
      words('《信访工作条例》第二十二条', 'Regulations on Petition Work, art. 22'),
    ),
    lead: {
      title: words('联合办理告知书', 'Notice of joint handling'),
      body: words(
        '您的求助（{number}）由{unit}牵头。协助单位和任务：{assisting}\n理由：{reasons}\n牵头单位一次答复您。',
        'Your request ({number}) is led by {unit}. Assisting bodies and their tasks: {assisting}\nReasons: {reasons}\nThe leading body gives you one answer.',
      ),
    },
  },
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'backstop',
    rules: [
      { id: 'notCompetent', title: words('不属于本单位职权', 'Not within our competence'), source: xf('23') },
      { id: 'otherPlace', title: words('属地不对', 'Belongs to another place'), source: xf('22') },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation('信访工作条例', '全文未设收费', 'Regulations on Petition Work: no fee is provided for'),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
