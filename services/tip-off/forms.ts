import { citation, type FormPage, type Requirement, words } from '@gongdao/catalogue'

export const tipRules = (article: string) =>
  citation('人民检察院举报工作规定', article, `Rules on Tips to Procuratorates (2014), art. ${article}`)

/**
 * No question here takes words, names or papers: a tip is taken only when it can be sealed before it leaves the
 * reporter’s hands (law 6 of the house). What she chooses decides which open door she is shown.
 */
export const form: readonly FormPage[] = [
  {
    id: 'about',
    title: words('您想举报哪一类事？', 'What kind of thing do you want to report?'),
    fields: [
      {
        name: 'about',
        kind: 'choice',
        label: words('类别（请不要在任何地方写内容）', 'Kind (please write no content anywhere)'),
        hint: words(
          '今天能举报的地方：贪污受贿等职务犯罪拨12388（纪委监委）；司法人员在办案中犯罪拨12309或者到检察院；其他犯罪、黑恶势力拨110或者到公安；食品、安全、环境拨12345；公共利益受损，请选公益诉讼线索。',
          'Doors open today: corruption 12388 (supervisory commission); crimes of judicial officers in a case 12309 or the procuratorate; other and organised crime 110 or the police; food, safety, environment 12345; harm to the public interest: the service for public-interest leads.',
        ),
        why: words(
          '这里还不能密封举报内容，所以只问类别，不收文字；按类别告诉您安全的去处。',
          'Content cannot be sealed here yet, so only the kind is asked and no words are taken; you are shown a safe door.',
        ),
        choices: [
          { value: 'dutyCrime', label: words('贪污、受贿等职务犯罪', 'Corruption and crimes in office') },
          { value: 'judicialOfficer', label: words('司法人员在办案中犯罪', 'Crimes of judicial officers in a case') },
          { value: 'organisedCrime', label: words('黑恶势力', 'Organised crime') },
          { value: 'otherCrime', label: words('其他犯罪', 'Other crimes') },
          { value: 'safety', label: words('食品、药品、安全生产、环境', 'Food, drugs, safety at work, environment') },
          { value: 'publicInterest', label: words('损害公共利益', 'Harm to the public interest') },
        ],
      },
    ],
  },
  {
    id: 'truth',
    title: words('您知道这些就可以放心', 'What you should know'),
    fields: [
      {
        name: 'told',
        kind: 'choice',
        label: words('如实举报受法律保护', 'A truthful tip is protected by law'),
        hint: words(
          '可以不说名字。捏造事实、伪造证据陷害他人要负法律责任；只要不是捏造、伪造，即使事实有出入，甚至举报错了，也不是诬告。（刑事诉讼法第一百一十一条）',
          'You need not give your name. Inventing facts or forging evidence is punishable; as long as nothing is invented or forged, a tip that is inexact or even mistaken is not false accusation. (Criminal Procedure Law, art. 111)',
        ),
        why: words('法律要求向每一位举报人说明。', 'The law asks that every reporter is told.'),
        choices: [{ value: 'read', label: words('我知道了', 'I have read this') }],
      },
    ],
  },
]

export const requirements: readonly Requirement[] = [
  { id: 'about', title: words('举报的类别', 'Kind of the tip'), field: 'about', source: tipRules('12') },
]
