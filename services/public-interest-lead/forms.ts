import { type FormPage, type Requirement, words } from '@gongdao/catalogue'
import { papersPage, subjectPage } from '../usual-parts/fields.ts'
import { pil } from './states.ts'

const areas = [
  ['environment', '生态环境和资源', 'Environment and resources'],
  ['foodAndDrugs', '食品药品安全', 'Food and drug safety'],
  ['stateProperty', '国有财产', 'State property'],
  ['landUse', '国有土地使用权出让', 'Granting of state land'],
  ['heroes', '英雄烈士', 'Heroes and martyrs'],
  ['minors', '未成年人', 'Minors'],
  ['women', '妇女权益', 'Rights of women'],
  ['workSafety', '安全生产', 'Safety at work'],
  ['personalInformation', '个人信息', 'Personal information'],
  ['accessibility', '无障碍环境', 'Accessibility'],
  ['antitrust', '反垄断', 'Antitrust'],
  ['soldiers', '军人权益', 'Rights of soldiers'],
  ['telecomFraud', '反电信网络诈骗', 'Telecom fraud'],
  ['heritage', '文物', 'Cultural heritage'],
  ['other', '其他', 'Other'],
] as const

export const form: readonly FormPage[] = [
  {
    id: 'area',
    title: words('是哪一方面的公共利益？', 'Which public interest is harmed?'),
    fields: [
      {
        name: 'area',
        kind: 'choice',
        label: words('领域', 'Area'),
        why: words('检察院只能在法律规定的领域办案。', 'A case can be opened only in the areas named by law.'),
        choices: areas.map(([value, zh, en]) => ({ value, label: words(zh, en) })),
      },
    ],
  },
  subjectPage,
  {
    id: 'place',
    title: words('在哪里？', 'Where is it?'),
    fields: [
      {
        name: 'place',
        kind: 'text',
        label: words('地点（写得越细越好）', 'Place, as exactly as you can'),
        why: words('确定由哪个检察院办，也好去现场看。', 'Decides which procuratorate is competent, and lets it look.'),
        maxLength: 200,
        personal: true,
      },
    ],
  },
  {
    id: 'harm',
    title: words('发生了什么，有什么损害？', 'What happened, and what is the harm?'),
    fields: [
      {
        name: 'harm',
        kind: 'longText',
        label: words('情况和损害', 'Facts and harm'),
        why: words('评估是否立案要看。', 'It decides whether a case is opened.'),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
      {
        name: 'responsibleAuthority',
        kind: 'text',
        label: words('哪个机关该管（知道的话）', 'Which authority should act, if you know'),
        why: words('检察建议要发给该管的机关。', 'A proposal goes to that authority.'),
        optional: true,
        maxLength: 100,
      },
      {
        name: 'violator',
        kind: 'text',
        label: words('是谁做的（知道的话）', 'Who did it, if you know'),
        why: words('便于调查；不会告诉对方是谁反映的。', 'For the investigation; they are never told who reported it.'),
        optional: true,
        maxLength: 100,
        personal: true,
      },
    ],
  },
  {
    id: 'you',
    title: words('要留联系方式吗？', 'Do you want to leave a contact?'),
    fields: [
      {
        name: 'name',
        kind: 'text',
        label: words('姓名', 'Name'),
        hint: words('可以不填', 'You may leave it empty'),
        why: words('需要核实时联系您；依法保密。', 'To ask you back; it is kept secret.'),
        optional: true,
        maxLength: 60,
        personal: true,
        hiddenFrom: ['supervisor'],
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        hint: words('可以不填', 'You may leave it empty'),
        why: words('需要核实时联系您；依法保密。', 'To ask you back; it is kept secret.'),
        optional: true,
        personal: true,
        hiddenFrom: ['supervisor'],
      },
    ],
  },
  papersPage('照片、录像等（最好有拍摄时间）', 'Photos, videos … (best with their time)'),
]

export const requirements: readonly Requirement[] = [
  { id: 'harm', title: words('情况和损害', 'Facts and harm'), field: 'harm', source: pil('21') },
]
