import { buildGazetteer, type Place } from './gazetteer.ts'

const counties: readonly (readonly [code: string, name: string, towns: string])[] = [
  ['441202', '端州区', '001城东街道 003城西街道 005黄岗街道 006睦岗街道'],
  ['441203', '鼎湖区', '001坑口街道 002桂城街道 003广利街道 101永安镇 102沙浦镇 103凤凰镇'],
  ['441204', '高要区', '001南岸街道 107新桥镇 112回龙镇 113白土镇 114金渡镇 115金利镇'],
  ['441223', '广宁县', '001南街街道 107坑口镇 108赤坑镇'],
  ['441224', '怀集县', '001怀城街道 110冷坑镇 115桥头镇 200下帅壮族瑶族乡'],
  ['441225', '封开县', '001江口街道 115长安镇'],
  ['441226', '德庆县', '001德城街道 102回龙镇 103官圩镇 105马圩镇 113悦城镇'],
  ['441284', '四会市', '001城中街道 101地豆镇 105大沙镇 110江谷镇 113下茆镇'],
]

/** Some divisions of a city, enough to show every trap of its place names. */
export const places: readonly Place[] = [
  { code: '441200', name: { zh: '肇庆市' }, level: 'city' },
  ...counties.flatMap(([code, name, towns]): Place[] => [
    { code, name: { zh: name }, level: 'county', parent: '441200' },
    ...towns
      .split(' ')
      .map(
        (town): Place => ({ code: code + town.slice(0, 3), name: { zh: town.slice(3) }, level: 'town', parent: code }),
      ),
  ]),
  { code: '441284450', name: { zh: '肇庆高新技术产业开发区（大旺）' }, level: 'town', parent: '441284' },
]

export const gazetteer = buildGazetteer('441200', places)
