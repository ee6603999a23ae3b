import { citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'

export const notaryLaw = (article: string) => citation('公证法', article, `Notary Law, art. ${article}`)

const matters = [
  ['contract', '合同', 'Contract'],
  ['succession', '继承', 'Succession'],
  ['entrustment', '委托、声明、赠与', 'Entrustment, statement, gift'],
  ['will', '遗嘱', 'Will'],
  ['division', '财产分割', 'Division of property'],
  ['tender', '招标投标、拍卖', 'Tender or auction'],
  ['kinship', '婚姻状况、亲属关系', 'Marriage or kinship'],
  ['adoption', '收养关系', 'Adoption'],
  ['existence', '生存', 'Being alive'],
  ['status', '出生、死亡、身份、学历、有无违法犯罪记录等', 'Birth, death, identity, education, record'],
  ['articles', '公司章程', 'Articles of a company'],
  ['evidence', '保全证据', 'Preserving evidence'],
  ['copy', '签名、印鉴、副本与原本相符', 'Signature, seal, true copy'],
  ['other', '其他', 'Other'],
] as const

export const form: readonly FormPage[] = [
  {
    id: 'matter',
    title: words('要办什么公证？', 'What shall be notarised?'),
    fields: [
      {
        name: 'matter',
        kind: 'choice',
        label: words('公证事项', 'Matter'),
        hint: words('遗嘱、生存、收养要本人到场', 'For a will, being alive and adoption you must come yourself'),
        why: words('不同事项要的材料不同。', 'Each needs other papers.'),
        choices: matters.map(([value, zh, en]) => ({ value, label: words(zh, en) })),
      },
      {
        name: 'realEstate',
        kind: 'yesNo',
        label: words('涉及房屋、土地', 'It concerns a house or land'),
        why: words(
          '要到不动产所在地的公证机构办（第二十五条）。',
          'It belongs to the notary where it stands (art. 25).',
        ),
        when: field('matter').isOneOf('contract', 'succession', 'division', 'other'),
      },
    ],
  },
  subjectPage,
  {
    id: 'use',
    title: words('公证书在哪里用？', 'Where will the deed be used?'),
    fields: [
      {
        name: 'use',
        kind: 'choice',
        label: words('使用地', 'Place of use'),
        why: words('国外使用的，有的要先认证（第三十三条）。', 'Abroad it may need legalisation (art. 33).'),
        choices: [
          { value: 'home', label: words('内地', 'Mainland') },
          { value: 'abroad', label: words('国外或者港澳台', 'Abroad, Hong Kong, Macao or Taiwan') },
        ],
      },
      {
        name: 'country',
        kind: 'text',
        label: words('哪个国家或者地区，要什么语言', 'Which country, in which language'),
        why: words('要准备译文和认证。', 'For translation and legalisation.'),
        maxLength: 100,
        when: field('use').equals('abroad'),
      },
    ],
  },
  {
    id: 'aid',
    title: words('您有没有得到法律援助？', 'Do you have legal aid?'),
    fields: [
      {
        name: 'aided',
        kind: 'yesNo',
        label: words('我是法律援助受援人，或者符合条件', 'I have legal aid or qualify for it'),
        why: words('公证费应当减免（第三十四条）。', 'The fee is then reduced or waived (art. 34).'),
      },
    ],
  },
  applicantPage(),
  papersPage('身份证明、要公证的文书、产权或者关系证明', 'Identity, the document, proof of title or kinship'),
]

const paper = (id: string, zh: string, en: string, when?: Requirement['when']): Requirement => ({
  id,
  title: words(zh, en),
  field: 'papers',
  source: notaryLaw('27'),
  ...(when ? { when } : {}),
})

export const requirements: readonly Requirement[] = [
  paper('identity', '当事人的身份证明', 'Proof of identity'),
  paper('document', '要公证的文书或者事实的证明', 'The document or proof of the fact'),
  paper('title', '不动产权属证明', 'Proof of title', field('realEstate').isYes()),
]
