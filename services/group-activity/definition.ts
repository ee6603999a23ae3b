import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { applicantPage, reasons, subjectPage } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const rules = citation('小组、社区活动报名须知', '报名', 'Notice on group and community activities: taking part')
const privacy = citation('个人信息保护法', '25', 'Personal Information Protection Law, art. 25')

const form: readonly FormPage[] = [
  {
    id: 'want',
    title: words('您想做什么？', 'What would you like?'),
    fields: [
      {
        name: 'want',
        kind: 'choice',
        label: words('事项', 'Matter'),
        why: words('分给能办的人。', 'So that it reaches who can do it.'),
        choices: [
          { value: 'join', label: words('报名参加活动', 'Take part in an activity') },
          { value: 'propose', label: words('建议办一个活动', 'Propose an activity') },
        ],
      },
      {
        name: 'day',
        kind: 'date',
        label: words('活动日期', 'Day of the activity'),
        why: words('找到那场活动。', 'To find the activity.'),
        optional: true,
        when: field('want').equals('join'),
      },
      {
        name: 'people',
        kind: 'number',
        label: words('一共几个人参加', 'How many people'),
        why: words('看还有没有位置。', 'To see whether there is room.'),
        min: 1,
        max: 30,
        when: field('want').equals('join'),
      },
    ],
  },
  subjectPage,
  {
    id: 'minors',
    title: words('有未满十八岁的人参加吗？', 'Is anybody under eighteen?'),
    fields: [
      {
        name: 'minors',
        kind: 'yesNo',
        label: words('有未成年人', 'There are minors'),
        why: words('要监护人同意。', 'The guardian must agree.'),
      },
      {
        name: 'guardian',
        kind: 'text',
        label: words('同意的监护人姓名、电话', 'Name and telephone of the guardian who agrees'),
        why: words('核对同意。', 'To check the consent.'),
        maxLength: 100,
        personal: true,
        when: field('minors').isYes(),
      },
    ],
  },
  {
    id: 'photos',
    title: words('同意拍照公开吗？', 'May pictures be published?'),
    fields: [
      {
        name: 'photos',
        kind: 'yesNo',
        label: words(
          '同意公开有我的照片（不拍未成年人的脸）',
          'Pictures of me may be published (never faces of minors)',
        ),
        why: words('要单独同意；不同意也能参加。', 'Separate consent; you may take part without it.'),
      },
    ],
  },
  applicantPage(),
]

const requirements: readonly Requirement[] = [
  {
    id: 'guardian',
    title: words('监护人同意', 'Consent of the guardian'),
    field: 'guardian',
    when: field('minors').isYes(),
    source: rules,
  },
  { id: 'subject', title: words('哪个活动', 'Which activity'), field: 'subject', source: rules },
]
const usual = usualStates({
  law: rules,
  received: words('正在看还有没有位置。', 'It is checked whether there is room.'),
  handling: words(
    '位置留好了，等活动开始；建议的活动正在研究。',
    'Your place is kept until the activity; proposals are being considered.',
  ),
  answered: words('活动有了结果，欢迎评价。', 'There is a result; tell us how it was.'),
})
const acts = usualActs(rules)

/** 小组、社区活动: a place in an activity, a waiting list when it is full, and proposals. */
export const groupActivity = defineMatter({
  code: 'groupActivity',
  version: 1,
  validFrom: '2021-11-01',
  title: words('小组、社区活动', 'Group and community activities'),
  purpose: words('报名参加活动，或者建议办一个。', 'Take part in an activity, or propose one.'),
  mark: 'HD',
  bodies: ['civilAffairs', 'government', 'other'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words('居民；未成年人要监护人同意。', 'Residents; minors with their guardian’s consent.'),
    need: [words('哪个活动、几个人', 'Which activity, how many people')],
    time: words(
      '法律没有规定天数；本单位承诺见办理页面。',
      'The law sets no days; the body’s own promise stands on the page of the matter.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [rules, privacy],
    next: [
      words('有位置就留位，满了可以候补', 'A place is kept, or you wait for one'),
      words('取消会通知您', 'You are told if it is cancelled'),
      words('结束后请您评价', 'Afterwards you may say how it was'),
    ],
    notFor: [
      {
        what: words('需要社工长期帮助', 'Lasting help of a social worker'),
        where: words('请用社工个案', 'A social work case'),
      },
      { what: words('想做志愿者', 'Volunteering'), where: words('请用志愿服务', 'Volunteering') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: {
    ...usual,
    waitlisted: {
      phase: 'accepted',
      title: words('名额已满，候补中', 'Full: on the waiting list'),
      tells: words('有人退出就按先后给您留位。', 'When somebody leaves, the next in turn gets the place.'),
      next: { act: 'answer', by: 'clerk' },
      clocks: [{ limit: 'local.usual.handle', side: 'authority' }],
    },
  },
  acts: {
    ...acts,
    waitlist: {
      title: words('名额已满，列入候补', 'Full: put on the waiting list'),
      by: ['clerk'],
      from: ['received'],
      to: 'waitlisted',
      fields: [reasons],
      notice: 'progress',
      source: rules,
    },
    givePlace: {
      title: words('候补到位，留位', 'A place is free: keep it'),
      by: ['clerk'],
      from: ['waitlisted'],
      to: 'handling',
      notice: 'progress',
      source: rules,
    },
    answer: {
      ...acts.answer,
      from: ['handling', 'waitlisted'],
      title: words('活动结束、取消或者答复建议', 'Ended, cancelled, or answer to the proposal'),
    },
    withdraw: { ...acts.withdraw, from: [...acts.withdraw.from, 'waitlisted'] },
  },
  letters: usualLetters(
    words('活动报名', 'place in an activity'),
    words('小组、社区活动报名须知', 'Notice on activities'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [{ id: 'otherOrganiser', title: words('由其他单位主办', 'Another body holds it'), source: rules }],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: rules },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
