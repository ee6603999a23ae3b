import { type Words, words } from '@gongdao/catalogue'

/**
 * Times that no law sets and that a body promises itself. They are data of the city: this list says which promises the
 * services rely on and what a city may start with. A city may promise less time to itself, never to the resident.
 */
export interface LocalPromise {
  readonly id: string
  readonly label: Words
  readonly value: number
  readonly unit: 'D' | 'WD' | 'H' | 'M'
  readonly side: 'authority' | 'applicant'
  readonly startEvent: Words
}

const entered = words('进入该环节', 'the step begins')

export const localPromises: readonly LocalPromise[] = [
  {
    id: 'local.message.reply',
    label: words('答复给承办人的留言', 'Answer a message to the handler'),
    value: 5,
    unit: 'WD',
    side: 'authority',
    startEvent: words('留言', 'the message'),
  },
  {
    id: 'local.xf.supplement',
    label: words('补充信访内容', 'Complete the petition'),
    value: 7,
    unit: 'D',
    side: 'applicant',
    startEvent: words('告知补充', 'the request to complete'),
  },
  {
    id: 'local.xf.contestSorting',
    label: words('对分类提出异议', 'Contest the sorting'),
    value: 15,
    unit: 'D',
    side: 'applicant',
    startEvent: words('书面告知', 'the written notice'),
  },
  {
    id: 'local.xf.answerContest',
    label: words('答复分类异议', 'Answer the objection to the sorting'),
    value: 5,
    unit: 'WD',
    side: 'authority',
    startEvent: words('提出异议', 'the objection'),
  },
  {
    id: 'local.xf.suggestion',
    label: words('研究并回复建议意见', 'Consider and answer a suggestion'),
    value: 30,
    unit: 'D',
    side: 'authority',
    startEvent: words('书面告知', 'the written notice'),
  },
  {
    id: 'local.xf.execute',
    label: words('落实支持信访请求的意见', 'Carry out an opinion in the petitioner’s favour'),
    value: 30,
    unit: 'D',
    side: 'authority',
    startEvent: entered,
  },
  {
    id: 'local.xf.confirm',
    label: words('确认落实或者回复', 'Confirm that it was done or answered'),
    value: 15,
    unit: 'D',
    side: 'applicant',
    startEvent: words('告知', 'the notice'),
  },
  {
    id: 'local.proc.objectReferral',
    label: words('对移送提出异议', 'Object to being passed a matter'),
    value: 3,
    unit: 'WD',
    side: 'authority',
    startEvent: words('收到移送', 'receipt'),
  },
  {
    id: 'local.consult.objectReferral',
    label: words('对转交咨询提出异议', 'Object to being passed a question'),
    value: 1,
    unit: 'WD',
    side: 'authority',
    startEvent: words('收到转交', 'receipt'),
  },
  {
    id: 'local.proc.progress',
    label: words('未办结的，每月答复进展', 'Monthly reply while unfinished'),
    value: 1,
    unit: 'M',
    side: 'authority',
    startEvent: words('上次答复进展', 'the last progress reply'),
  },
  {
    id: 'local.proc.signpost',
    label: words('告知去处后可以再提出', 'Come back after being shown where to go'),
    value: 30,
    unit: 'D',
    side: 'applicant',
    startEvent: words('书面告知', 'the written notice'),
  },
  {
    id: 'local.proc.police',
    label: words('审查公安机关的理由', 'Examine the reasons of the police'),
    value: 10,
    unit: 'D',
    side: 'authority',
    startEvent: words('收到理由说明', 'the explanation'),
  },
  {
    id: 'local.proc.explain',
    label: words('就答复作说明', 'Explain the answer'),
    value: 7,
    unit: 'D',
    side: 'authority',
    startEvent: words('请求说明', 'the request'),
  },
  {
    id: 'local.proc.confirm',
    label: words('对答复提出疑问', 'Ask about the answer'),
    value: 15,
    unit: 'D',
    side: 'applicant',
    startEvent: words('答复送达', 'the answer'),
  },
  {
    id: 'local.proc.review',
    label: words('上一级检察院审查复议', 'The superior procuratorate decides the review'),
    value: 30,
    unit: 'D',
    side: 'authority',
    startEvent: words('收到复议申请', 'the application'),
  },
  {
    id: 'local.consult.urgent',
    label: words('紧急咨询先回复', 'First reply to an urgent question'),
    value: 2,
    unit: 'H',
    side: 'authority',
    startEvent: words('标为紧急', 'marked urgent'),
  },
  {
    id: 'local.consult.supplement',
    label: words('补充咨询所需情况', 'Add what the adviser asked'),
    value: 7,
    unit: 'D',
    side: 'applicant',
    startEvent: words('请您补充', 'the request'),
  },
  {
    id: 'local.consult.confirm',
    label: words('对解答继续提问', 'Ask on after the answer'),
    value: 7,
    unit: 'D',
    side: 'applicant',
    startEvent: words('解答', 'the answer'),
  },
]
