import { citation, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'

/** What the accuser is asked, one question a page (PROC 161, 162; CRPL 110, 111). */
export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您要控告的是哪一种情况？', 'What is your accusation about?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('控告类别', 'Kind of accusation'),
        why: words(
          '不同情况由检察院不同部门审查，期限也不同。',
          'Each kind is examined by another department, within another time.',
        ),
        choices: [
          {
            value: 'policeNotOpening',
            label: words('公安机关该立案却不立案', 'The police should have opened a case and did not'),
          },
          {
            value: 'policeWronglyOpening',
            label: words('公安机关不该立案却立了案', 'The police opened a case that they should not have'),
          },
          {
            value: 'judicialOfficerUnlawfulAct',
            label: words(
              '办案机关违法采取或不解除强制措施、违法查封扣押、不退取保候审保证金等',
              'Unlawful custody, seizure, bail money not returned and the like (Criminal Procedure Law, art. 117)',
            ),
          },
          {
            value: 'defenceRightsObstructed',
            label: words('辩护人、诉讼代理人的权利受到阻碍', 'The rights of a defender or agent were obstructed'),
          },
          {
            value: 'prosecutorUnlawfulAct',
            label: words('检察人员办案中违法', 'Unlawful conduct of a prosecutor in a case'),
          },
        ],
      },
    ],
  },
  {
    id: 'subject',
    title: words('用一句话说，是什么事？', 'In one sentence, what is it about?'),
    fields: [
      {
        name: 'subject',
        kind: 'text',
        label: words('事项', 'Subject'),
        why: words('让受理的检察人员一眼看懂。', 'So that the receiving prosecutor understands at a glance.'),
        maxLength: 100,
        searched: true,
        personal: true,
      },
    ],
  },
  {
    id: 'accused',
    title: words('您控告谁？', 'Whom do you accuse?'),
    fields: [
      {
        name: 'accused',
        kind: 'text',
        label: words('被控告的机关或者人员', 'Organ or person accused'),
        why: words(
          '确定由哪个检察院管辖，也确保材料不会转给被控告人。',
          'Decides which procuratorate is competent, and makes sure the papers never reach the accused.',
        ),
        maxLength: 120,
        personal: true,
      },
    ],
  },
  {
    id: 'facts',
    title: words('事情的经过', 'What happened'),
    fields: [
      {
        name: 'happenedOn',
        kind: 'date',
        label: words('发生的日期', 'Date'),
        hint: words('记不清可以不填', 'Leave it empty if you do not remember'),
        why: words('有的期限从这一天算。', 'Some limits count from that day.'),
        optional: true,
      },
      {
        name: 'where',
        kind: 'text',
        label: words('发生的地方', 'Place'),
        why: words('确定由哪里的检察院管辖。', 'Decides which procuratorate is competent.'),
        maxLength: 120,
        optional: true,
        personal: true,
      },
      {
        name: 'facts',
        kind: 'longText',
        label: words('经过（时间、地点、人、怎么回事）', 'What happened (when, where, who, what)'),
        why: words('检察院要根据事实审查。', 'The procuratorate examines the facts.'),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'harm',
    title: words('对您造成了什么影响？', 'What harm did it do to you?'),
    fields: [
      {
        name: 'harm',
        kind: 'longText',
        label: words('损害或者影响', 'Harm'),
        why: words('判断是否需要先采取紧急措施。', 'Shows whether something urgent must be done first.'),
        maxLength: 3000,
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'before',
    title: words('您以前向办案机关提出过吗？', 'Have you complained to the handling organ before?'),
    fields: [
      {
        name: 'before',
        kind: 'choice',
        label: words('以前的情况', 'What was done before'),
        why: words(
          '对有些违法行为，法律要求先向办案机关提出；它不答复或者答复不对，检察院再审查（规则第五百五十五条）。',
          'For some acts the law sends you to the handling organ first; if it is silent or wrong, the procuratorate examines (Rules, art. 555).',
        ),
        choices: [
          { value: 'none', label: words('没有提出过', 'No') },
          { value: 'noAnswer', label: words('提出过，到期没有答复', 'Yes, no answer in time') },
          { value: 'disagree', label: words('提出过，对处理不服', 'Yes, and I disagree with the result') },
        ],
      },
      {
        name: 'beforeWhat',
        kind: 'longText',
        label: words('向谁、什么时候、结果', 'To whom, when, with what result'),
        why: words('核对期限和结果。', 'To check dates and results.'),
        maxLength: 2000,
        personal: true,
        when: field('before').isOneOf('noAnswer', 'disagree'),
      },
    ],
  },
  {
    id: 'request',
    title: words('您请求检察院做什么？', 'What do you ask the procuratorate to do?'),
    fields: [
      {
        name: 'request',
        kind: 'longText',
        label: words('请求', 'Request'),
        why: words('答复要针对您的请求。', 'The answer must deal with it.'),
        maxLength: 2000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'you',
    title: words('您是谁？', 'Who are you?'),
    fields: [
      {
        name: 'role',
        kind: 'choice',
        label: words('您的身份', 'Your position'),
        why: words('法律规定了哪些人可以控告。', 'The law says who may accuse.'),
        choices: [
          { value: 'victim', label: words('被害人', 'Victim') },
          { value: 'legalRepresentative', label: words('法定代理人', 'Legal representative') },
          { value: 'closeRelative', label: words('近亲属', 'Close relative') },
          { value: 'party', label: words('案件当事人', 'Party to the case') },
          { value: 'defender', label: words('辩护人', 'Defender') },
          { value: 'agentAdLitem', label: words('诉讼代理人', 'Agent ad litem') },
          { value: 'interestedPerson', label: words('利害关系人', 'Interested person') },
        ],
      },
      {
        name: 'name',
        kind: 'text',
        label: words('姓名', 'Name'),
        why: words('控告要写明控告人；检察院依法保密。', 'An accusation names the accuser; it is kept secret.'),
        maxLength: 60,
        personal: true,
        hiddenFrom: ['supervisor'],
      },
      {
        name: 'idNumber',
        kind: 'idNumber',
        label: words('公民身份号码', 'Identity number'),
        hint: words('没有的可以不填，由窗口核对', 'Leave it empty if you have none; it is checked at the window'),
        why: words('确认是您本人。', 'To make sure it is you.'),
        optional: true,
        personal: true,
        hiddenFrom: ['supervisor'],
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        why: words('补充材料、送达答复时联系您。', 'To reach you.'),
        personal: true,
        hiddenFrom: ['supervisor'],
      },
      {
        name: 'address',
        kind: 'text',
        label: words('住址', 'Address'),
        why: words('需要邮寄文书时使用；信封上不写检察院名称。', 'For letters by post, in a neutral envelope.'),
        maxLength: 200,
        optional: true,
        personal: true,
        hiddenFrom: ['supervisor'],
      },
      {
        name: 'protect',
        kind: 'yesNo',
        label: words('不公开我的姓名和控告行为', 'Keep my name and my accusation secret'),
        why: words(
          '您有权要求保密（刑事诉讼法第一百一十一条）。',
          'You have the right to ask for it (Criminal Procedure Law, art. 111).',
        ),
      },
    ],
  },
  {
    id: 'papers',
    title: words('您有哪些材料？', 'What papers do you have?'),
    fields: [
      {
        name: 'authorised',
        kind: 'yesNo',
        label: words('我是代别人提出的', 'I act for somebody else'),
        why: words('代理要有授权或者亲属关系的证明。', 'Acting for another needs a mandate or proof of kinship.'),
      },
      {
        name: 'papers',
        kind: 'documents',
        label: words('身份证明、授权、收到的决定书、证据', 'Identity, mandate, decisions received, evidence'),
        hint: words(
          '没有也可以提交；缺的检察院会一次告诉您',
          'You may file without; you will be told once what is missing',
        ),
        why: words('材料齐了，受理期限才开始算。', 'Acceptance counts from complete papers.'),
        maxItems: 30,
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'truth',
    title: words('提交前请您知道', 'Before you send it'),
    fields: [
      {
        name: 'told',
        kind: 'choice',
        label: words('如实控告受法律保护', 'A truthful accusation is protected by law'),
        hint: words(
          '故意捏造事实、伪造证据陷害他人是诬告，要负法律责任；只要不是捏造、伪造，即使事实有出入，甚至是错告，也不是诬告。您的安全和您亲属的安全受法律保障。（刑事诉讼法第一百一十一条）',
          'To invent facts or forge evidence in order to harm somebody is false accusation and punishable. As long as nothing is invented or forged, an accusation that is inexact or even mistaken is not false accusation. You and your relatives are protected by law. (Criminal Procedure Law, art. 111)',
        ),
        why: words('法律要求检察院向每一位控告人说明。', 'The law asks the procuratorate to tell every accuser.'),
        choices: [{ value: 'read', label: words('我知道了', 'I have read this') }],
      },
    ],
  },
]

const proc162 = citation('人民检察院刑事诉讼规则', '162', 'Rules of Criminal Procedure for Procuratorates, art. 162')

/** The papers of HANDBOOK E `accusation`: the only things for which it may be returned. */
export const requirements: readonly Requirement[] = [
  { id: 'identity', title: words('身份证明', 'Proof of identity'), field: 'papers', source: proc162 },
  {
    id: 'authorisation',
    title: words('授权委托书或者亲属关系证明', 'Mandate or proof of kinship'),
    field: 'papers',
    when: field('authorised').isYes(),
    source: proc162,
  },
  {
    id: 'decisions',
    title: words('办案机关的答复或者决定', 'Answer or decision of the handling organ'),
    field: 'papers',
    when: field('before').equals('disagree'),
    source: proc162,
  },
  { id: 'facts', title: words('控告的事实、时间、地点', 'Facts, time and place'), field: 'facts', source: proc162 },
  {
    id: 'accused',
    title: words('明确的被控告机关或者人员', 'The organ or person accused'),
    field: 'accused',
    source: proc162,
  },
]
