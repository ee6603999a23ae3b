import { type Citation, citation, type Field, type FormPage, type Requirement, words } from '@gongdao/catalogue'

const article =
  (zh: string, en: string) =>
  (number: string): Citation =>
    citation(zh, number, `${en}, art. ${number}`)

/** The laws on which the services of the courts rest; each cites by article. */
export const cpl = article('民事诉讼法', 'Civil Procedure Law')
export const cpli = article('最高人民法院关于适用民事诉讼法的解释', 'Interpretation on the Civil Procedure Law')
export const apl = article('行政诉讼法', 'Administrative Litigation Law')
export const online = article('人民法院在线诉讼规则', 'Online Litigation Rules')
export const filingRules = article('最高人民法院关于登记立案若干问题的规定', 'Provisions on Registration of Cases')
export const feeRules = article('诉讼费用交纳办法', 'Measures on Litigation Fees')
export const execution = article('最高人民法院关于人民法院执行工作若干问题的规定', 'Provisions on Enforcement Work')

/** The number of a case that stands already. */
export const caseNo = (more: Partial<Field> = {}): Field => ({
  name: 'caseNo',
  kind: 'caseNumber',
  label: words('案号', 'Case number'),
  hint: words('例如：（2026）粤1202民初100号', 'It stands at the top of the court’s papers'),
  why: words('找到您的案件。', 'To find your case.'),
  personal: true,
  searched: true,
  ...more,
})

/** The court she turns to; the counter proposes the competent one, and a wrong choice is passed on. */
export const courtPage: FormPage = {
  id: 'court',
  title: words('向哪个法院提出？', 'Which court?'),
  fields: [
    {
      name: 'court',
      kind: 'text',
      label: words('法院名称', 'Name of the court'),
      hint: words(
        '不清楚可以不填，系统外的法院会告诉您',
        'Leave it empty if unsure; you are told if it is another court',
      ),
      why: words('送到有管辖权的法院。', 'To bring it to the competent court.'),
      optional: true,
      maxLength: 60,
    },
  ],
}

/** The person or organisation on the other side; only a name is needed to begin. */
export const otherSidePage = (zh: string, en: string, why: string, whyEn: string): FormPage => ({
  id: 'otherSide',
  title: words(`${zh}是谁？`, `Who is the ${en}?`),
  fields: [
    {
      name: 'otherName',
      kind: 'text',
      label: words(`${zh}的姓名或者单位名称`, `Name of the ${en}`),
      why: words(why, whyEn),
      maxLength: 100,
      personal: true,
    },
    {
      name: 'otherId',
      kind: 'idNumber',
      label: words(`${zh}的公民身份号码`, `Identity number of the ${en}`),
      hint: words('不知道可以不填', 'Leave it empty if you do not know it'),
      why: words('避免和同名的人弄混。', 'To tell people of the same name apart.'),
      optional: true,
      personal: true,
    },
    {
      name: 'otherAddress',
      kind: 'text',
      label: words(`${zh}的住址或者联系方式`, `Address or contact of the ${en}`),
      why: words(
        '法院依法送达时要用，提交的时候不会通知对方。',
        'For lawful service; filing sends nothing to anybody.',
      ),
      optional: true,
      maxLength: 200,
      personal: true,
    },
  ],
})

/** An item that the form's papers fulfil. */
export const paper = (
  id: string,
  zh: string,
  en: string,
  source: Citation,
  more: Partial<Requirement> = {},
): Requirement => ({
  id,
  title: words(zh, en),
  field: 'papers',
  source,
  ...more,
})
