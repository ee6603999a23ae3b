import { type FormPage, type Requirement, words } from '@gongdao/catalogue'
import { applicantPage, papersPage, subjectPage } from '../usual-parts/fields.ts'
import { reception } from './states.ts'

/** What may be brought before the chief prosecutor, in plain words. */
export const form: readonly FormPage[] = [
  {
    id: 'topic',
    title: words('您想当面反映哪一类事？', 'What do you want to bring up?'),
    fields: [
      {
        name: 'topic',
        kind: 'choice',
        label: words('事项类别', 'Topic'),
        why: words('请分管这类事的检察长接待。', 'So that the right chief prosecutor receives you.'),
        choices: [
          { value: 'decision', label: words('不服检察院的决定', 'A decision of the procuratorate') },
          { value: 'investigation', label: words('侦查活动违法', 'Unlawful acts in an investigation') },
          { value: 'judgment', label: words('不服生效的判决、裁定', 'A judgment or ruling in force') },
          { value: 'trial', label: words('审判、执行中的违法', 'Unlawful acts in trial or enforcement') },
          { value: 'prison', label: words('监狱、看守所的事', 'Prisons and detention') },
          { value: 'conduct', label: words('检察人员的作风和纪律', 'Conduct of prosecutors') },
          { value: 'suggestion', label: words('对检察工作的意见建议', 'A suggestion') },
        ],
      },
    ],
  },
  subjectPage,
  {
    id: 'matter',
    title: words('请说说情况', 'Please tell us about it'),
    fields: [
      {
        name: 'facts',
        kind: 'longText',
        label: words('事情的经过和您的要求', 'What happened and what you ask for'),
        why: words('接待以前先看材料，当面能谈得更实。', 'It is read before you come, so that the talk goes further.'),
        maxLength: 8000,
        personal: true,
        searched: true,
      },
      {
        name: 'before',
        kind: 'longText',
        label: words('以前向谁反映过、结果怎样', 'Whom you turned to before, with what result'),
        hint: words('没有就不填', 'Leave it empty if nobody'),
        why: words('调出以前的材料，不用您再说一遍。', 'So that the earlier papers are there.'),
        maxLength: 3000,
        optional: true,
        personal: true,
      },
    ],
  },
  {
    id: 'people',
    title: words('一共来几个人？', 'How many of you come?'),
    fields: [
      {
        name: 'people',
        kind: 'number',
        label: words('人数（最多五名代表）', 'Number of people (at most five representatives)'),
        why: words('同一件事人多的，推选代表，最多五名。', 'Where many share one matter, at most five speak for them.'),
        min: 1,
        max: 5,
      },
      {
        name: 'wishDay',
        kind: 'text',
        label: words('哪些日子方便', 'Which days suit you'),
        hint: words('接待日由检察院提前公布', 'Reception days are published in advance'),
        why: words('尽量按您方便的日子安排。', 'To arrange a day that suits you.'),
        optional: true,
        maxLength: 200,
      },
      {
        name: 'help',
        kind: 'text',
        label: words('需要的帮助（手语、方言、轮椅等）', 'Help you need (sign language, dialect, wheelchair …)'),
        why: words('提前安排好。', 'So that it is there.'),
        optional: true,
        maxLength: 200,
        personal: true,
      },
    ],
  },
  applicantPage(),
  papersPage('身份证明、以前的答复或者裁判文书', 'Proof of identity, earlier answers or documents'),
]

export const requirements: readonly Requirement[] = [
  {
    id: 'facts',
    title: words('事情的经过和要求', 'What happened and what is asked'),
    field: 'facts',
    source: reception,
  },
]
