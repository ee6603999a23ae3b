/** Words by which the government's department is found; the first row with the most hits wins. */
const departments: readonly (readonly [department: string, words: RegExp])[] = [
  ['education', /学校|教师|老师|学生|入学|学位|招生|幼儿园|中学|小学|补课|教育局|高考|中考|毕业|文凭|培训机构/g],
  ['health', /医院|医生|医保(?!卡)|卫生院|疫苗|诊所|卫健|计生|二胎|准生|独生子女|生育|护士|病人|药品/g],
  ['transport', /公交|地铁|出租车|网约车|客运|高速|国道|公路|滴滴|班车|运管|交通运输|火车|站牌|线路/g],
  ['environment', /污染|排污|废水|废气|噪音|噪声|环保|粉尘|异味|臭味|黑烟|油烟|尾气/g],
  ['land', /征地|宅基地|国土|土地|不动产|房产证|确权|规划|拆迁|征收|安置/g],
  ['housing', /物业|业主|小区|开发商|楼盘|交房|住建|公积金|购房|商品房|维修基金|电梯|棚改|房屋|施工|工地|水电|停车/g],
  ['market', /假货|食品|消费者|工商|市场监督|价格|乱收费|餐馆|超市|营业执照|保健品|传销/g],
  ['agriculture', /农田|农药|水稻|养殖|农村|村民|村委|村干部|低保|农业|农机|扶贫/g],
  ['urbanManagement', /城管|占道|摆摊|违建|夜市|路灯|垃圾|乱停|绿化|广告牌|市容/g],
  ['water', /水库|河道|防洪|灌溉|堤坝|水利|自来水|饮水|停水/g],
  ['emergency', /安全生产|消防|烟花|危化|安全隐患/g],
  ['culture', /景区|旅游|导游|旅行社|图书馆|体育|健身|文物|网吧|广场舞|有线电视/g],
]

/** The department to which a message is forwarded; undefined when its words name none clearly. */
export function departmentOfMessage(title: string, text: string): string | undefined {
  let best: string | undefined
  let most = 1
  for (const [department, words] of departments) {
    // What stands in the title is what it is about.
    const hits = 2 * (title.match(words)?.length ?? 0) + (text.match(words)?.length ?? 0)
    if (hits > most) [best, most] = [department, hits]
  }
  return best
}
