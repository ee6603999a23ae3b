import type { Words } from '../words.ts'

/** The texts that the limits cite, under the short keys of the tables. */
export const laws: Readonly<Record<string, Words>> = {
  CPL: { zh: '民事诉讼法', en: 'Civil Procedure Law' },
  CPLI: { zh: '最高法关于适用民事诉讼法的解释', en: 'Interpretation of the Civil Procedure Law' },
  CRPL: { zh: '刑事诉讼法', en: 'Criminal Procedure Law' },
  CRPLI: { zh: '最高法关于适用刑事诉讼法的解释', en: 'Interpretation of the Criminal Procedure Law' },
  APL: { zh: '行政诉讼法', en: 'Administrative Litigation Law' },
  FEE: { zh: '诉讼费用交纳办法', en: 'Measures on Litigation Fees' },
  GDFEE: {
    zh: '广东省诉讼费用交纳标准（粤价函〔2008〕45号）',
    en: 'Guangdong Amounts of Litigation Fees (2008, no. 45)',
  },
  DEL: {
    zh: '最高法关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释',
    en: 'Interpretation on Interest for Late Performance in Enforcement',
  },
  DVR: {
    zh: '最高法关于办理人身安全保护令案件适用法律若干问题的规定',
    en: 'Provisions on Personal Safety Protection Orders',
  },
  XF: { zh: '信访工作条例', en: 'Regulations on Petition Work' },
  XFO: { zh: '信访条例（2005）', en: 'Petition Regulations (2005)' },
  LA: { zh: '法律援助法', en: 'Legal Aid Law' },
  MED: { zh: '人民调解法', en: "People's Mediation Law" },
  CONF: { zh: '人民调解协议司法确认程序的若干规定', en: 'Provisions on Judicial Confirmation of Mediation Agreements' },
  TY: { zh: '人民法院特邀调解的规定', en: 'Provisions on Invited Mediation' },
  OM: { zh: '人民法院在线调解规则', en: 'Online Mediation Rules of the Courts' },
  OL: { zh: '人民法院在线诉讼规则', en: 'Online Litigation Rules of the Courts' },
  PROC: { zh: '人民检察院刑事诉讼规则', en: "Criminal Procedure Rules of the People's Procuratorates" },
  PIL: { zh: '检察公益诉讼案件适用法律若干问题的解释', en: 'Interpretation on Public-Interest Litigation' },
  SX: { zh: '严格执行案件审理期限制度的若干规定', en: 'Provisions on Trial Time Limits' },
  EXE: { zh: '执行工作若干问题的规定（试行）', en: 'Provisions on Enforcement Work (Trial)' },
  EX17: {
    zh: '执行款物管理工作的规定（法发〔2017〕6号）',
    en: 'Provisions on Enforcement Money and Goods (2017, no. 6)',
  },
  PINV: { zh: '民事执行中财产调查若干问题的规定', en: 'Provisions on Asset Investigation in Enforcement' },
  PRES: { zh: '办理财产保全案件若干问题的规定', en: 'Provisions on Property Preservation' },
  CIV: { zh: '民法典', en: 'Civil Code' },
  REC: { zh: '行政复议法', en: 'Administrative Reconsideration Law' },
  FOI: { zh: '政府信息公开条例', en: 'Regulations on Open Government Information' },
  LAB: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law' },
  DV: { zh: '反家庭暴力法', en: 'Anti-Domestic Violence Law' },
  NOT: { zh: '公证法', en: 'Notarisation Law' },
  APN: { zh: '行政处罚法', en: 'Administrative Penalties Law' },
  LIC: { zh: '行政许可法', en: 'Administrative Licensing Law' },
  DJ15: { zh: '最高法关于登记立案若干问题的规定', en: 'Provisions on Case Registration' },
  WS: { zh: '在互联网公布裁判文书的规定', en: 'Provisions on Publishing Judgments Online' },
  RTJ: { zh: '人民调解工作若干规定', en: "Provisions on People's Mediation Work" },
  JB14: { zh: '人民检察院举报工作规定', en: 'Provisions on Tip-off Work of the Procuratorates' },
  BR1: { zh: '行贿犯罪档案查询工作规定（2013）', en: 'Provisions on Bribery Record Queries (2013)' },
  JJ20: {
    zh: '纪检监察机关处理检举控告工作规则',
    en: 'Rules on Handling Reports to Discipline Inspection and Supervision Organs',
  },
  LAP12: { zh: '办理法律援助案件程序规定（2012）', en: 'Procedure Rules for Legal Aid Cases (2012)' },
  KX: { zh: '法律咨询服务规则', en: 'Service rule of a legal advice platform' },
  MS21: { zh: '人民检察院民事诉讼监督规则', en: 'Civil Supervision Rules of the Procuratorates' },
  HOT: { zh: '广东省12345政务服务便民热线管理办法', en: 'Guangdong Measures on the 12345 Hotline' },
  COURT: { zh: '本院公布的答复时限', en: 'the reply target that this court publishes' },
}

const cited = new Map<string, Words>()

/** Reads `CPL 126; CPLI 126, 208` and writes it out in both languages; a key without number cites the whole text. */
export function cite(short: string): Words {
  const known = cited.get(short)
  if (known) return known
  const words = writeOut(short)
  cited.set(short, words)
  return words
}

function writeOut(short: string): Words {
  const parts = short.split(';').map((part) => {
    const [, key, articles] = /^\s*([A-Z0-9]+)\s*(.*)$/.exec(part) ?? []
    const law = laws[key ?? '']
    if (!law) throw new Error(`limits: no law is called ${part}`)
    const list = (articles ?? '').trim()
    const numbers = list.split(',').map((article) => article.trim())
    return {
      zh: `《${law.zh}》${list === '' ? '' : `第${numbers.join('、')}条`}`,
      en: list === '' ? law.en : `${law.en} art. ${numbers.join(', ')}`,
    }
  })
  return { zh: parts.map((part) => part.zh).join('；'), en: parts.map((part) => part.en).join('; ') }
}
