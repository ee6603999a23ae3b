import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { applicantPage, organ, reasons, subjectPage, text } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const steps = citation('社会工作个案工作流程', '接案至结案', 'Casework: from intake to closing')
const minors = citation('未成年人保护法', '11', 'Law on the Protection of Minors, art. 11')

const form: readonly FormPage[] = [
  {
    id: 'danger',
    title: words('现在有人有危险吗？', 'Is somebody in danger now?'),
    fields: [
      {
        name: 'danger',
        kind: 'yesNo',
        label: words(
          '有人被打、想伤害自己，或者孩子、老人没人照顾',
          'Somebody is beaten, may harm themselves, or a child or old person is left alone',
        ),
        hint: words('正在发生的，请先拨110、120', 'If it is happening now call 110 or 120 first'),
        why: words('有危险的先处理。', 'Danger comes first.'),
      },
    ],
  },
  {
    id: 'client',
    title: words('谁需要帮助？', 'Who needs help?'),
    fields: [
      {
        name: 'client',
        kind: 'choice',
        label: words('需要帮助的人', 'Who'),
        why: words(
          '替别人求助的，要本人同意（有危险的除外）。',
          'For another, that person must agree, except in danger.',
        ),
        choices: [
          { value: 'self', label: words('我自己或者我家', 'I or my family') },
          { value: 'other', label: words('别人', 'Somebody else') },
        ],
      },
      {
        name: 'consent',
        kind: 'yesNo',
        label: words('本人同意社工联系', 'That person agrees to be called'),
        why: words('没有同意，社工不会联系；有危险的除外。', 'Without it no worker calls, except in danger.'),
        when: field('client').equals('other'),
      },
    ],
  },
  subjectPage,
  {
    id: 'problem',
    title: words('遇到什么困难？', 'What is the difficulty?'),
    fields: [
      {
        name: 'problem',
        kind: 'longText',
        label: words('困难和想要的帮助', 'The difficulty and the help wished for'),
        why: words('社工据此了解情况、定计划。', 'The worker plans by it.'),
        maxLength: 5000,
        personal: true,
        searched: true,
      },
    ],
  },
  applicantPage(),
]

const requirements: readonly Requirement[] = [
  { id: 'problem', title: words('困难', 'The difficulty'), field: 'problem', source: steps },
]
const usual = usualStates({
  law: steps,
  received: words('社工正在看您的求助，会联系您（接案）。', 'A worker reads it and will call you (intake).'),
  handling: words('社工在了解情况、和您一起定计划、提供服务。', 'The worker assesses, plans with you and helps.'),
  answered: words(
    '这一阶段的服务有了结果，请看评估；还有困难可以接着提。',
    'Please read the evaluation; go on if there is more.',
  ),
})
const acts = usualActs(steps)

/** 社工个案: a person or family in need and a social worker; the records are secret, danger is reported. */
export const socialWorkCase = defineMatter({
  code: 'socialWorkCase',
  version: 1,
  validFrom: '2021-06-01',
  title: words('社工个案', 'Social work case'),
  purpose: words('家里有困难，请社工帮忙。', 'A social worker for you or your family.'),
  mark: 'SG',
  bodies: ['civilAffairs', 'government', 'other'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '有需要的个人和家庭；村居、学校等经本人同意可以转介。',
      'People and families in need; villages, schools and others may refer with consent.',
    ),
    need: [words('困难是什么', 'What the difficulty is'), words('怎么联系您', 'How to reach you')],
    time: words(
      '法律没有规定天数；本单位承诺见办理页面，没办完的每月告知进展。',
      'The law sets no days; the body’s own promise stands on the page, with monthly news.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      steps,
      minors,
      citation('反家庭暴力法', '14', 'Anti-Domestic-Violence Law, art. 14'),
      citation('个人信息保护法', '45', 'Personal Information Protection Law, art. 45'),
    ],
    next: [
      words('社工联系您', 'A worker calls you'),
      words('一起定目标和计划', 'You agree on goals and a plan'),
      words('服务、评估、结案', 'Help, evaluation, closing'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110、120', 'Call 110 or 120') },
      {
        what: words('申请低保、救助金', 'Applying for social assistance'),
        where: words('请找乡镇（街道）或者民政部门', 'The township or civil affairs'),
      },
      { what: words('请求人身安全保护令', 'A protection order'), where: words('请向法院申请', 'The court') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...usual,
    helping: {
      phase: 'handling',
      title: words('正在服务', 'Help is under way'),
      tells: words(
        '按和您商定的计划服务，每月告诉您进展。',
        'You are helped by the plan you agreed on, with news every month.',
      ),
      next: { act: 'recordSession', by: 'clerk' },
      clocks: [{ limit: 'local.usual.progress', side: 'authority' }],
    },
  },
  acts: {
    ...acts,
    plan: {
      title: words('预估，和本人商定计划', 'Assess, and agree on a plan'),
      by: ['clerk'],
      from: ['handling'],
      to: 'helping',
      fields: [
        {
          name: 'risk',
          kind: 'number',
          label: words('风险等级（0到3）', 'Risk, 0 to 3'),
          min: 0,
          max: 3,
          personal: true,
        },
        text('goals', '目标、方法和日期', 'Goals, methods and days'),
      ],
      notice: 'progress',
      source: steps,
    },
    recordSession: {
      title: words('记录一次服务', 'Record a session'),
      by: ['clerk'],
      from: ['helping'],
      to: 'helping',
      restarts: 'local.usual.progress',
      fields: [{ name: 'heldOn', kind: 'date', label: words('日期', 'Day') }, text('record', '服务记录', 'Record')],
      notice: 'progress',
      source: steps,
    },
    reportDanger: {
      title: words('依法报告公安、民政等机关', 'Report to police, civil affairs or others, as the law demands'),
      by: ['clerk'],
      from: ['received', 'handling', 'helping'],
      fields: [organ, reasons],
      sets: { urgent: true },
      source: minors,
    },
    answer: { ...acts.answer, from: ['handling', 'helping'], title: words('评估、结案', 'Evaluate and close') },
    withdraw: { ...acts.withdraw, from: [...acts.withdraw.from, 'helping'] },
  },
  letters: usualLetters(
    words('社工求助', 'request for a social worker'),
    words('社会工作个案工作流程', 'Casework procedure'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      {
        id: 'otherPlace',
        title: words('应由居住地的社工站服务', 'Belongs to the station of the residence'),
        source: steps,
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: steps },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
