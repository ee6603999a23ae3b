import { citation, defineMatter, words } from '@gongdao/catalogue'
import { usualLetters, usualNotices } from '../usual-parts/letters.ts'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { orders, states, violence } from './states.ts'

const letters = usualLetters(
  words('人身安全保护令申请', 'application for a protection order'),
  words('《反家庭暴力法》第二十五条至第二十八条', 'Anti-Domestic Violence Law, arts. 25 to 28'),
)

/** 人身安全保护令: decided within 72 hours, 24 where it is urgent; free, without security, without a divorce suit. */
export const protectionOrder = defineMatter({
  code: 'protectionOrder',
  version: 2,
  validFrom: '2022-08-01',
  title: words('人身安全保护令', 'Personal safety protection order'),
  purpose: words('遭受家庭暴力、纠缠骚扰，请法院保护。', 'Have the court protect you from violence or harassment.'),
  mark: 'RS',
  bodies: ['court'],
  route: 'judicial',
  applicant: { kinds: ['person', 'organisation'], level: 'phone' },
  page: {
    who: words(
      '遭受家庭暴力或者面临危险的人；被以恋爱、分手、离婚为借口纠缠骚扰的妇女。自己不能申请的，近亲属、公安、妇联、居（村）委会等可以代为申请。',
      'Anyone who suffers or fears family violence; women pestered under pretext of love or after a separation. Relatives, police, women’s federation or committees may apply for who cannot.',
    ),
    need: [
      words('说说发生了什么、对方是谁；口头也可以', 'What happened and who did it; orally is enough'),
      words(
        '有的话：报警记录、告诫书、照片、病历；没有也可以申请',
        'If any: police record, admonition letter, pictures; you may apply without',
      ),
    ],
    time: words(
      '受理后七十二小时以内，紧急的二十四小时以内作出决定。',
      'Within 72 hours of acceptance; 24 where it is urgent.',
    ),
    cost: words('不收费，不用担保', 'Free of charge, no security'),
    law: [
      violence('23'),
      violence('25'),
      violence('28'),
      violence('30'),
      violence('31'),
      orders('6'),
      citation('妇女权益保障法', '29', 'Law on the Rights of Women, art. 29'),
    ],
    next: [
      words(
        '法院马上看您的申请，送达以前不通知对方',
        'The court reads it at once and tells the other side nothing before service',
      ),
      words(
        '作出保护令，送给您、对方、公安机关和居（村）委会',
        'The order goes to you, the other person, the police and the committee',
      ),
      words('最长六个月，到期前可以申请延长', 'It holds at most six months; ask in time to prolong it'),
    ],
    notFor: [
      {
        what: words('正在被打、被关、被威胁', 'Being beaten, locked up or threatened now'),
        where: words('请拨110，受伤拨120', 'Call 110; hurt, call 120'),
      },
      {
        what: words('需要住处、心理帮助', 'Shelter or someone to talk to'),
        where: words('请找救助站，或者拨12338妇女热线', 'A relief station, or 12338'),
      },
      {
        what: words('离婚、抚养孩子', 'Divorce, custody'),
        where: words(
          '请用“网上立案”；可以同时申请法律援助，不审查经济条件',
          'Use “File a case online”; legal aid has no means test here',
        ),
      },
    ],
  },
  form,
  requirements,
  initial: 'received',
  states,
  acts,
  letters: {
    supplement: letters.supplement,
    passedOn: letters.passedOn,
    transferred: letters.transferred,
    refused: {
      title: words('驳回申请裁定书', 'Ruling of refusal'),
      body: words(
        '您的申请（{number}）被驳回。理由：{reasons}\n依据：{basis}\n救济：{remedy}\n五日以内可以申请复议（{due}以前）。有危险请拨110。',
        'Your application ({number}) is refused. Reasons: {reasons}\nBasis: {basis}\nRemedy: {remedy}\nYou may ask for review within five days (by {due}). In danger call 110.',
      ),
    },
    order: {
      title: words('人身安全保护令', 'Protection order'),
      body: words(
        '您的申请（{number}）：{orderText}\n有效到：{until}\n送达：{servedOn}\n对方违反的，请马上拨110（《反家庭暴力法》第二十八条、第三十条、第三十四条）。',
        'On your application ({number}): {orderText}\nIn force until: {until}\nServed on: {servedOn}\nIf it is broken call 110 (Anti-Domestic Violence Law, arts. 28, 30 and 34).',
      ),
    },
    reviewed: {
      title: words('复议决定书', 'Decision on review'),
      body: words(
        '您的复议申请（{number}）：{reasons}\n有新的情况可以随时再申请。',
        'On your review ({number}): {reasons}\nWith new facts you may apply again at any time.',
      ),
    },
    breach: {
      title: words('违反保护令的处理告知', 'What was done about the breach'),
      body: words(
        '您反映的违反保护令的情况（{number}）：{action}',
        'The breach that you reported ({number}): {action}',
      ),
    },
  },
  notices: {
    progress: usualNotices.progress,
    news: usualNotices.news,
    yourTurn: usualNotices.yourTurn,
    ended: usualNotices.ended,
  },
  referral: {
    clock: 'local.usual.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      {
        id: 'jurisdiction',
        title: words('双方居住地和暴力发生地都不在本院', 'Neither residence nor place of violence is here'),
        source: violence('25'),
      },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: {
    kind: 'none',
    source: citation(
      '最高人民法院关于人身安全保护令案件相关程序问题的批复',
      '不收诉讼费用、不要担保',
      'Reply on Protection Orders (2016): no fee, no security',
    ),
  },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
