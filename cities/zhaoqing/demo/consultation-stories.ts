import { type Story, step } from './story.ts'

const question = (
  topic: string,
  subject: string,
  text: string,
  more: Record<string, unknown> = { urgent: false, way: 'online' },
) => ({ topic, subject, question: text, ...more })

const story = (
  id: string,
  by: string,
  day: number,
  answers: Record<string, unknown>,
  steps: Story['steps'],
  ends: string,
): Story => ({
  id,
  service: 'legalConsultation',
  by,
  region: '441202',
  day,
  answers,
  steps,
  ends,
})

const advise = (day: number, advice: string, basis: string, steps: string, by = 'advice.lawyer') =>
  step(day, by, 'answer', { advice, basis, steps })

const wages = '餐馆欠我三个月工资，没有签合同，只有微信记录。该去哪里要？'
const wageAdvice = advise(
  5,
  '没有书面合同也可以主张：微信记录、工友证言、转账记录都能证明劳动关系。可以先向劳动监察投诉，也可以直接申请仲裁。',
  '《劳动争议调解仲裁法》第二十七条；《劳动合同法》第八十二条。',
  '带身份证和聊天记录到端州区劳动人事争议仲裁院申请仲裁（一年内，不收费），或拨打12333。',
)

/** Questions to the public legal service, one in every state. All invented. */
export const consultationStories: readonly Story[] = [
  story(
    'rentDeposit',
    '林晓',
    0,
    question('housing', '房东不退押金怎么办', '租约到期，房东说墙上有钉子孔，不退两千元押金。'),
    [],
    'asked',
  ),
  story(
    'lateAnswer',
    'anonymous',
    3,
    question('family', '离婚后想改孩子的姓', '离婚后孩子跟我，想改成我的姓，要对方同意吗？'),
    [],
    'asked',
  ),
  story(
    'appealEndsSoon',
    '黄婷',
    1,
    question('debt', '判决书收到十二天了还能上诉吗', '收到一审判决第十二天，不知道还来不来得及上诉。', {
      urgent: true,
      way: 'online',
    }),
    [step(0, 'advice.lawyer', 'markUrgent', { reasons: '上诉期十五日，只剩三天。' })],
    'urgent',
  ),
  story(
    'wantsALetter',
    '梁伟',
    3,
    question('housing', '宅基地继承', '父亲去世，老屋宅基地能不能继承？', {
      urgent: false,
      way: 'letter',
      address: '端州区示例路1号，示例·梁伟收',
    }),
    [step(2, 'advice.lawyer', 'treatAsLetter')],
    'letterWanted',
  ),
  story(
    'passedToCity',
    '张敏',
    1,
    question('government', '想问行政复议去哪一级', '对市级部门的处罚不服，复议向谁提出？'),
    [
      step(0, 'advice.lawyer', 'passOn', {
        unit: 'zhaoqing.justiceBureau.legalService',
        reasons: '涉及市级部门，由市中心解答更合适。',
      }),
    ],
    'passedOn',
  ),
  story(
    'moreNeeded',
    '李娟',
    4,
    question('accident', '被电动车撞了怎么赔', '上周被电动车撞了，对方不赔。'),
    [step(3, 'advice.lawyer', 'askMore', { questions: '请补充：交警有没有出事故认定书？花了多少医药费？误工几天？' })],
    'moreNeeded',
  ),
  story('wagesAnswered', '苏琴', 6, question('labour', '没签合同被欠工资', wages), [wageAdvice], 'answered'),
  story(
    'aidOffered',
    '邓勇',
    5,
    question('labour', '工地受伤老板不管', '在工地摔断手，老板只给了五百元，家里没有收入。'),
    [
      advise(
        4,
        '可以申请工伤认定；用人单位三十日内不申请的，本人一年内可以申请。',
        '《工伤保险条例》第十七条。',
        '到端州区人社局申请工伤认定；带诊断证明和工友证言。',
        'advice.lawyer2',
      ),
      step(4, 'advice.lawyer2', 'offerLegalAid', {
        where: '端州区法律援助处（公共法律服务中心内，12348）',
        bring: '身份证、诊断证明；农民工主张工伤待遇不审查经济困难。',
      }),
    ],
    'answered',
  ),
  story(
    'askedOn',
    'anonymous',
    5,
    question('debt', '网贷逾期会坐牢吗', '网贷逾期半年，催收说要报警抓我。'),
    [
      advise(
        4,
        '单纯逾期是民事纠纷，不会因此坐牢。暴力催收可以报警。',
        '《民法典》第六百七十六条。',
        '保留催收录音，可拨打110或向金融监管部门投诉。',
      ),
      step(0, 'she', 'askOn', { further: '他们给我的通讯录群发短信，怎么办？' }),
    ],
    'askedOn',
  ),
  story(
    'clearNow',
    'anonymous',
    20,
    question('family', '彩礼能不能要回来', '订婚后没有登记，彩礼六万元能要回来吗？'),
    [
      advise(
        19,
        '没有登记结婚的，一般可以请求返还彩礼。',
        '最高人民法院关于审理涉彩礼纠纷案件的规定。',
        '先协商或申请人民调解；不成可以起诉。',
      ),
      step(17, 'she', 'confirm'),
      step(17, 'she', 'rate', { stars: 5, text: '讲得很明白。' }),
    ],
    'closed',
  ),
  story(
    'endedByTime',
    '何丽',
    30,
    question('housing', '邻居装修噪音', '邻居中午装修，能不能管？'),
    [
      advise(
        29,
        '先与邻居和物业协商；超过规定时间施工的，可以向社区民警反映。',
        '《噪声污染防治法》第六十六条。',
        '可以拨打110或向城管反映。',
      ),
    ],
    'closed',
  ),
  story('notAsking', '谢芳', 8, question('other', '不问了', '已经解决。'), [step(7, 'she', 'withdraw')], 'withdrawn'),
]
