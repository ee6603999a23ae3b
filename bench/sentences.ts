import type { Draw } from './draw.ts'

/** Invented matters of an invented city: pieces that are put together differently each time, so that words are as unevenly common as in life. */
const places = '端州区 鼎湖区 高要区 四会市 广宁县 德庆县 封开县 怀集县'.split(' ')
const streets =
  '江滨路 建设路 人民路 端州路 信安路 星湖大道 古塔路 天宁路 康乐路 芹田路 文明路 和平路 宝月路 蓝塘路 西江路 宋城路 景德路 工农路 黄岗路 睦岗路'.split(
    ' ',
  )
const quarters = '示例花园 示例小区 示例村 示例市场 示例工业园 示例中学 示例医院 示例广场 示例车站 示例码头'.split(' ')
const things =
  '路灯 井盖 电梯 水管 排污口 工地 停车场 公交站 垃圾站 护栏 水泵 配电房 围墙 消防通道 绿化带 楼道 天台 化粪池 人行道 红绿灯 隔音板 健身器材 充电桩 门禁 监控'.split(
    ' ',
  )
const troubles =
  '坏了没人修 半夜施工扰民 长期积水发臭 拖欠工资 违规收费 占用通道 油烟直排 漏水塌陷 噪声超标 无证经营 拖延办证 退款不成 补贴没有到账 合同没有履行 强制搭售 高空抛物 私搭乱建 车辆乱停 断水断电 质量不合格'.split(
    ' ',
  )
const whom =
  '物业公司 施工单位 开发商 村委会 街道办 用人单位 培训机构 供水公司 房产中介 运输公司 超市 餐馆 医院 学校 银行网点'.split(
    ' ',
  )
const since = '上个月 半年前 去年冬天 春节以后 三天前 从九月起 国庆期间 这两周 一年多来 昨天夜里'.split(' ')
const done =
  '打过三次电话都没有回音 去窗口问过说不归他们管 写过信一直没有答复 邻居们一起找过也没有结果 拍了照片和录像 保存了合同和转账记录 曾经协商但对方反悔 报过修登记了没有人来'.split(
    ' ',
  )
const effects =
  '老人孩子出行很不安全 一家人晚上睡不着 影响了二十多户人家 生活费都成了问题 孩子上学要绕很远 店铺没法做生意 已经有人摔伤 庄稼被淹了三亩多'.split(
    ' ',
  )
const wishes =
  '请尽快派人查看并修好 请依法处理并书面答复 请督促对方把钱退还 请公开处理结果 请协调各方开一次会 请查清责任 请告诉我们归哪个部门管 请在汛期以前处理好'.split(
    ' ',
  )
export const family = '陈李黄张梁吴何冯谢罗邓林刘郑叶苏潘钟谭蔡'
export const given = '静安晓婷伟敏娟强丽杰芳明勇军洪玉兰志华建国秀英海燕文斌俊峰雪梅'

export const rare = '鼋鼍龑翀昉旻玥璟晗煜焱堃喆翯韡靘'

export interface Told {
  readonly place: string
  readonly subject: string
  readonly facts: string
  readonly request: string
  readonly target: string
  readonly name: string
}

/** What somebody brings, in her own words. */
export function tell(draw: Draw): Told {
  const place = draw.among(places)
  const street = draw.among(streets)
  const where = `${place}${street}${draw.below(300) + 1}号${draw.among(quarters)}`
  const thing = draw.often(things)
  const trouble = draw.often(troubles)
  const target = draw.often(whom)
  const sentences = [
    `${draw.among(since)}，${where}的${thing}${trouble}`,
    `${target}${draw.among(['说要等', '没有人管', '一直推脱', '答应了又不做', '要求另外交钱'])}`,
    `${draw.among(done)}，登记编号是${draw.below(90_000) + 10_000}`,
    draw.among(effects),
    `${draw.among(quarters)}附近的${draw.often(things)}也有同样的情况`,
    `一共${draw.below(9000) + 100}元，${draw.among(['有收据', '没有收据', '只有聊天记录'])}`,
    `第${draw.below(30) + 1}栋${draw.among(streets)}一侧最严重`,
  ]
  const kept = sentences.slice(0, 3 + draw.below(sentences.length - 2))
  return {
    place: where,
    subject: `${street}${thing}${trouble}`,
    facts: `${kept.join('。')}。`,
    request: `${draw.among(wishes)}。`,
    target,
    name: `示例·${draw.among([...family])}${draw.among([...given])}${draw.below(40) === 0 ? draw.among([...rare]) : draw.among([...given])}`,
  }
}
