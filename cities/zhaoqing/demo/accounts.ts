import { base32Of } from '@gongdao/people'

type Role = 'clerk' | 'head' | 'supervisor' | 'admin' | 'auditor'

/** A member of staff of the demonstration. Invented, and her name says so. */
export interface DemoStaff {
  readonly username: string
  readonly name: string
  readonly unit: string
  readonly role: Role
  /** What the account is there to show. */
  readonly shows: { readonly zh: string; readonly en: string }
}

/** An account that start prints: with these words anybody signs in to the demonstration, so it is for nothing else. */
export interface DemoAccount extends DemoStaff {
  readonly password: string
  /** For an authenticator app (base32). */
  readonly totp: string
}

/** One password for all: this is a demonstration, and nobody must be able to mistake it for anything else. */
export const demoPassword = 'gongdao-demo-2026'

/** The secret of an account's authenticator, fixed so that the demonstration can be signed in to again and again. */
export const demoTotpSecret = (username: string): string => `demonstration-only.${username}`

const words = (zh: string, en: string) => ({ zh, en })
const person = (
  username: string,
  name: string,
  unit: string,
  role: Role,
  shows = words('同事', 'colleague'),
): DemoStaff => ({
  username,
  name: `示例·${name}`,
  unit,
  role,
  shows,
})

/** One of each kind; the first that anybody tries. */
const printed: readonly DemoStaff[] = [
  person(
    'petition.clerk',
    '陈静',
    'duanzhou.petitionOffice.reception',
    'clerk',
    words('信访局接访人员', 'petition clerk'),
  ),
  person(
    'housing.clerk',
    '李筑',
    'duanzhou.housing.office',
    'clerk',
    words('部门承办人（住建）', 'department clerk (housing)'),
  ),
  person(
    'housing.head',
    '梁栋',
    'duanzhou.housing.office',
    'head',
    words('部门负责人（住建）', 'head of a department (housing)'),
  ),
  person(
    'supervisor',
    '黄督',
    'zhaoqing.petitionOffice.supervision',
    'supervisor',
    words('督查人员（全市）', 'supervisor (whole city)'),
  ),
  person(
    'procuratorate.clerk',
    '方正',
    'duanzhou.procuratorate.controlAppeals',
    'clerk',
    words('检察院控申人员', 'procuratorate clerk'),
  ),
  person(
    'advice.lawyer',
    '苏律',
    'duanzhou.justiceBureau.legalService',
    'clerk',
    words('法律咨询律师', 'consultation lawyer'),
  ),
  person('court.filing.clerk', '秦安', 'duanzhouCourt.filing', 'clerk', words('法院立案人员', 'court clerk (filing)')),
  person(
    'court.enforcement.clerk',
    '石力',
    'duanzhouCourt.enforcement',
    'clerk',
    words('法院执行人员', 'court clerk (enforcement)'),
  ),
  person(
    'legalAid.clerk',
    '倪援',
    'duanzhou.justiceBureau.legalAid',
    'clerk',
    words('法律援助人员', 'legal aid clerk'),
  ),
  person('mediation.clerk', '于和', 'duanzhou.justiceBureau.mediation', 'clerk', words('调解员', 'mediator')),
  person(
    'civilAffairs.clerk',
    '温暖',
    'duanzhou.civilAffairs.assistance',
    'clerk',
    words('民政社工', 'social worker (civil affairs)'),
  ),
  person('admin', '管理员', 'zhaoqing.government.office', 'admin', words('系统管理员', 'administrator')),
  person('auditor', '审计员', 'zhaoqing.government.office', 'auditor', words('审计员', 'auditor')),
]

/** The accounts that start prints, one for each kind of staff. */
export const demoAccounts: readonly DemoAccount[] = printed.map((staff) => ({
  ...staff,
  password: demoPassword,
  totp: base32Of(demoTotpSecret(staff.username)),
}))

/** Those who work beside them, so that matters move between bodies. The same password, the same rule for the secret. */
export const colleagues: readonly DemoStaff[] = [
  person('petition.clerk2', '何平', 'duanzhou.petitionOffice.reception', 'clerk'),
  person('petition.head', '周正', 'duanzhou.petitionOffice.reception', 'head'),
  person('housing.clerk2', '谭砖', 'duanzhou.housing.office', 'clerk'),
  person('city.petition.clerk', '温和', 'zhaoqing.petitionOffice.reception', 'clerk'),
  person('city.petition.head', '严明', 'zhaoqing.petitionOffice.reception', 'head'),
  person('city.housing.clerk', '罗城', 'zhaoqing.housing.office', 'clerk'),
  person('city.government.clerk', '高远', 'zhaoqing.government.office', 'clerk'),
  person('duanzhou.government.clerk', '区伯', 'duanzhou.government.office', 'clerk'),
  person('street.clerk', '邓街', '441202001.government.office', 'clerk'),
  person('transport.clerk', '路通', 'duanzhou.transport.office', 'clerk'),
  person('transport.head', '车行', 'duanzhou.transport.office', 'head'),
  person('environment.clerk', '林清', 'sihui.environment.office', 'clerk'),
  person('environment.head', '江澈', 'sihui.environment.office', 'head'),
  person('sihui.petition.clerk', '莫等', 'sihui.petitionOffice.reception', 'clerk'),
  person('education.clerk', '文学', 'gaoyao.education.office', 'clerk'),
  person('gaoyao.petition.clerk', '简明', 'gaoyao.petitionOffice.reception', 'clerk'),
  person('agriculture.clerk', '田园', 'huaiji.agriculture.office', 'clerk'),
  person('huaiji.petition.clerk', '白云', 'huaiji.petitionOffice.reception', 'clerk'),
  person('procuratorate.head', '包明', 'duanzhou.procuratorate.controlAppeals', 'head'),
  person('sihui.procuratorate.clerk', '宋词', 'sihui.procuratorate.controlAppeals', 'clerk'),
  person('city.procuratorate.head', '狄公', 'zhaoqing.procuratorate.controlAppeals', 'head'),
  person('procuratorate.supervisor', '海青', 'zhaoqing.procuratorate.caseManagement', 'supervisor'),
  person('advice.lawyer2', '许释', 'duanzhou.justiceBureau.legalService', 'clerk'),
  person('gaoyao.advice', '池水', 'gaoyao.justiceBureau.legalService', 'clerk'),
  person('court.clerk', '钟立', 'duanzhouCourt.litigationService', 'clerk'),
  person('court.filing.head', '章程', 'duanzhouCourt.filing', 'head'),
  person('court.enforcement.head', '戴成', 'duanzhouCourt.enforcement', 'head'),
  person('procuratorate.cases.clerk', '江册', 'duanzhou.procuratorate.caseManagement', 'clerk'),
  person('procuratorate.civil.clerk', '余青', 'duanzhou.procuratorate.civil', 'clerk'),
  person('procuratorate.civil.head', '顾源', 'duanzhou.procuratorate.civil', 'head'),
  person('city.advice', '范例', 'zhaoqing.justiceBureau.legalService', 'clerk'),
]

/** A resident of the demonstration; she signs in with a code that the simulated gateway shows. */
export interface DemoResident {
  readonly key: string
  readonly name: string
  readonly phone: string
  /** The courts ask for a real name; the others have never confirmed theirs. */
  readonly level: 'phone' | 'realName'
}

const confirmed = ['谢芳', '曾惠', '彭飞', '苏琴']

/** Invented people with numbers that begin like nobody's: 1300000…. The first is the one that start prints. */
export const demoResidents: readonly DemoResident[] = [
  '林晓',
  '陈安',
  '黄婷',
  '梁伟',
  '张敏',
  '李娟',
  '吴强',
  '何丽',
  '冯杰',
  '谢芳',
  '罗明',
  '邓勇',
  '曾惠',
  '彭飞',
  '苏琴',
].map((name, place) => ({
  key: name,
  name: `示例·${name}`,
  phone: `130000000${String(place + 1).padStart(2, '0')}`,
  level: confirmed.includes(name) ? 'realName' : 'phone',
}))
