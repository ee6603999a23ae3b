import type { KnownNumber } from './call-numbers.ts'
import type { AgencyLabel, RouteLabel } from './intake-labels.ts'

/** Who receives a tip, by what it is about. */
export interface TipTarget {
  readonly pattern: RegExp
  readonly unless?: RegExp
  readonly agency: AgencyLabel
  readonly route: RouteLabel
  readonly call: readonly KnownNumber[]
  readonly zh: string
  readonly en: string
}

/** The first row whose words are found receives the tip; corruption of officials is the last. */
export const tipTargets: readonly TipTarget[] = [
  {
    // Criminal procedure law art. 19: crimes of judicial officers in litigation stay with the procuratorate.
    pattern:
      /(?:法官|检察官|狱警|监狱|看守所|民警|警察|侦查|审判|办案).{0,24}(?:刑讯|逼供|非法拘禁|非法搜查|枉法|徇私|减刑|假释|私放|超期羁押|体罚|虐待)/,
    agency: 'procuratorate',
    route: 'judicial',
    call: ['12309'],
    zh: '司法工作人员在诉讼中侵犯权利、枉法的犯罪由检察院受理，可以匿名，严格保密',
    en: 'Crimes of judicial officers in litigation go to the procuratorate; anonymous is possible and secrecy is kept',
  },
  {
    pattern:
      /黑社会|涉黑|涉恶|黑恶|保护费|赌|贩毒|吸毒|毒品|卖淫|嫖|枪|爆炸物|传销|集资|诈骗|拐卖|偷渡|走私|盗窃|放高利贷|六合彩|私彩/,
    unless:
      /(?:村(?:支书|主任|委|干部|官)|局长|书记|领导|干部|所长|镇长|县长).{0,20}(?:贪|受贿|收|挪用|回扣|保护伞)|保护伞/,
    agency: 'police',
    route: 'policy',
    call: ['110'],
    zh: '赌博、涉毒、涉黑等违法犯罪由公安机关受理，可以匿名，举报人受保护；噪声扰民可拨12345',
    en: 'Gambling, drugs, organised crime and the like go to the police; anonymous is possible, reporters are protected; for noise call 12345',
  },
  {
    pattern:
      /偷税|漏税|假药|过期|发霉|变质|臭肉|死猪|卤味|餐馆|饭店|厨房|食堂|食品|黑作坊|工业盐|地沟油|无证|安全生产|消防|超载|违建|补课|假冒|传单|非法行医|排污|污染|偷排|噪音|扰民|骗保/,
    unless: /局长|书记|村支书|村干部|主任|所长|受贿|回扣|红包|公款|挪用|贪/,
    agency: 'hotline12345',
    route: 'policy',
    call: ['12345', '12315'],
    zh: '食品、安全、环境、税务等违法由主管部门查处，拨12345转办，可以要求保密',
    en: 'Food, safety, environment and tax violations go to the authority in charge through 12345; you may ask for secrecy',
  },
]
