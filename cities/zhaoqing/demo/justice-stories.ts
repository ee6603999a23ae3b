import { type Story, step } from './story.ts'
import { given, tell } from './story-parts.ts'

const told = tell('441202')
const aid = 'legalAid.clerk'
const mediator = 'mediation.clerk'
const worker = 'civilAffairs.clerk'
const office = 'advice.lawyer'

const wages = (name: string, phone: string) => ({
  kind: 'labour',
  subject: '工地欠薪四个月',
  facts: '在示例工地做木工，四个月工资没有发，工头说等工程款。',
  deadline: false,
  means: 'waived',
  forOther: false,
  name: `示例·${name}`,
  phone,
})

const wall = (name: string, phone: string) => ({
  kind: 'neighbour',
  subject: '隔壁的围墙压了我家地界',
  court: 'none',
  otherName: '示例·陈某',
  facts: '去年修的围墙，超出界线半米。',
  request: '拆回原来的界线。',
  danger: false,
  open: 'closed',
  name: `示例·${name}`,
  phone,
})

/** Matters of the justice and civil-affairs bureaus. All invented. */
export const justiceStories: readonly Story[] = [
  told('unpaidWages', 'legalAid', '黄婷', 3, wages('黄婷', '13000000003'), [], 'applied'),
  told(
    'aidGranted',
    'legalAid',
    '陈安',
    14,
    wages('陈安', '13000000002'),
    [
      step(10, aid, 'grant', { reasons: '请求支付劳动报酬，不受经济困难条件限制。' }),
      step(8, aid, 'assignLawyer', { lawyer: '示例·周律师', reasons: '擅长劳动争议。' }),
    ],
    'inProgress',
  ),
  told(
    'gardenWall',
    'mediation',
    '李娟',
    2,
    wall('李娟', '13000000006'),
    [step(1, mediator, 'askOther', { how: '电话联系，对方说考虑两天。' })],
    'otherAsked',
  ),
  told(
    'waterPipe',
    'mediation',
    '张敏',
    24,
    { ...wall('张敏', '13000000005'), subject: '楼上水管漏水' },
    [
      step(23, mediator, 'askOther', { how: '上门联系。' }),
      step(21, mediator, 'accept', { consent: '双方同意，在司法所调解。' }),
      step(14, mediator, 'recordSession', ({ date }) => ({
        heldOn: date(-14),
        record: '双方到场，对方认可漏水，对数额有分歧。',
      })),
      step(7, mediator, 'recordAgreement', { agreementForm: 'written', agreement: '十日内修好水管，赔偿一千二百元。' }),
    ],
    'agreed',
  ),
  told(
    'mothersHouse',
    'notary',
    '何丽',
    8,
    {
      matter: 'succession',
      realEstate: true,
      subject: '继承母亲的房子',
      use: 'home',
      aided: false,
      name: '示例·何丽',
      phone: '13000000008',
    },
    [step(6, office, 'accept', { meaning: '继承的法律后果和费用已告知。', fee: '200.00' })],
    'handling',
  ),
  told(
    'tonightNoBed',
    'referral',
    '曾惠',
    1,
    {
      danger: false,
      called: false,
      subject: '被赶出家门，没有地方住',
      facts: '带着两个孩子，暂时住在亲戚家。',
      place: '端州区城东街道',
    },
    [],
    'received',
  ),
  told(
    'twoOldPeople',
    'socialWorkCase',
    '何丽',
    12,
    {
      danger: false,
      client: 'self',
      subject: '照顾不了两位老人',
      problem: '一个人带两位老人，白天还要上班。',
      name: '示例·何丽',
      phone: '13000000008',
    },
    [
      step(10, worker, 'accept'),
      step(8, worker, 'plan', { risk: 1, goals: '每周上门一次，联系日间照料。' }),
      step(3, worker, 'recordSession', ({ date }) => ({ heldOn: date(-3), record: '上门探访，日间照料已排队。' })),
    ],
    'helping',
  ),
  told(
    'guideInTheHall',
    'volunteering',
    '苏琴',
    9,
    {
      want: 'register',
      subject: '想周末去法院导诉',
      skills: '会粤语，周末有空。',
      minor: false,
      name: '示例·苏琴',
      phone: '13000000015',
    },
    [
      step(7, worker, 'accept'),
      step(5, worker, 'answer', given('已安排十二月第一个周六在诉讼服务大厅。', '《志愿服务条例》第十五条。')),
    ],
    'answered',
  ),
  told(
    'fraudLecture',
    'groupActivity',
    '冯杰',
    4,
    ({ date }) => ({
      want: 'join',
      day: date(11),
      people: 3,
      subject: '周六反诈讲座',
      minors: false,
      photos: false,
      name: '示例·冯杰',
      phone: '13000000009',
    }),
    [step(3, worker, 'waitlist', { reasons: '名额已满，候补第二位。' })],
    'waitlisted',
  ),
]
