import { citation, defineMatter, words } from '@gongdao/catalogue'
import { acts } from './acts.ts'
import { form, requirements } from './forms.ts'
import { letters, notices } from './letters.ts'
import { states } from './states.ts'

const service = citation('法律咨询服务规则', '答复时限', 'Rules of the advice service: time to answer')

/** 法律咨询: a legal question, without a name; answered in 24 hours, letters in seven working days. */
export const legalConsultation = defineMatter({
  code: 'legalConsultation',
  version: 1,
  validFrom: '2018-01-01',
  title: words('法律咨询', 'Legal advice'),
  purpose: words('有法律问题，免费问；不用留姓名。', 'Ask a legal question, free of charge, without giving your name.'),
  mark: 'ZX',
  bodies: ['justiceBureau'],
  route: 'service',
  applicant: { kinds: ['person', 'organisation'], level: 'anonymous' },
  page: {
    who: words('任何人，不用留姓名。', 'Anybody; no name needed.'),
    need: [
      words('您的问题和大概情况', 'Your question and roughly what happened'),
      words('有的话：合同、通知书的照片', 'Pictures of papers, if you have any'),
    ],
    time: words(
      '网上留言二十四小时内答复；信函七个工作日内处理；急的先答。',
      'Messages within 24 hours; letters within seven working days; urgent questions first.',
    ),
    cost: words('不收费', 'Free of charge'),
    law: [
      service,
      citation('法律援助法', '22', 'Legal Aid Law, art. 22'),
      citation('法律援助法', '23', 'Legal Aid Law, art. 23'),
    ],
    next: [
      words('值班人员看您的问题，不清楚的会请您补充', 'An adviser reads it and may ask for more'),
      words('书面解答，写明依据和您可以怎么做', 'You get a written answer with the law and what you can do'),
      words('没听懂可以接着问', 'You may ask on'),
      words('符合条件的，告诉您怎么申请法律援助', 'If you may have legal aid, you are told how to apply'),
    ],
    notFor: [
      {
        what: words('正在被打、被威胁，或者想伤害自己', 'Being beaten or threatened, or thinking of harming yourself'),
        where: words('请拨110、120', 'Call 110 or 120'),
      },
      { what: words('想马上和人通话', 'Talking to somebody right now'), where: words('请拨12348', 'Call 12348') },
      {
        what: words('请律师代理打官司', 'A lawyer to act for you'),
        where: words('请委托律师，或者申请法律援助', 'Retain a lawyer or apply for legal aid'),
      },
      {
        what: words('请求机关解决问题', 'Having an authority solve a problem'),
        where: words('请用信访', 'Use a petition'),
      },
    ],
  },
  form,
  requirements,
  initial: 'asked',
  states,
  acts,
  letters,
  notices,
  referral: {
    clock: 'local.consult.objectReferral',
    secondRefusal: 'firstReceiver',
    rules: [
      {
        id: 'otherPlace',
        title: words('当地的公共法律服务中心更方便答复', 'The legal service centre of that place is better placed'),
        source: service,
      },
      { id: 'otherField', title: words('应由其他专业人员解答', 'Another field of law'), source: service },
    ],
  },
  messageReply: { limit: 'local.message.reply' },
  fees: { kind: 'none', source: citation('法律援助法', '2', 'Legal Aid Law, art. 2') },
  confidentiality: 'protected',
  publish: { statistics: true, fields: [] },
})
