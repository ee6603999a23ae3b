import { citation, defineMatter, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { usualActs, usualStates } from '../usual-parts/course.ts'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'

const vol = (article: string) => citation('志愿服务条例', article, `Volunteering Regulations, art. ${article}`)

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
          { value: 'register', label: words('注册、找志愿服务岗位', 'Register or find a place') },
          { value: 'record', label: words('登记或者更正服务时长', 'Record or correct hours') },
          { value: 'certificate', label: words('开志愿服务记录证明', 'A certificate of service') },
          { value: 'need', label: words('我这里需要志愿者', 'I need volunteers') },
        ],
      },
      {
        name: 'servedOn',
        kind: 'date',
        label: words('服务的日期', 'Day of service'),
        why: words('找到那次活动的记录。', 'To find the record.'),
        when: field('want').equals('record'),
      },
      {
        name: 'hours',
        kind: 'number',
        label: words('实际服务几小时（路上不算）', 'Hours actually served, travel excluded'),
        why: words('按实际服务时间记录。', 'Hours are recorded as served.'),
        min: 0.5,
        max: 24,
        when: field('want').equals('record'),
      },
    ],
  },
  subjectPage,
  {
    id: 'skills',
    title: words('会什么、什么时候有空，或者需要什么？', 'Your skills and times, or what you need?'),
    fields: [
      {
        name: 'skills',
        kind: 'longText',
        label: words('情况', 'About it'),
        hint: words('需要志愿者的，请写时间、地点和可能的风险', 'If you need volunteers: time, place and risks'),
        why: words(
          '安排要适合您的年龄、能力和身体（第十五条）。',
          'What you do must fit your age, skill and health (art. 15).',
        ),
        maxLength: 2000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'minor',
    title: words('志愿者满十八岁了吗？', 'Is the volunteer eighteen?'),
    fields: [
      {
        name: 'minor',
        kind: 'yesNo',
        label: words('未满十八岁', 'Under eighteen'),
        why: words('未成年人要监护人同意。', 'A minor needs the guardian’s consent.'),
      },
      {
        name: 'guardian',
        kind: 'text',
        label: words('同意的监护人姓名、电话', 'Name and telephone of the guardian who agrees'),
        why: words('核对同意。', 'To check the consent.'),
        maxLength: 100,
        personal: true,
        when: field('minor').isYes(),
      },
    ],
  },
  applicantPage(),
  papersPage('资格证书、服务证明等', 'Certificates, proof of service'),
]

const requirements: readonly Requirement[] = [
  {
    id: 'skills',
    title: words('技能和时间，或者需求', 'Skills and times, or the need'),
    field: 'skills',
    source: vol('7'),
  },
  {
    id: 'guardian',
    title: words('监护人同意', 'Consent of the guardian'),
    field: 'guardian',
    when: field('minor').isYes(),
    source: vol('15'),
  },
]

/** 志愿服务: register, record hours, be certified free of charge; nobody is made to serve. */
export const volunteering = defineMatter({
  code: 'volunteering',
  version: 1,
  validFrom: '2021-02-01',
  title: words('志愿服务', 'Volunteering'),
  purpose: words(
    '做志愿者、记时长、开证明，或者请志愿者。',
    'Volunteer, have hours recorded and certified, or ask for volunteers.',
  ),
  mark: 'ZY',
  bodies: ['civilAffairs', 'government', 'court', 'other'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '自然人；未成年人要监护人同意。需要志愿者的个人和单位也可以提。',
      'Any person; minors with their guardian’s consent. Those who need volunteers may ask too.',
    ),
    need: [
      words('技能和有空的时间', 'Your skills and times'),
      words('记时长的：日期和小时数', 'For hours: the day and how many'),
    ],
    time: words(
      '法律没有规定天数；本单位承诺见办理页面。',
      'The law sets no days; the body’s own promise stands on the page of the matter.',
    ),
    cost: words('不收费；证明无偿出具', 'Free of charge, certificates too'),
    law: [
      vol('7'),
      vol('12'),
      vol('15'),
      vol('17'),
      vol('19'),
      vol('20'),
      vol('25'),
      citation('志愿服务记录与证明出具办法（试行）', '3', 'Measures on Volunteer Records and Certificates, art. 3'),
    ],
    next: [
      words('核对信息', 'What you gave is checked'),
      words('安排岗位、核记录或者开证明', 'A place is found, hours are checked or a certificate is made'),
      words('记录不对可以要求更正', 'You may have a record corrected'),
    ],
    notFor: [
      {
        what: words('被强迫做志愿、被收费', 'Being forced to serve or charged'),
        where: words('请向民政部门投诉，或者用信访', 'Complain to civil affairs, or petition'),
      },
      { what: words('发生意外受伤', 'An accident'), where: words('请先拨120', 'Call 120 first') },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states: usualStates({
    law: vol('7'),
    received: words('正在核对您的信息。', 'What you gave is being checked.'),
    handling: words(
      '正在安排、核对记录或者出具证明。有危险的活动要先买保险。',
      'A place, record or certificate is being prepared. Dangerous work needs insurance first.',
    ),
    answered: words('请看结果；记录不对请告诉我们。', 'Please read the result; tell us if a record is wrong.'),
  }),
  acts: usualActs(vol('19')),
  letters: usualLetters(
    words('志愿服务事项', 'volunteering matter'),
    words('《志愿服务条例》第七条、第十九条', 'Volunteering Regulations, arts. 7 and 19'),
  ),
  notices: usualNotices,
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      {
        id: 'otherRecorder',
        title: words('应由记录服务的单位办理', 'Belongs to whoever recorded the service'),
        source: vol('19'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: vol('19') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
