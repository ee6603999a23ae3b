import type { KnownNumber } from './call-numbers.ts'
import type { AgencyLabel, RouteLabel } from './intake-labels.ts'

/** A counter that is not ours: who it is, when it is meant, and what we tell. */
export interface ReferralTarget {
  readonly id: string
  readonly pattern: RegExp
  readonly unless?: RegExp
  /** How strongly the words point there. */
  readonly weight: number
  readonly agency: AgencyLabel
  readonly route: RouteLabel
  readonly call: readonly KnownNumber[]
  readonly zh: string
  readonly en: string
}

const labour = '(?:工资|工钱|人工|薪水|薪资|薪金|血汗钱|加班费|提成|工程款项?的工资)'

/** Not ours, go there. The order is that of the first counter to call on. */
export const referralTargets: readonly ReferralTarget[] = [
  {
    id: 'wages',
    pattern: new RegExp(
      `(?:拖|欠|扣|不发|没发|不给|没给|发不出|讨|追讨|拿不到|没拿到|未发|克扣).{0,14}${labour}|${labour}.{0,16}(?:拖|欠|不发|没发|不给|没给|没拿到|拿不到|未发|未给|没付|没结|没有着落|跑路)|包工头.{0,12}(?:跑|不给|拖|欠)|(?:干|做)了.{0,24}(?:老板|厂长|包工头|工头|公司|厂里).{0,6}(?:一分钱?|分文|一毛钱?|钱)(?:都|也)?(?:没|不)(?:发|给|结|付)|(?:讨|欠)薪`,
    ),
    unless:
      /法律援助|法援|请不起律师|仲裁(?:裁决|结果).{0,12}(?:不服|不给|执行)|教师|公务员|编制|绩效|强制执行|判决|社保局/,
    weight: 4.2,
    agency: 'humanResources',
    route: 'policy',
    call: ['12333'],
    zh: '欠薪先找劳动监察或劳动仲裁，农民工讨薪申请法律援助不查经济困难',
    en: 'Unpaid wages go to labour inspection or labour arbitration first; migrant workers get legal aid without a means test',
  },
  {
    id: 'labourDispute',
    pattern:
      /(?:申请|去|怎么).{0,6}(?:劳动)?仲裁|工伤认定|(?:不|没|未|不给|没有)(?:给|帮|为)?(?:我|我们|员工)?(?:交|缴|买|购)社保|违法(?:解除|辞退)|(?:炒|辞退|开除)了?(?:我|孕妇|员工)|劳动监察/,
    unless: /仲裁(?:输|裁决|结果|没赢)|法律援助|想问|咨询|合法吗|请问|法院|起诉|保全|教师/,
    weight: 3,
    agency: 'humanResources',
    route: 'policy',
    call: ['12333'],
    zh: '劳动争议先向劳动人事争议仲裁院申请仲裁或向劳动监察投诉',
    en: 'Labour disputes go to labour arbitration or labour inspection first',
  },
  {
    id: 'fraudNow',
    pattern:
      /(?:刚|刚刚|今天|昨天|昨晚|才).{0,16}(?:被骗|骗了|转了|转给|汇了|汇给|转账|诈骗)|(?:诈骗|骗子|被骗|骗了我).{0,20}(?:报警|冻结|止付|怎么办|追回|要不要)|小偷|入室盗窃|被偷|被抢|(?:钱包|手机|车|电动车)(?:不见了|被偷)|打砸|寻衅/,
    unless: /不立案|立案监督|检察院|受案回执|报警回执|报了案|报案(?:后|半|已|都)|判|举报/,
    weight: 3,
    agency: 'police',
    route: 'policy',
    call: ['110', '96110'],
    zh: '被骗被盗先报警，刚转出的钱请立刻拨110或96110止付',
    en: 'Fraud or theft: report to the police first; for money just sent call 110 or 96110 at once to stop payment',
  },
  {
    id: 'blackmail',
    pattern:
      /裸照|敲诈|勒索|(?:高利贷|网贷|债主|追债|催收|催债|逼债).{0,24}(?:上门|威胁|恐吓|爆通讯录|泼|堵|打)|爆(?:我)?通讯录/,
    unless: /不立案|检察院|判决/,
    weight: 3.5,
    agency: 'police',
    route: 'policy',
    call: ['110'],
    zh: '敲诈勒索、暴力或骚扰催债先报警，保留聊天和通话记录',
    en: 'Blackmail or violent debt collection: report to the police first and keep the messages',
  },
  {
    id: 'fine',
    pattern:
      /(?:罚单|罚款|处罚决定|行政处罚|行政拘留|扣(?:我)?(?:\d+|[一二三六九十]+)分|吊销|强制措施).{0,40}(?:不服|没道理|没有道理|不合理|冤枉|太重|复议|告|申诉|不对|不公|凭什么)|(?:不服|冤枉|不合理).{0,16}(?:罚单|罚款|处罚|拘留)|罚(?:我|了|款)?.{0,20}(?:太重|复议|不服|凭什么|不合理)|(?:想|要|申请).{0,4}复议|行政复议/,
    unless: /复议(?:维持|结果|决定书|决定).{0,20}(?:起诉|诉讼|不服|告|法院)|行政诉讼|信访|再审|物业/,
    weight: 4,
    agency: 'justiceBureau',
    route: 'policy',
    call: ['12348'],
    zh: '对行政处罚不服可在六十日内申请行政复议，复议机构设在司法局，当场处罚须先复议再诉讼',
    en: 'Against an administrative penalty apply within 60 days for reconsideration, whose desk sits in the justice bureau; on-the-spot fines must go there before court',
  },
  {
    id: 'consumer',
    pattern:
      /(?:假货|假冒|伪劣|过期(?:食品|牛奶|零食|饼干|药)|预付卡|办卡|会员卡|退货|退款|不退钱|消费|缺斤|短斤|虚假广告|宰客|乱收费)|健身房.{0,10}(?:跑|关)|(?:买|网购|购买|淘)(?:的|了).{0,24}(?:坏了|就坏|假|质量|不给退|不退|退不了|不肯退|不换)/,
    unless: /物业|学校|补课|停车|房东|押金|法院|起诉|咨询|三倍|合法|诉讼费|教育|医院|公益|培训机构办学/,
    weight: 2.6,
    agency: 'hotline12345',
    route: 'policy',
    call: ['12315', '12345'],
    zh: '消费纠纷由市场监管部门受理，拨12315或12345',
    en: 'Consumer complaints go to market regulation: call 12315 or 12345',
  },
  {
    id: 'shelter',
    pattern: /流浪|乞讨|露宿|睡在?(?:桥洞|街|车站|公园)|救助站/,
    unless: /流浪(?:狗|猫|犬)/,
    weight: 3,
    agency: 'civilAffairs',
    route: 'service',
    call: ['110', '12345'],
    zh: '生活无着的流浪人员由民政救助站救助，有危险先打110或120',
    en: 'People without shelter are helped by the civil-affairs relief station; in danger call 110 or 120 first',
  },
  {
    id: 'policePapers',
    pattern:
      /(?:身份证|户口本?|户口迁|迁户口|上户口|落户|护照|港澳通行证|居住证|暂住证|驾驶证|驾照|行驶证).{0,14}(?:怎么办|怎样办|办理|去哪|补办|丢|换|要什么|在哪|哪里|多久|迁)|(?:办|补|换|开|申请|迁).{0,6}(?:身份证|户口|护照|通行证|居住证|驾照|驾驶证|无犯罪)/,
    unless: /公证|判决|扣(?:了|押)|诉讼|立案|起诉|网上立案|积分入学|抵押|假/,
    weight: 3,
    agency: 'police',
    route: 'service',
    call: ['12345'],
    zh: '身份证、户口、出入境和驾驶证由公安机关办理',
    en: 'Identity cards, household registration, travel papers and driving licences are the police’s',
  },
  {
    id: 'civilAffairsPapers',
    pattern:
      /(?:结婚|离婚|婚姻)登记|冷静期|领结婚证|(?:申请|办|领|吃).{0,4}低保(?!.{0,20}(?:退回|不给|没|亲戚|干部|书记))|残疾人?证|残疾补贴|高龄津贴|孤儿|收养登记|养老院/,
    unless: /诉讼费|律师|判决|法院|信访|举报|起诉|退回/,
    weight: 2.6,
    agency: 'civilAffairs',
    route: 'service',
    call: ['12345'],
    zh: '婚姻登记、低保和各类救助由民政部门办理',
    en: 'Marriage registration, subsistence allowance and relief are civil affairs’',
  },
  {
    id: 'socialInsurance',
    pattern:
      /(?:养老金|退休金|社保|失业金|生育津贴|社保卡|公积金|医保卡).{0,14}(?:怎么|怎样|什么时候|查|领|办|转|补|去哪|多少)|(?:查|领|办|转).{0,6}(?:养老金|社保|失业金|公积金|医保)/,
    unless: /信访|不改|要求答复|复查|算错|没有落实|公司|老板/,
    weight: 2.4,
    agency: 'humanResources',
    route: 'service',
    call: ['12333', '12345'],
    zh: '社保、养老金问题由人社部门办理，拨12333',
    en: 'Social insurance and pensions are the labour administration’s: call 12333',
  },
  {
    id: 'dutyCrime',
    pattern: /12388|监委|监察委|纪委/,
    unless: /法院|判决/,
    weight: 1,
    agency: 'supervisoryCommission',
    route: 'policy',
    call: ['12388'],
    zh: '公职人员违纪违法由纪委监委受理',
    en: 'Misconduct of public officials is the supervisory commission’s',
  },
  {
    id: 'businessPapers',
    pattern: /营业执照|开店(?:要|需).{0,6}(?:证|手续)|食品经营许可|注册公司|税务登记|发票/,
    unless: /投标|举报|偷税|无证|违建|查处|诉/,
    weight: 2.6,
    agency: 'hotline12345',
    route: 'service',
    call: ['12345'],
    zh: '证照和办事问题由政务服务中心办理，拨12345',
    en: 'Licences and permits are done at the government service centre: call 12345',
  },
]
