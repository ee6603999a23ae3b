import { citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'

export const la = (article: string) => citation('法律援助法', article, `Legal Aid Law, art. ${article}`)

const option = (value: string, zh: string, en: string) => ({ value, label: words(zh, en) })

export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您需要哪方面的帮助？', 'What do you need help with?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('事项', 'Matter'),
        why: words('法律列明了可以援助的事项。', 'The law lists the matters for which there is aid.'),
        choices: [
          option('criminal', '刑事案件的辩护、代理', 'Defence or representation in a criminal case'),
          option('compensation', '国家赔偿', 'State compensation'),
          option('benefits', '社会保险、社会救助、抚恤金', 'Social insurance, assistance or pension'),
          option('support', '赡养费、抚养费、扶养费', 'Support of parents, children or spouse'),
          option('labour', '劳动报酬、确认劳动关系', 'Wages or employment'),
          option('capacity', '认定无或者限制民事行为能力', 'Declaring want of capacity'),
          option('injury', '工伤、交通、食品药品、医疗事故赔偿', 'Work, traffic, food, drug or medical injury'),
          option('environment', '环境污染、生态破坏赔偿', 'Pollution damage'),
          option('violence', '虐待、遗弃、家庭暴力', 'Abuse, abandonment, domestic violence'),
          option('other', '其他或者不清楚', 'Other, or not sure'),
        ],
      },
    ],
  },
  subjectPage,
  {
    id: 'facts',
    title: words('发生了什么？对方是谁？', 'What happened, and who is the other side?'),
    fields: [
      {
        name: 'facts',
        kind: 'longText',
        label: words('经过', 'What happened'),
        why: words('审查和安排律师都要看。', 'Needed to decide and to find the right lawyer.'),
        maxLength: 5000,
        personal: true,
        searched: true,
      },
      {
        name: 'opponent',
        kind: 'text',
        label: words('对方', 'The other side'),
        hint: words('没有对方可以不填', 'Leave it empty if there is none'),
        why: words('避免安排和对方有关系的律师。', 'So that no lawyer tied to the other side is assigned.'),
        maxLength: 100,
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'organ',
    title: words('哪个机关在办这件事？', 'Which organ is handling it?'),
    fields: [
      {
        name: 'organ',
        kind: 'text',
        label: words('办案机关（法院、公安、检察、仲裁）', 'Organ: court, police, procuratorate, arbitration'),
        hint: words('还没有的可以不填', 'Leave it empty if there is none yet'),
        why: words('打官司的向办案机关所在地申请（第三十八条）。', 'Suits: apply where that organ is (art. 38).'),
        maxLength: 100,
        optional: true,
      },
    ],
  },
  {
    id: 'deadline',
    title: words('七天之内有没有要到期的日子？', 'Is a date about to pass within seven days?'),
    fields: [
      {
        name: 'deadline',
        kind: 'yesNo',
        label: words(
          '时效、起诉、仲裁、复议期限不到七天，或者要马上保全',
          'A limit ends in less than seven days, or preservation is needed at once',
        ),
        why: words(
          '急的可以先援助、后补手续（第四十四条）。',
          'In urgent cases aid comes first, papers later (art. 44).',
        ),
      },
      {
        name: 'deadlineDate',
        kind: 'date',
        label: words('哪一天', 'Which day'),
        why: words('赶在这天之前。', 'To be in time.'),
        optional: true,
        when: field('deadline').isYes(),
      },
    ],
  },
  {
    id: 'means',
    title: words('您属于哪种情况？', 'Which of these are you?'),
    fields: [
      {
        name: 'means',
        kind: 'choice',
        label: words('情况', 'Situation'),
        why: words('有的不看收入，有的不用核查。', 'Some need no means test, some no check.'),
        choices: [
          option('hardship', '家里经济困难', 'Economic hardship'),
          option(
            'waived',
            '没有固定收入的未成年人、老人、残疾人，低保等救助对象，讨薪或者工伤的进城务工人员（免核查）',
            'Minor, elderly or disabled without fixed income, on assistance, or a migrant worker for wages or work injury (no check)',
          ),
          option(
            'noMeans',
            '烈士近亲属、见义勇为、再审改判无罪、受虐待遗弃家暴（不看收入）',
            'Martyr’s kin, good Samaritan, acquitted on retrial, victim of abuse, abandonment or domestic violence (no means test)',
          ),
          option(
            'mandatory',
            '刑事案件中依法应当通知辩护的人',
            'One for whom the law demands a defender in a criminal case',
          ),
        ],
      },
      {
        name: 'promise',
        kind: 'yesNo',
        label: words('我承诺家庭经济困难情况属实', 'I declare that what I say of my means is true'),
        hint: words('也可以不承诺，由援助机构核查', 'You may decline; the agency then checks'),
        why: words('可以用诚信承诺代替证明（第四十一条）。', 'A declaration may stand for papers (art. 41).'),
        when: field('means').equals('hardship'),
      },
      {
        name: 'income',
        kind: 'money',
        label: words('家里最近六个月一共收入多少元', 'Income of the family in the last six months, in yuan'),
        why: words('援助机构按省里的标准核算。', 'The agency counts by the province’s standard.'),
        optional: true,
        personal: true,
        when: field('means').equals('hardship'),
      },
      {
        name: 'household',
        kind: 'number',
        label: words('家里几口人', 'People in the family'),
        why: words('标准按人均算。', 'The standard is per person.'),
        min: 1,
        max: 50,
        optional: true,
        personal: true,
        when: field('means').equals('hardship'),
      },
    ],
  },
  {
    id: 'agent',
    title: words('您是替别人申请吗？', 'Do you apply for somebody else?'),
    fields: [
      {
        name: 'forOther',
        kind: 'yesNo',
        label: words('替家人或者被监护人申请', 'For a relative or ward'),
        why: words('要核对您能不能代为申请（第四十条）。', 'It is checked whether you may (art. 40).'),
      },
      {
        name: 'forWhom',
        kind: 'text',
        label: words('替谁申请，您和他（她）的关系', 'For whom, and how you are related'),
        why: words('文书要写受援人。', 'The papers name who is aided.'),
        maxLength: 100,
        personal: true,
        when: field('forOther').isYes(),
      },
    ],
  },
  applicantPage(),
  papersPage('身份证明、案件材料、代理权证明等', 'Identity, papers of the case, proof that you may act for another'),
]

const paper = (id: string, zh: string, en: string, article: string, when?: Requirement['when']): Requirement => ({
  id,
  title: words(zh, en),
  field: 'papers',
  source: la(article),
  ...(when ? { when } : {}),
})

/** The 2023 rules want no table of hardship: a declaration will do. */
export const requirements: readonly Requirement[] = [
  paper('identity', '身份证明', 'Proof of identity', '43'),
  paper('case', '与事项有关的案件材料', 'Papers of the case', '43'),
  paper('exempt', '属于免核查人员的证明', 'Proof that no check is needed', '42', field('means').equals('waived')),
  paper('agency', '代为申请的证明', 'Proof that you may apply for another', '40', field('forOther').isYes()),
]
