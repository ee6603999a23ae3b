import { alarmByExamples } from './alarm-by-examples.ts'
import type { KnownNumber } from './call-numbers.ts'
import { type Clause, saidIn } from './clauses.ts'
import { findEndingDeadline } from './legal-deadline-ends.ts'

/** Why a message cannot wait. The letters are those of the urgency rule. */
export interface UrgentGround {
  readonly letter: 'a' | 'b' | 'c' | 'd' | 'e'
  readonly kind:
    | 'selfHarm'
    | 'violence'
    | 'threat'
    | 'accident'
    | 'helpless'
    | 'eviction'
    | 'deadline'
    | 'loss'
    | 'crowd'
    | 'revenge'
  readonly zh: string
  readonly en: string
  readonly call: readonly KnownNumber[]
  /** No rule says it: the words are only like those of people who were in need. */
  readonly isLikely?: true
}

interface DangerRule {
  readonly ground: UrgentGround
  readonly pattern: RegExp
  /** Also when the clause speaks in ifs: 再走就斩死我 is a threat, not a supposition. */
  readonly evenIfSupposed?: boolean
  /** Another pattern the whole message must contain. */
  readonly with?: RegExp
  /** The same, within the clause and its two neighbours; short messages say it by themselves. */
  readonly near?: RegExp
  readonly unless?: RegExp
}

const own =
  '(?:我|俺|咱|她|他|它|阿|老婆|妻子|女儿|儿子|孩子|妈|爸|父|母|妹|姐|弟|哥|奶|婆|公公|爷|家人|全家|人|邻居|工友|小孩|侄|外甥|孙)'
const weak =
  '(?:孩子|小孩|女儿|儿子|男孩|女孩|婴儿|宝宝|学生|幼儿|未成年|孙子|孙女|侄|外甥|妹妹|弟弟|老人|婆婆|阿婆|阿公|伯|奶奶|爷爷|外婆|外公|母亲|父亲|妈妈|爸爸|残疾|聋|盲|瘫|轮椅|智障|精神病|坐月子|孕妇)'
const harm =
  '(?:打(?!到(?:半夜|深夜|凌晨|很晚|天亮|通宵)|击|劫|压|造|动|断(?!腿|手|骨)|电话|工|算|听|车|官司|招呼|印|扫|开|分|折|卡|包|针|理|交道|麻将|牌|球|个|篮|拼)|殴|砍|捅|掐|勒|烫|踢|扇|抽|虐|绑|拳|棍|皮带|强奸|猥亵|性侵|侵犯|欺凌|霸凌)'

const ground = (
  letter: UrgentGround['letter'],
  kind: UrgentGround['kind'],
  zh: string,
  en: string,
  call: readonly KnownNumber[] = [],
): UrgentGround => ({ letter, kind, zh, en, call })

const selfHarm = ground('a', 'selfHarm', '提到轻生或自伤', 'speaks of ending or hurting one’s own life', ['120', '110'])
const violence = ground('a', 'violence', '有人正受暴力伤害', 'someone is being hurt', ['110', '120'])
const threat = ground('a', 'threat', '人身受到威胁', 'someone’s body or freedom is threatened', ['110'])
const fire = ground('a', 'accident', '有火情或爆炸危险', 'fire or danger of explosion', ['119', '120'])
const accident = ground('a', 'accident', '有人伤病需要急救', 'someone needs first aid', ['120', '110'])
const helpless = ground(
  'b',
  'helpless',
  '不能自保的人正受伤害或无人照看',
  'a person who cannot protect themselves is harmed or alone',
  ['110', '120'],
)
const eviction = ground('a', 'eviction', '马上失去住处，可能冲突', 'about to lose the home, a clash is likely', ['110'])
const loss = ground('d', 'loss', '财产或证据即将灭失', 'assets or evidence are about to disappear')
const payingNow = ground(
  'd',
  'loss',
  '钱刚被骗走，可能还能止付',
  'money was just sent to a swindler and may still be stopped',
  ['110', '96110'],
)
const crowd = ground('e', 'crowd', '有聚集或冲突的风险', 'risk of a gathering or clash', ['110'])
const revenge = ground('e', 'revenge', '有报复的迹象', 'signs of revenge', ['110'])

const soon =
  '(?:正在|马上|立刻|今晚|今天|明天|明早|后天|即将|就要|快要|这几天|这两天|准备|打算|已经开始|连夜|偷偷|一车车|陆续)'

const rules: readonly DangerRule[] = [
  {
    ground: selfHarm,
    pattern:
      /不想活|不想再活|不想做人(?!家|质|情|事|工)|(?:站|坐|爬|企)(?:在|到|上|了).{0,8}(?:天台|楼顶|桥栏|栏杆|窗台)|活不下去|自杀|轻生|寻死|寻短见|想死(?!你)|去死(?=给|在|算)|跳楼|跳桥|跳江|跳河|跳下去|割腕|上吊|喝农药|喝百草枯|吞(?:了)?安眠药|遗书|一死了之|了结自己|结束生命|死给(?:你|他|他们|谁)|死了算|死在(?:你|他|政府|法院|门口)|同归于尽|从.{0,6}(?:楼|桥)上跳|开煤气|自焚|自残/,
    unless: /跳楼价|跳楼大甩卖/,
    evenIfSupposed: true,
  },
  {
    ground: threat,
    pattern: new RegExp(
      `(?:要|会|就|敢|说|扬言|再|不然|否则|迟早|早晚|想|打算|信不信|威胁|恐吓|喊|去|来|拿刀).{0,12}(?:杀|砍|弄|打|整|烧|捅|搞|剁|撞)(?:死|残|废|光)(?:${own}|你|全家)|(?:要|会|敢|就|说|扬言|威胁).{0,8}(?:砍|捅|杀|斩|弄死|打断|泼|剁)(?:${own}|你|死|腿|手)|要(?:我|你|他|她|你们|我们)(?:全家)?的?(?:狗|老)?命|放(?:你|我)的?血|收(?:我|你).{0,2}命|(?:泼|淋|浇)(?:我|你|她|他)?.{0,2}(?:硫酸|镪水|汽油|火水|油漆)|(?:硫酸|镪水|汽油|火水).{0,2}(?:泼|淋|浇)|毁(?:我|她)?的?(?:容|脸)|(?:给|跟|让)(?:我|你|他|她).{0,4}陪葬|烧(?:了)?(?:我|你)?(?:家|屋|房子)`,
    ),
    evenIfSupposed: true,
    unless: /(?:热|冷|累|饿|气|急|烦|笑|忙)死/,
  },
  {
    ground: threat,
    pattern: new RegExp(`(?:要|说要|扬言|威胁|恐吓).{0,6}(?:带走|抓走|绑走|抢走|拉走|弄走|拐走|卖掉)(?:${own})`),
    evenIfSupposed: true,
  },
  {
    ground: threat,
    pattern: new RegExp(
      `(?<!严重)(?:威胁|恐吓)(?!到|着|广大|叫).{0,6}(?:${own}|命|全家)|(?:扬言|放话|拿着?刀|提着?刀|持刀|举着?刀|拿着?枪|动刀).{0,10}(?:${own}|命|全家|安全)`,
    ),
    unless: /威胁.{0,4}(?:环境|饮水安全|食品安全|出行安全|交通安全|行车安全)|安全隐患/,
  },
  {
    ground: violence,
    pattern: new RegExp(
      `(?:被|给|让|遭).{0,10}${harm}|(?:把|将)(?:${own}).{0,10}${harm}|${harm}.{0,3}(?:我|她|他|老婆|妻子|妈|娘|孩子|女儿|儿子|老人|妹)|家暴|家庭暴力|动手打|往死里打|拳打脚踢|(?:打|砍|捅)(?:得|到)(?:我|他|她|头|流|出|满|鼻|遍|骨|住院|很|浑|半死|不|血|伤|趴|哭|脸)|(?:打|砍|捅)(?:伤|成|断|残)|(?:拿|用|抡|举).{0,4}(?:刀|皮带|棍|斧|铁锤|砖).{0,6}(?:打|抽|砍|追|吓|捅|劈)`,
    ),
    with: /现在|正在|刚刚|刚才|今天|今早|今晚|昨晚|昨天|昨夜|前晚|又|天天|每天|经常|整天|一直|老是|不敢回|不敢返|逃|躲|救|门外|追|流血|喝多|喝醉|瘀|淤|怎么办|快/,
    unless:
      /(?:轻伤|轻微伤).{0,20}(?:赔|律师|鉴定|判|起诉|立案|移送|检察)|(?:公安|派出所|案子|案件).{0,8}(?:已经)?移送|已经(?:判|抓)|派出所.{0,12}(?:不立案|调解|处理了)|打(?:赢|输)?官司|给予|审讯|逼供|笔录|逼.{0,3}(?:认|签)/,
  },
  {
    ground: threat,
    pattern:
      /非法拘禁|软禁|(?:把|将|被).{0,8}(?:锁在|关在|关起来|锁起来|扣住|扣下|绑在|绑起来|囚)|不(?:让|准|许)(?:我|她|他|我们)?(?:出门|离开|出去)|限制.{0,3}人身自由|传销.{0,8}(?:出不来|不让走|控制|困)|身份证.{0,4}(?:被|都被|也被)(?:扣|收)/,
    unless: /隔离|疫情|封控|刑事拘留|看守所|拘留所|关在(?:看守所|监狱)|被判/,
  },
  {
    ground: threat,
    pattern:
      /跟踪我|尾随|堵在(?:我|家|门)|守在(?:我|门|楼下)|(?:在|到|来)(?:我|我们|她|女儿|妹妹)?(?:单位|公司|学校|家|楼下|厂|店|宿舍)(?:门口|楼下|外面)?(?:堵|拦|守|蹲|等着|纠缠)(?:我|她|人)|要?(?:让|叫|给)(?:我|我们|她|你)(?:全家)?(?:好看|不得安宁|不得好死|混不下去|吃不了兜着走)|砸(?:门|我|窗)|撞门|踹门|翻墙进|闯进(?:我|来|家)|拍门.{0,6}(?:不走|骂|吼|不停)|偷拍我|裸照|堵(?:着)?门口.{0,6}(?:不走|不让)|天天上门.{0,6}(?:逼|坐|吵|闹)/,
  },
  {
    ground: threat,
    pattern: /(?:拿|提|持|举|抄)(?:着|住|了|起|把)?.{0,3}(?:刀|斧|铁棍|铁管|枪|铁锤)/,
    with: /等|追|冲|门|威胁|要|砍|吓|逼|拦|找我|来/,
    unless: /切菜|做菜|买刀|刀具店|枪手|持枪证|表演/,
  },
  {
    ground: helpless,
    pattern: new RegExp(`(?:被|遭|挨).{0,8}${harm}|身上.{0,4}(?:伤|淤|瘀)|伤痕|淤青|瘀青`),
    with: /小女孩|小男孩|孩子|小孩|婴儿|宝宝|幼儿|学生|未成年|[一二三四五六七八九\d]岁|老人|阿婆|阿公|奶奶|爷爷|残疾|智障|瘫/,
    near: /小女孩|小男孩|孩子|小孩|婴儿|宝宝|幼儿|学生|未成年|[一二三四五六七八九\d]岁|老人|阿婆|阿公|奶奶|爷爷|残疾|智障|瘫/,
    unless: /讲座|已经判|审讯|逼供|笔录|被(?:人)?打断手/,
  },
  {
    ground: fire,
    pattern: /着火|起火|失火|火灾(?!隐患|报警器|保险)|冒(?:浓)?烟|煤气(?:味|泄|漏)|燃气(?:味|泄|漏)|瓦斯|爆炸/,
    near: /现在|正在|刚|快|今天|今晚|今早|来人|马上|昨晚|救|很大|还在|闻到/,
    unless: /隐患|容易|易(?:引发|造成|发)|可能|什么时候会|经常|时有|有时|炉|事故|发生(?:了|过)?(?:多|几|两|三|\d)/,
  },
  {
    ground: accident,
    pattern:
      /昏倒|晕倒|昏迷|休克|没有?呼吸|心跳停|吐白沫|抽搐|大出血|流血不止|血流|流(?:着|紧|住|了)?(?:很多|好多|一地)?血|(?:跌倒|摔倒|摔伤).{0,14}(?:不能动|动不了|起不来|不会动)|溺水|落水|触电|中毒|被埋|被困|困在|摔下来|骨折不能动|快不行了|奄奄一息|叫不醒|吞了药|要生了/,
    near: /现在|正在|刚|快|今天|今早|今晚|昨|马上|救|没人|怎么办|来人|躺|地上|路边|还在|立即|叫不|醒/,
    unless: /(?:[\d一二两三四五六七八九十]+(?:年|个月)前)|困扰|经常|时有|有时|多次|往往|可能|容易|隐患|频发|次数|曾/,
  },
  {
    ground: helpless,
    pattern: new RegExp(
      `${weak}.{0,14}(?:被|给|让|遭|挨).{0,8}${harm}|${harm}.{0,6}${weak}|${weak}.{0,12}(?:虐待|遗弃|走失|失踪|不见了|没人管|没人理|没有人管|无人照|没饭吃|没吃|饿|锁在|关在|绑|昏|晕|倒在|流血|冻|哭喊|不给(?:饭|吃|水))|(?:虐待|遗弃|拐卖|猥亵|性侵|强奸|欺凌|霸凌|殴打|扔下|丢下|抛弃).{0,8}${weak}|(?:弃婴|童工|拐卖)`,
    ),
    unless: /(?:讲座|打(?:电话|工|算|听|官司))|不爱出门|已经判|(?:公安|派出所|案子|案件).{0,8}(?:已经)?移送/,
  },
  {
    ground: helpless,
    pattern:
      /没饭吃|没(?:有)?东西吃|饿(?:了|着|得|几)|没人(?:管|理|照顾|送饭)|叫(?:都|也)?(?:不应|没(?:有)?力气应)|(?:几|两|三|四|五|\d)天没(?:来|吃|回)/,
    with: /瘫|卧床|轮椅|残疾|不能动|动不了|走不了路|婴儿|[一二三四五六七八\d]岁|智障/,
    near: /老人|阿婆|阿公|奶奶|爷爷|孩子|小孩|婴儿|残疾|瘫|岁/,
    unless: /低保|养老院|补贴|政策|申请/,
  },
  {
    ground: helpless,
    pattern:
      /(?:老师|教练|继父|后爸|养父|亲戚|邻居|叔叔|校长|舍友|同学).{0,10}(?:摸|猥亵|脱.{0,3}(?:衣|裤)|打耳光|扇|体罚|欺负|勒索|拍裸)/,
  },
  {
    ground: eviction,
    pattern: /(?:赶|撵|轰).{0,8}(?:走|出去|出门|出来)|换锁|断水断电|强拆|(?:来|要|就)拆/,
    near: /今晚|今天|明天|明早|后天|马上|正在|已经来|带人来|铲车|挖机|钩机/,
    unless: /(?:物业|停水停电通知)/,
  },
  {
    ground: loss,
    pattern:
      /(?:转移|搬走|拉走|运走|变卖|卖掉|低价卖|过户|抛售|清空|藏匿|跑路|卷款|逃跑|携款|拆走|抵押|提现|转走|转账走)/,
    near: new RegExp(
      `${soon}.{0,16}(?:转移|搬|拉|运|卖|过户|抛售|清空|藏|跑|卷|拆|抵押|提|转)|(?:转移|搬|拉|运|卖|过户).{0,10}(?:马上|明天|今晚|一车车|光了?)`,
    ),
    with: /执行|老赖|欠|债|判|被告|保全|货款|合同款|赔|证据|查封|扣住|扣押|老板|工资|账|离婚|财产|遗产/,
    unless: /(?:物业|业委会|楼市|股市|垃圾|手续)/,
  },
  {
    ground: loss,
    pattern:
      /(?:明天|今晚|马上|后天|下午|今天).{0,16}(?:交钱|交易|成交|提车|看车|过户|签约|拍卖|转让|开走|飞|出境|走人)/,
    with: /执行|老赖|欠|判|被告|保全|债|扣|查封|申请人/,
  },
  {
    ground: loss,
    pattern:
      /(?:删|销毁|覆盖|烧掉|毁掉|撕|清除|洗掉|格式化|改(?:掉|账)).{0,10}(?:证据|监控|录像|账|聊天记录|记录|数据|合同|病历|凭证)|(?:证据|监控|录像|账本|账簿|病历|聊天记录|现场).{0,14}(?:删|销毁|覆盖|烧掉|毁|清掉|被改|清理|洗掉|拆掉|快没)/,
    unless: /请删除|删帖|(?:早就|去年|半年前).{0,6}(?:删|覆盖)/,
  },
  {
    ground: payingNow,
    pattern:
      /(?:刚|刚刚|正在|还在|今天|让我再|叫我再|要我再|催我).{0,14}(?:转|汇|打款|付款|验证码)|(?:转|汇)了.{0,10}(?:出去|过去)/,
    with: /骗|假冒|冒充|自称|客服|刷单|投资群|安全账户|公检法/,
    unless: /法院|立案|报了案|报案(?:后|已|都)|去年|个月前/,
  },
  {
    ground: crowd,
    pattern:
      /堵(?:路|门|桥|高速|国道|大门|(?:区|市|县|镇|街道|乡)?政府|(?:工地|厂|公司|法院)(?:大)?门)|塞路|塞马路|围堵|围攻|拉横幅|打横幅|聚众|集体(?:上访|去|到|讨|闹|罢)|一起去(?:省|京|市政府|闹|堵|上访)|(?:几十|上百|几百|[\d一二三四五六七八九十百]+多?个?)(?:人|户|名).{0,12}(?:去|到|要|准备|堵|围|闹|上访|聚集)|械斗|约架|叫(?:了)?(?:人|兄弟|几十人).{0,6}(?:打|来|过来)|抢(?:水|地|山).{0,6}打|打起来/,
    near: /明天|今晚|今天|后天|现在|马上|准备|打算|扬言|说要|就去|要去|再不|不然|否则|已经(?:去|在|聚|围)|正在/,
    unless:
      /(?:堵路|堵门|乱停|停车|占道|车辆).{0,8}(?:停车|乱停|占道)|车.{0,6}堵|堵车|交通拥堵|我们不会|坐车|乘客|通道|聚众(?:赌|吸|淫)/,
  },
  {
    ground: revenge,
    pattern:
      /打击报复|(?:要|说要|扬言|放话|威胁|来).{0,6}报复|报复(?:我|他|她|举报人|我们)|(?:举报|投诉|上访|作证|告).{0,24}(?:被|遭|受到?)(?:.{0,4})(?:威胁|恐吓|辞退|开除|调岗|跟踪|殴打|拦截|扣)|知道(?:是)?我举报.{0,14}(?:找|要|打|威胁|跟|堵|说)/,
    unless:
      /(?:怕|担心|害怕|免得|避免|防止|会不会|不被)(?:他|他们|被|受到?|遭|人|对方|领导|单位|会|有)?(?:打击)?(?:报复)/,
  },
]

const groundOf = {
  selfHarm,
  violence,
  threat,
  accident,
  helpless,
  eviction,
  loss,
  payingNow,
  crowd,
  revenge,
} satisfies Record<string, UrgentGround>

/** Why a message is urgent: danger and harm from its clauses, a legal limit from the whole. Tone alone is none. */
export function findUrgency(plain: string, clauses: readonly Clause[]): UrgentGround[] {
  const grounds: UrgentGround[] = []
  const isWithCourt = handedOn.test(plain) && !again.test(plain)
  for (const rule of rules) {
    if (grounds.includes(rule.ground)) continue
    if (rule.with && !rule.with.test(plain)) continue
    if (isWithCourt && (rule.ground === violence || rule.ground === helpless)) continue
    const found = clauses.some((clause, index) => {
      if (!meets(rule, clause, clauses[index - 1])) return false
      if (!rule.near || plain.length < 60) return true
      return rule.near.test(
        clauses
          .slice(Math.max(0, index - 2), index + 3)
          .map((near) => near.text)
          .join('，'),
      )
    })
    if (found) grounds.push(rule.ground)
  }
  // No rule spoke: what our examples of calls for help say.
  const alarm = grounds.length === 0 && !isWithCourt ? alarmByExamples(clauses) : undefined
  if (alarm) {
    const { zh, en, ...rest } = groundOf[alarm]
    grounds.push({ ...rest, zh: `看起来像是${zh}`, en: `it sounds as if ${en}`, isLikely: true })
  }
  const deadline = findEndingDeadline(plain)
  if (deadline) {
    const { daysLeft, what } = deadline
    grounds.push(
      ground('c', 'deadline', `${what}只剩约${daysLeft}天`, `a legal time limit ends in about ${daysLeft} day(s)`),
    )
  }
  return grounds.sort((a, b) => a.letter.localeCompare(b.letter))
}

/** Who was hurt is asking how the case stands, unless it goes on. */
const handedOn = /(?:公安|派出所|案子|案件|人).{0,8}(?:已经?)?(?:移送|送到?)(?:了|到)?.{0,4}(?:检察|起诉|法院)/
const again = /又|还在|现在|正在|今晚|今天|昨|天天|不敢|威胁|恐吓/

function meets(rule: DangerRule, clause: Clause, before: Clause | undefined): boolean {
  if (clause.isTopic || (clause.isPast && rule.ground.kind !== 'selfHarm')) return false
  if (!rule.evenIfSupposed && (clause.isSupposed || before?.isSupposed)) return false
  const around = before ? `${before.text}，${clause.text}` : clause.text
  if (rule.unless?.test(around)) return false
  return saidIn(clause.text, rule.pattern) !== undefined
}
