import type { ServiceLabel } from './intake-labels.ts'

/** Words that point to a service, and how strongly; added to what the trained sorter says. */
export interface ServiceRule {
  readonly service: ServiceLabel
  readonly pattern: RegExp
  readonly weight: number
  /** Also needed somewhere in the message. */
  readonly with?: RegExp
  readonly unless?: RegExp
}

const family =
  /(?:老公|丈夫|老婆|妻子|前夫|前妻|前男友|前女友|男朋友|女朋友|男友|女友|婆婆|公公|家公|家婆|公婆|儿子|女婿|儿媳|父亲|爸爸|爸|继父|同居|姐夫|妹夫|配偶|爱人|分手|离婚后)/
const police = /(?:公安|警察|派出所|刑警|经侦|交警|民警|侦查)/

/** Read together with the referral targets; each row stands for a sentence of the handbook of services. */
export const serviceRules: readonly ServiceRule[] = [
  {
    service: 'accusation',
    pattern: /不(?:予)?立案|没有?立案|未立案|既不立案|拖着不立|立案监督|不该立案/,
    weight: 3.2,
    with: police,
    unless: /保护令/,
  },
  {
    service: 'accusation',
    pattern:
      /报(?:了)?(?:案|警).{0,50}(?:没下文|没有下文|没消息|没有消息|没结果|没有结果|没人管|不管|在研究|不受理|不理)/,
    weight: 2.2,
    with: /检察|监督|控告|能管|投诉|派出所|公安/,
  },
  {
    service: 'accusation',
    pattern: /刑讯|逼供|超期羁押|非法搜查|没有?搜查证|违法查封|阻碍.{0,6}(?:会见|辩护)|不让.{0,6}律师会见/,
    weight: 2.6,
    unless: /举报/,
  },
  { service: 'accusation', pattern: /控告/, weight: 2.2, unless: /信访/ },
  { service: 'criminalAppeal', pattern: /不起诉|不批捕|不予逮捕/, weight: 3, with: /不服|申诉|冤|不公|凭什么|怎么/ },
  {
    service: 'criminalAppeal',
    pattern: /(?:判|刑|罪|牢|监狱|冤).{0,60}(?:申诉|重新(?:看|查|审|调查)|翻案|平反|冤枉|没做过|没有做过|无罪)/,
    weight: 2.8,
    unless: /民事|合同|欠款|执行局|缓刑期间|视频|接待/,
  },
  {
    service: 'civilSupervision',
    pattern: /再审.{0,16}(?:驳回|不支持|维持|没有?结果|被驳)|驳回.{0,6}再审/,
    weight: 3.2,
    unless: /罪|刑事|服刑|坐牢/,
  },
  {
    service: 'civilSupervision',
    pattern: /检察.{0,12}(?:监督|抗诉|检察建议)/,
    weight: 2.2,
    with: /民事|行政|合同|执行|判决|再审|离婚|赔/,
    unless: /立案|派出所|公安|刑/,
  },
  { service: 'tipOff', pattern: /举报|检举|揭发/, weight: 2.4, unless: /举报人.{0,6}奖|举报后|被举报|举报无|公益/ },
  {
    service: 'tipOff',
    pattern:
      /贪污|受贿|行贿(?!犯罪)|回扣|好处费|红包|开大数|虚报|挪用|侵吞|吃空饷|公款|公车私用|买官|卖官|包工程|围标|串标|假发票|冒领/,
    weight: 2.6,
    with: /村|局|镇|书记|主任|领导|干部|官|所长|院长|校长|国企|单位|法官|警/,
    unless: /律师|投标文件|辞退/,
  },
  {
    service: 'tipOff',
    pattern:
      /(?:不要|别|不能|千万|不好|唔好).{0,8}(?:说|讲|透露|泄露|知道).{0,6}(?:是我|我|名)|不(?:说|讲)我是谁|匿名|保密|不留名/,
    weight: 1.8,
    with: /干部|书记|领导|主任|举报|贪|收钱|局|厂|赌|毒|黑/,
  },
  {
    service: 'tipOff',
    pattern: /黑社会|涉黑|保护费|保护伞|贩毒|吸毒|开赌|赌场|赌档|卖淫|非法集资|传销窝/,
    weight: 1.8,
  },
  { service: 'briberyRecord', pattern: /行贿(?:犯罪)?(?:档案|记录|证明)|无行贿/, weight: 7 },
  {
    service: 'caseInfoQuery',
    pattern:
      /案(?:子|件)?.{0,16}(?:到(?:了)?(?:哪|检察院|法院)|进度|阶段|进展|到期|移送了?没|送到)|程序性信息|案件查询|查案/,
    weight: 2,
    unless: /法官|阅卷|12368|派出所|立案监督|我是.{0,4}律师/,
  },
  {
    service: 'lawyerFileReview',
    pattern: /阅卷|看卷|(?:查阅|复制|摘抄|拷贝).{0,6}(?:案卷|卷宗|材料)|电子卷|案卷/,
    weight: 3.6,
    unless: /平台/,
  },
  {
    service: 'lawyerAppointment',
    pattern:
      /(?:辩护|代理)?(?:意见|律师|辩护人|代理人).{0,30}(?:约|当面|见面|听取|会见)|(?:约|见).{0,12}(?:承办|主办|办案)?检察官|羁押必要性|变更强制措施|调取.{0,6}证据/,
    weight: 3,
    with: /律师|辩护|代理人/,
    unless: /阅卷|平台|检察长|法律援助|视频/,
  },
  {
    service: 'prosecutorReception',
    pattern: /检察长|检察院.{0,8}领导.{0,6}(?:接|见)|接待日/,
    weight: 4.5,
    unless: /视频|远程|连线/,
  },
  {
    service: 'videoReception',
    pattern: /视频|远程|连线|网络接访/,
    weight: 4.5,
    with: /检察|接访|接待/,
    unless: /监控视频|拍了视频|视频为证|有视频|开庭/,
  },
  { service: 'publicInterestLead', pattern: /公益诉讼/, weight: 5 },
  {
    service: 'publicInterestLead',
    pattern:
      /排污|偷排|直排|废水|酸水|污水|毒水|非法(?:采|挖)|盗采|偷(?:挖|采).{0,4}(?:矿|沙|石|土|山)|采砂|毁林|鱼(?:都|全)?死|野生动物|水源|固废|危废|倾倒|乱倒.{0,6}(?:垃圾|废)|黑烟|重金属/,
    weight: 3,
    unless: /小区下水|楼上|家里.{0,6}堵|管道堵|规划|什么时候(?:建|修)/,
  },
  {
    service: 'publicInterestLead',
    pattern:
      /(?:烈士|文物|古建|古墓|盲道|无障碍|人脸信息|个人信息.{0,6}(?:泄露|卖)|国有(?:资产|土地|财产).{0,8}(?:流失|欠)|(?:卖|给).{0,6}(?:烟|酒|彩票).{0,6}(?:学生|未成年|小孩)|未成年人.{0,8}(?:网吧|酒吧|纹身|文身))/,
    weight: 2.6,
  },
  {
    service: 'onlineFiling',
    pattern:
      /网上(?:起诉|立案)|(?:想|要|准备|打算|怎么|怎样|如何|去|向).{0,12}(?:起诉|立案|打官司|告(?:他|她|公司|房东|老板|对方|前夫|前妻|保险|医院|邻居|交警|公安局?|政府|县政府|镇政府|市政府)|提起.{0,4}诉讼)|跨域立案|起诉状/,
    weight: 2.8,
    unless: /派出所|公安|检察院|诉讼费|受理费|送达|邮箱|判决书|保全|扣住|请不起|援助|不想(?:打官司|起诉)|合不合法|罚单/,
  },
  {
    service: 'feePayment',
    pattern: /诉讼费|受理费|缴费通知|交费通知|预交.{0,4}费|(?:缓|减|免)交/,
    weight: 5,
    unless: /律师费谁/,
  },
  {
    service: 'electronicService',
    pattern:
      /电子送达|送达(?:地址|到)|(?:判决|裁定|传票|文书|调解书).{0,14}(?:邮箱|短信|手机|电子|纸质|纸的|链接|下载)|(?:邮箱|短信).{0,14}(?:判决|文书|传票|法院)/,
    weight: 4,
    unless: /公开|文书网|信访/,
  },
  {
    service: 'enforcementApplication',
    pattern: /强制执行|申请执行|恢复执行|终本|终结本次|执行和解|失信|限(?:制)?高|执行款/,
    weight: 2.8,
    unless: /线索|发现|见到|看到|确认|公证处|异议.{0,6}驳|检察/,
  },
  {
    service: 'enforcementApplication',
    pattern:
      /(?:判决|判我赢|判完|判了|赢了|胜诉|调解书|裁决|生效).{0,50}(?:不给|没给|不还|没还|不履行|没履行|不付|没付|拒不|一分钱)/,
    weight: 2.8,
    unless: /线索|保全|(?<!没|没有|不)上诉|网上查/,
  },
  {
    service: 'enforcementApplication',
    pattern: /执行(?:到|中|期间|案|局).{0,40}(?:谈好|和解|分期|分六期|停|解除|撤)/,
    weight: 3.2,
  },
  {
    service: 'assetLead',
    pattern:
      /线索|(?:发现|见到|看见|看到|知道|得知|听说|找到).{0,40}(?:车|房|账户|存款|股|店|货|机|铺|钱|收入|工程款|拆迁款|宝马|奔驰|奥迪|一[辆部台套间])|名下|老赖(?:的|名下)?.{0,4}(?:车|房|店|货|机器|铺).{0,8}(?:停|放|藏|在)/,
    weight: 3.6,
    with: /老赖|被执行|执行(?:局|法官|案|员)|失信/,
    unless: /公益|检察|想查.{0,6}名下/,
  },
  { service: 'preservation', pattern: /保全|续封/, weight: 4, unless: /公证/ },
  {
    service: 'preservation',
    pattern: /(?:冻结|查封|扣(?:住|押|下)|先扣|先封)/,
    weight: 2.6,
    with: /起诉前|仲裁|还没|没起诉|未起诉|转移|搬|拉走|卖|诉前|合同|货款|怕他/,
    unless: /老赖|被执行|执行局|公安|警察|派出所|停一停|身份证/,
  },
  {
    service: 'preservation',
    pattern: /(?:还没|没有?|未)(?:起诉|仲裁|立案)|(?:起诉|仲裁|诉)前/,
    weight: 2.8,
    with: /(?:搬|拆|拉|运|开)走|转移|变卖|卖掉|过户|藏起|清空/,
    unless: /老赖|被执行|执行局|公安|派出所/,
  },
  {
    service: 'onlineFiling',
    pattern: /(?:想|要|怎么|怎样|如何|准备|打算)(?:写|提|去)?.{0,3}上诉|上诉状/,
    weight: 2.4,
    unless: /律师|援助|检察|再审|刑/,
  },
  { service: 'protectionOrder', pattern: /保护令|禁止令/, weight: 5.5 },
  {
    service: 'protectionOrder',
    pattern: new RegExp(
      `家暴|家庭暴力|${family.source}.{0,24}(?:打|殴|抽|掐|踢|砍|威胁|跟踪|骚扰|纠缠|恐吓|虐待|堵).{0,16}(?:我|她|妈|母亲|老人|姐|妹|人)|被.{0,3}${family.source}.{0,10}(?:打|骚扰|跟踪|纠缠|威胁|虐)`,
    ),
    weight: 2.8,
    unless:
      /援助|和好|怎么分|彩礼|抚养费|律师|判刑|讲座|论文|作业|课题|普法|邻居.{0,10}打|(?:儿子|女儿|孩子|被).{0,3}(?:被|人|几个).{0,8}打|老师|同学|工友|轻伤|借|欠|债|赶/,
  },
  {
    service: 'judicialConfirmation',
    pattern: /司法确认|确认.{0,8}调解|调解.{0,40}法院.{0,10}(?:确认|盖章|盖个章|盖印)/,
    weight: 6,
  },
  {
    service: 'hotline12368',
    pattern:
      /12368|(?:联系|找|问|催|转|投诉).{0,10}(?:法官|书记员|法院的人)|法官.{0,14}(?:电话|不接|是谁|联系|打不通|换)/,
    weight: 2.8,
    unless: /检察|举报|收钱|收了|吃饭|贪|线索/,
  },
  {
    service: 'hotline12368',
    pattern:
      /(?:立案|立了案|开庭|开了庭|打官司|起诉).{0,30}(?:没消息|没有消息|没有?下文|没音|一直没判|没通知|没判|没安排|没开庭)/,
    weight: 2.6,
    with: /法院|法官|官司|开庭/,
    unless: /派出所|公安/,
  },
  {
    service: 'lawyerPlatform',
    pattern: /平台|一码通|排期避让/,
    weight: 4.5,
    with: /律师|代理关系|律所/,
    unless: /投诉律师|外卖|网贷/,
  },
  {
    service: 'judgmentPublication',
    pattern:
      /文书网|裁判文书|(?:判决|裁定|调解书|文书).{0,16}(?:公开|上网|上了网|公布|网上查|查不到|网上)|网上.{0,8}(?:查不到|查到|公开|搜到).{0,10}(?:判决|调解书|文书)/,
    weight: 4,
    unless: /邮箱|送达|行贿|投标|立案/,
  },
  {
    service: 'mediation',
    pattern: /调解|说和|讲和|评评?理|讲(?:下|一下)?(?:道理|和)|调停|和事|协商解决|坐下来谈/,
    weight: 2.6,
    unless: /调解(?:书|协议).{0,40}(?:反悔|不给|执行|确认|盖章|法院)|网上|法院调解|仲裁|强制|执行/,
  },
  { service: 'mediation', pattern: /不想(?:打官司|上法院|闹到法院|起诉|告)/, weight: 1.8, unless: /先问|只想问|咨询/ },
  {
    service: 'mediation',
    pattern:
      /(?:邻居|楼上|隔壁|隔离|亲戚|兄弟|妯娌|婆媳|两家|同村).{0,40}(?:漏水|滴水|争|吵|噪|占|界|树|墙|分家|赡养|医药费)/,
    weight: 2.2,
    unless: /起诉|法院|信访|违建|政府|怎么分|律师/,
  },
  {
    service: 'legalAid',
    pattern: /法律援助|法援|免费律师|援助律师|(?:请不起|没钱请|冇钱请|无钱请|没能力请)律师|指派律师/,
    weight: 4.6,
    unless: /志愿|阅卷|会见|卷宗/,
  },
  {
    service: 'legalConsultation',
    pattern: /(?:想|先|只是|只想|就想|帮|请|麻烦)?(?:咨询|请教|问一下|问问|问下|了解一下)|请问/,
    weight: 1.2,
    unless: /公证|阅卷|诉讼费|志愿|社工|预约|行贿|活动|检察|信访|复查|法院|什么时候(?:动工|建|修|开通)|规划/,
  },
  {
    service: 'legalConsultation',
    pattern:
      /合不合法|合法吗|违法吗|违不违法|犯法吗|有没有(?:法律)?(?:责任|效|补偿|赔偿)|(?:要|会)不?会?(?:坐牢|负责任|承担)|法律(?:上|怎么|规定)|怎么(?:算|赔|分|判)|有效吗|算不算|能不能要求|可以要求|(?:要|该)不(?:要|该)(?:赔|还|退|负)/,
    weight: 2.2,
    unless: /公证|诉讼费|法律援助|司法确认|保护令/,
  },
  { service: 'notary', pattern: /公证/, weight: 5, unless: /公证(?:债权|书).{0,6}执行/ },
  { service: 'socialWorkCase', pattern: /社工/, weight: 3.8, unless: /活动|小组|报名|讲座|夏令营|班/ },
  {
    service: 'socialWorkCase',
    pattern: /独居|留守|空巢|自闭|抑郁|厌学|不愿上学|不爱说话|情绪低落|刑满|困境儿童/,
    weight: 1.8,
    unless: /学校.{0,8}(?:打|欺)|举报|诉/,
  },
  {
    service: 'groupActivity',
    pattern:
      /(?:活动|讲座|小组|兴趣班|书法班|课程|夏令营|生日会|联欢).{0,20}(?:报名|名额|位|参加|时间|几时|几点|在哪|取消|排队)|(?:参加|报名|想去|有没有|有冇).{0,12}(?:活动|讲座|小组|兴趣班|书法班|夏令营|生日会)/,
    weight: 4,
    unless: /志愿|义工|补课|辅导班|退费|公司/,
  },
  { service: 'volunteering', pattern: /志愿|义工/, weight: 4.2, unless: /高考|第一志愿|填志愿|调解意愿/ },
  {
    service: 'petition',
    pattern: /信访|上访|复查|复核|答复意见|处理意见书/,
    weight: 3.2,
    unless: /检察长|检察院|法院|刑事|判决|视频|工伤/,
  },
  {
    service: 'petition',
    pattern:
      /(?:征地|征收|拆迁|安置|补偿款|村务|账目|公示|宅基地审批|危房|低保.{0,10}(?:退回|不给|没批|取消)|修路|道路|路灯|路面|公交|地铁|物业|业委会|烂尾|交房|房产证|不动产证|规划|学区|学位|入学|招生|补课|停水|停电|供暖|燃气|自来水|垃圾|臭味|油烟|噪音|噪声|施工|扬尘|停车|占道|违建|绿化|退役|退伍|补贴|医保报销|职称|编制|人才引进|红绿灯|斑马线|限行|水利|农田)/,
    weight: 2,
    unless: /起诉|法院|诉讼|调解员|人民调解|举报|检察|律师|合同.{0,6}怎么|合不合法|讲道理|仲裁|押金|司法确认|赌/,
  },
  {
    service: 'petition',
    pattern:
      /(?:政府|领导|书记|市长|区长|县长|部门|有关单位|街道办|居委|村委|教育局|住建|城管|交通局|卫健|国土|自然资源|环保局|水务).{0,30}(?:解决|处理|答复|回复|重视|查处|核实|不管|不理|推诿|推|整改|关注|介入|监管|协调|给个说法|不肯|拒绝)|(?:希望|恳请|请求|建议|强烈|要求|望).{0,16}(?:政府|部门|领导|解决|整改|答复|落实|查处|取缔|增设|加强|尽快|能)/,
    weight: 2,
    unless: /法院|检察|诉讼|调解员|律师|阅卷|举报/,
  },
  { service: 'petition', pattern: /反映|投诉|诉求/, weight: 0.9, unless: /法院|检察|法官|律师|12315|商家/ },
]
