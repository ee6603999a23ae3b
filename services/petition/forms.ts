import { citation, type Field, type FormPage, field, type Requirement, words } from '@gongdao/catalogue'

/** What the resident is asked, one question a page. XF 19: name, address, request, facts and reasons. */
export const form: readonly FormPage[] = [
  {
    id: 'kind',
    title: words('您想做什么？', 'What would you like to do?'),
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: words('信访事项的类别', 'Kind of petition'),
        why: words('不同类别依法走不同的路，办理时间也不同。', 'The law gives each kind its own way and its own time.'),
        choices: [
          { value: 'request', label: words('请求解决一个问题（申诉求决）', 'Ask for a problem to be solved') },
          { value: 'suggestion', label: words('提意见或建议', 'Give an opinion or a suggestion') },
          { value: 'accusation', label: words('检举、控告工作人员或单位', 'Report an official or an organisation') },
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
        hint: words('例如：小区停水三天没人管', 'For example: no water in our estate for three days'),
        why: words('让收件的人一眼看懂是什么事。', 'So that whoever receives it understands at a glance.'),
        maxLength: 100,
        searched: true,
        personal: true,
      },
    ],
  },
  {
    id: 'target',
    title: words('这件事归谁管，或者涉及谁？', 'Who is in charge of this, or whom does it concern?'),
    fields: [
      {
        name: 'target',
        kind: 'text',
        label: words('涉及的机关、单位', 'Authority or organisation concerned'),
        hint: words('不清楚可以不填', 'Leave it empty if you do not know'),
        why: words('帮助我们更快转给有权处理的机关、单位。', 'Helps us to pass it on to the right authority sooner.'),
        maxLength: 100,
        optional: true,
        searched: true,
      },
      {
        name: 'place',
        kind: 'text',
        label: words('事情发生的地方', 'Where it happened'),
        why: words('按“属地管理”转给当地的机关、单位。', 'Matters are handled where they happen.'),
        maxLength: 120,
        optional: true,
        searched: true,
        personal: true,
      },
    ],
  },
  {
    id: 'facts',
    title: words('发生了什么？', 'What happened?'),
    fields: [
      {
        name: 'facts',
        kind: 'longText',
        label: words('事实和理由', 'Facts and reasons'),
        hint: words(
          '什么时候、在哪里、谁、怎么回事。用您自己的话写就行。',
          'When, where, who, what. Your own words are fine.',
        ),
        why: words(
          '办理机关要先弄清事实，才能依法答复您。',
          'The authority must know the facts before it can answer you.',
        ),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'request',
    title: words('您希望怎么解决？', 'What would you like to happen?'),
    fields: [
      {
        name: 'request',
        kind: 'longText',
        label: words('您的请求或建议', 'Your request or suggestion'),
        why: words('答复必须针对您的请求，一项一项说清楚。', 'The answer must deal with each thing you ask for.'),
        maxLength: 2000,
        personal: true,
        searched: true,
      },
    ],
  },
  {
    id: 'before',
    title: words('这件事以前找过别的机关吗？', 'Have you been to another authority about this?'),
    fields: [
      {
        name: 'before',
        kind: 'choice',
        label: words('以前的办理情况', 'Earlier handling'),
        why: words(
          '正在办理的事项，上级机关不重复受理（条例第十九条）。',
          'A superior does not take up what is still being handled (art. 19).',
        ),
        choices: [
          { value: 'none', label: words('没有，第一次提出', 'No, this is the first time') },
          { value: 'pending', label: words('找过，还在办', 'Yes, it is still being handled') },
          { value: 'answered', label: words('找过，已经答复，我不满意', 'Yes, it was answered, I am not satisfied') },
          {
            value: 'court',
            label: words(
              '打过官司，或者正在打官司、仲裁、复议',
              'It is or was in court, arbitration or reconsideration',
            ),
          },
        ],
      },
      {
        name: 'beforeWhat',
        kind: 'longText',
        label: words('找过谁，什么时候，怎么答复的', 'Whom, when and what they answered'),
        why: words('避免您重复跑，也避免两个机关各说各话。', 'Saves you a second trip and two different answers.'),
        maxLength: 2000,
        optional: true,
        personal: true,
        when: field('before').isOneOf('pending', 'answered', 'court'),
      },
    ],
  },
  {
    id: 'joint',
    title: words('是您一个人提出，还是几个人一起？', 'Is it you alone, or several people together?'),
    fields: [
      {
        name: 'joint',
        kind: 'yesNo',
        label: words('多人共同提出', 'Several people together'),
        why: words('多人共同走访要推选代表（条例第二十条）。', 'A joint visit chooses representatives (art. 20).'),
      },
      {
        name: 'jointCount',
        kind: 'number',
        label: words('一共多少人', 'How many people'),
        why: words('让办理机关知道牵涉多少人。', 'So that the authority knows how many are concerned.'),
        min: 2,
        max: 100_000,
        when: field('joint').isYes(),
      },
      {
        name: 'representatives',
        kind: 'longText',
        label: words('代表的姓名，一行一个，最多五人', 'Names of the representatives, one a line, five at most'),
        why: words('代表不得超过五人（条例第二十条）。', 'There may be five at most (art. 20).'),
        maxLength: 300,
        maxItems: 5,
        personal: true,
        when: field('joint').isYes(),
      },
    ],
  },
  {
    id: 'you',
    title: words('怎么称呼您，怎么联系您？', 'Who are you and how can we reach you?'),
    fields: [
      {
        name: 'name',
        kind: 'text',
        label: words('姓名或者单位名称', 'Name, or name of your organisation'),
        why: words(
          '条例第十九条要求写明；姓名、住址不清的，没法书面告知您。',
          'Art. 19 asks for it; without it nobody can write to you.',
        ),
        maxLength: 60,
        personal: true,
      },
      {
        name: 'phone',
        kind: 'phone',
        label: words('联系电话', 'Telephone'),
        why: words('办理中要听您说明情况，也用来告知进展。', 'You will be heard, and told of progress.'),
        optional: true,
        personal: true,
      },
      {
        name: 'address',
        kind: 'text',
        label: words('住址', 'Address'),
        hint: words('不想在网上收文书时填写', 'If you would rather receive letters by post'),
        why: words('需要邮寄书面答复时使用。', 'For letters sent by post.'),
        maxLength: 200,
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'papers',
    title: words('有照片或材料要交吗？', 'Do you have pictures or papers to hand in?'),
    fields: [
      {
        name: 'papers',
        kind: 'documents',
        label: words('材料', 'Papers'),
        hint: words('没有也可以提交，以后还能补', 'You may file without them and add them later'),
        why: words('能证明事实的材料会让办理更快。', 'Papers that show the facts make it faster.'),
        maxItems: 20,
        optional: true,
        personal: true,
      },
    ],
  },
]

const art19 = citation('信访工作条例', '19', 'Regulations on Petition Work, art. 19')

/** The only things for which a petition may be returned, once and all together. */
export const requirements: readonly Requirement[] = [
  { id: 'name', title: words('姓名或者名称', 'Name'), field: 'name', source: art19 },
  { id: 'request', title: words('具体的请求', 'What exactly is asked for'), field: 'request', source: art19 },
  { id: 'facts', title: words('事实和理由', 'Facts and reasons'), field: 'facts', source: art19 },
  {
    id: 'representatives',
    title: words('共同信访的代表（不超过五人）', 'Representatives of a joint petition (five at most)'),
    field: 'representatives',
    when: field('joint').isYes(),
    source: citation('信访工作条例', '20', 'Regulations on Petition Work, art. 20'),
  },
]

/** XF 31 items one to six, and the ways of XF 29 (suggestions) and XF 30 (reports). */
export const path: Field = {
  name: 'path',
  kind: 'choice',
  label: words('依法应走的途径', 'Way that the law provides'),
  choices: [
    {
      value: 'judicial',
      label: words(
        '诉讼、检察、公安法律程序（第三十一条第一项）',
        'Court, procuratorate or police procedure (art. 31 (1))',
      ),
    },
    { value: 'arbitration', label: words('仲裁（第三十一条第二项）', 'Arbitration (art. 31 (2))') },
    {
      value: 'partyAppeal',
      label: words('党员申诉、申请复审（第三十一条第三项）', 'Appeal of a Party member (art. 31 (3))'),
    },
    {
      value: 'administrative',
      label: words(
        '行政复议、裁决、确认、许可、处罚等行政程序（第三十一条第四项）',
        'Administrative procedure: reconsideration, ruling, licence, penalty … (art. 31 (4))',
      ),
    },
    {
      value: 'dutyToAct',
      label: words(
        '申请查处违法行为或者履行保护职责（第三十一条第五项）',
        'Request that an authority do its duty (art. 31 (5))',
      ),
    },
    {
      value: 'handle',
      label: words(
        '由本机关调查核实、出具信访处理意见书（第三十一条第六项）',
        'Investigated here, with a written opinion (art. 31 (6))',
      ),
    },
    {
      value: 'suggestion',
      label: words('建议意见，研究论证后回复（第二十九条）', 'Suggestion, to be considered and answered (art. 29)'),
    },
    {
      value: 'accusation',
      label: words(
        '检举控告，由纪检监察机关或者有权机关依规依纪依法办理（第三十条）',
        'Report, handled by discipline inspection or the competent authority (art. 30)',
      ),
    },
  ],
}

/** What an office that may not decide itself can name: every way but handling and considering. */
export const pathElsewhere: Field = {
  ...path,
  choices: path.choices?.filter(({ value }) => value !== 'handle' && value !== 'suggestion') ?? [],
}

/** By policy, by law, or by several bodies together: said to the resident with the reason, and contestable. */
export const route: Field = {
  name: 'route',
  kind: 'choice',
  label: words('处理路径', 'Route'),
  choices: [
    { value: 'policy', label: words('按政策和行政程序处理', 'By policy and administrative procedure') },
    { value: 'judicial', label: words('按法律程序由政法机关处理', 'By law, through the judicial organs') },
    { value: 'combined', label: words('多个机关综合处理', 'By several bodies together') },
  ],
}

export const reasons: Field = {
  name: 'reasons',
  kind: 'longText',
  label: words('理由', 'Reasons'),
  minLength: 5,
  maxLength: 4000,
  personal: true,
}

export const nextSteps: Field = {
  name: 'nextSteps',
  kind: 'longText',
  label: words(
    '接下来找谁、怎么走（机关名称、地址或电话、办理方式和时限）',
    'What happens next: which body, where, how and by when',
  ),
  minLength: 5,
  maxLength: 2000,
}

export const basis: Field = {
  name: 'basis',
  kind: 'longText',
  label: words('法律法规或者政策依据', 'Legal or policy basis'),
  minLength: 4,
  maxLength: 2000,
}

/** The day on which the written answer reached her: the law counts from it (XF 35, 36). */
export const manner: Field = {
  name: 'manner',
  kind: 'choice',
  label: words('送达方式', 'How it was delivered'),
  choices: [
    { value: 'online', label: words('网上送达', 'Online') },
    { value: 'inPerson', label: words('当面交付', 'In person') },
    { value: 'post', label: words('邮寄', 'By post') },
    { value: 'other', label: words('其他方式（留置、转交等）', 'Otherwise') },
  ],
}
