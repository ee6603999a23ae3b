import type { Region } from '@gongdao/agencies'

/**
 * Divisions of Zhaoqing by their GB/T 2260 codes. Codes and Chinese names of towns and streets: facts from
 * modood/Administrative-divisions-of-China (commit 57a0aa9, 2024-11-28, WTFPL, see NOTICE.md). The unit 441284400 of
 * that list is a prison: nobody's place, so it is left out. The four streets of 端州 lose the district's name they carry there.
 */
const counties: readonly (readonly [code: string, zh: string, en: string, id: string, towns: string])[] = [
  [
    '441202',
    '端州区',
    'Duanzhou District',
    'duanzhou',
    '001城东街道Chengdong 003城西街道Chengxi 005黄岗街道Huanggang 006睦岗街道Mugang',
  ],
  [
    '441203',
    '鼎湖区',
    'Dinghu District',
    'dinghu',
    '001坑口街道Kengkou 002桂城街道Guicheng 003广利街道Guangli 101永安镇Yong’an 102沙浦镇Shapu 103凤凰镇Fenghuang 104莲花镇Lianhua',
  ],
  [
    '441204',
    '高要区',
    'Gaoyao District',
    'gaoyao',
    '001南岸街道Nan’an 100河台镇Hetai 101乐城镇Lecheng 102水南镇Shuinan 103禄步镇Lubu 105小湘镇Xiaoxiang 106大湾镇Dawan 107新桥镇Xinqiao 108白诸镇Baizhu 109莲塘镇Liantang 110活道镇Huodao 111蛟塘镇Jiaotang 112回龙镇Huilong 113白土镇Baitu 114金渡镇Jindu 115金利镇Jinli 116蚬岗镇Xiangang',
  ],
  [
    '441223',
    '广宁县',
    'Guangning County',
    'guangning',
    '001南街街道Nanjie 100排沙镇Paisha 102潭布镇Tanbu 103江屯镇Jiangtun 105螺岗镇Luogang 106北市镇Beishi 107坑口镇Kengkou 108赤坑镇Chikeng 110宾亨镇Binheng 111五和镇Wuhe 112横山镇Hengshan 113木格镇Muge 114石咀镇Shizui 115古水镇Gushui 116洲仔镇Zhouzai',
  ],
  [
    '441224',
    '怀集县',
    'Huaiji County',
    'huaiji',
    '001怀城街道Huaicheng 002幸福街道Xingfu 102坳仔镇Aozai 103汶朗镇Wenlang 104甘洒镇Gansa 105凤岗镇Fenggang 106洽水镇Qiashui 107梁村镇Liangcun 108大岗镇Dagang 109岗坪镇Gangping 110冷坑镇Lengkeng 111马宁镇Maning 112蓝钟镇Lanzhong 113永固镇Yonggu 114诗洞镇Shidong 115桥头镇Qiaotou 116中洲镇Zhongzhou 118连麦镇Lianmai 200下帅壮族瑶族乡Xiashuai',
  ],
  [
    '441225',
    '封开县',
    'Fengkai County',
    'fengkai',
    '001江口街道Jiangkou 101江川镇Jiangchuan 102白垢镇Baigou 103大洲镇Dazhou 104渔涝镇Yulao 105河儿口镇He’erkou 106莲都镇Liandu 107杏花镇Xinghua 108罗董镇Luodong 109长岗镇Changgang 110平凤镇Pingfeng 111南丰镇Nanfeng 112大玉口镇Dayukou 113都平镇Duping 114金装镇Jinzhuang 115长安镇Chang’an',
  ],
  [
    '441226',
    '德庆县',
    'Deqing County',
    'deqing',
    '001德城街道Decheng 101新圩镇Xinxu 102回龙镇Huilong 103官圩镇Guanxu 105马圩镇Maxu 106高良镇Gaoliang 107莫村镇Mocun 109永丰镇Yongfeng 110武垄镇Wulong 111播植镇Bozhi 112凤村镇Fengcun 113悦城镇Yuecheng 114九市镇Jiushi',
  ],
  [
    '441284',
    '四会市',
    'Sihui City',
    'sihui',
    '001城中街道Chengzhong 002东城街道Dongcheng 003贞山街道Zhenshan 100龙甫镇Longfu 101地豆镇Didou 102威整镇Weizheng 103罗源镇Luoyuan 104迳口镇Jingkou 105大沙镇Dasha 107石狗镇Shigou 108黄田镇Huangtian 110江谷镇Jianggu 113下茆镇Xiamao 450肇庆高新技术产业开发区Zhaoqing',
  ],
]

const kindsOfTown: readonly (readonly [ending: string, en: string])[] = [
  ['街道', 'Subdistrict'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['开发区', 'High-tech Zone'],
]

/** `001城东街道Chengdong` → the town's own row. */
function town(county: string, written: string): Region {
  const [, digits, zh, pinyin] = written.match(/^(\d{3})([一-龥]+)(.+)$/)!
  const kind = kindsOfTown.find(([ending]) => zh!.endsWith(ending))
  return { code: county + digits, name: { zh: zh!, en: `${pinyin} ${kind![1]}` }, level: 'town', parent: county }
}

/** The eight county-level units with the short ids used in the ids of their bodies. */
export const countyIds: readonly {
  readonly code: string
  readonly id: string
  readonly zh: string
  readonly en: string
}[] = counties.map(([code, zh, en, id]) => ({ code, id, zh, en }))

export const province: Region = { code: '440000', name: { zh: '广东省', en: 'Guangdong Province' }, level: 'province' }

export const city: Region = {
  code: '441200',
  name: { zh: '肇庆市', en: 'Zhaoqing City' },
  level: 'city',
  parent: province.code,
}

/** Province (for the bodies above the city), city, counties, towns. */
export const regions: readonly Region[] = [
  province,
  city,
  ...counties.map(([code, zh, en]): Region => ({ code, name: { zh, en }, level: 'county', parent: city.code })),
  ...counties.flatMap(([code, , , , towns]) => towns.split(' ').map((written) => town(code, written))),
]
