import { type Field, words } from '@gongdao/catalogue'

/** What an objection, a review and their answers ask. */
export const verdict: Field = {
  name: 'verdict',
  kind: 'choice',
  label: words('结论', 'Conclusion'),
  choices: [
    { value: 'uphold', label: words('维持', 'Upheld') },
    { value: 'change', label: words('变更', 'Changed') },
  ],
}

export const whyNot: Field = {
  name: 'whyNot',
  kind: 'longText',
  label: words('您为什么不同意', 'Why you disagree'),
  why: words('负责人要针对您的理由答复。', 'The head must answer your reasons.'),
  maxLength: 4000,
  personal: true,
}
