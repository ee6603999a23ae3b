import { type FormPage, type ServiceDefinition, words } from '@gongdao/catalogue'
import { prosecutorReception } from '../prosecutor-reception/definition.ts'

const link: FormPage = {
  id: 'link',
  title: words('您在哪里视频？', 'From where will you speak?'),
  fields: [
    {
      name: 'linkPoint',
      kind: 'choice',
      label: words('视频地点', 'Place'),
      why: words(
        '两头都要核对身份、开好设备；不用您自己有设备。',
        'Both ends check who is there and set up the line; you need no device.',
      ),
      choices: [
        { value: 'county', label: words('县（市、区）检察院', 'The procuratorate of my county') },
        { value: 'town', label: words('镇（街道）的接访点', 'A point in my town or street') },
      ],
    },
    {
      name: 'superiorUnit',
      kind: 'choice',
      label: words('想和哪一级检察院说', 'With which level you want to speak'),
      why: words('把线路接到那里。', 'To link the line there.'),
      choices: [
        { value: 'city', label: words('市检察院', 'The city procuratorate') },
        { value: 'county', label: words('县（市、区）检察院', 'The county procuratorate') },
        { value: 'unsure', label: words('不清楚，请检察院定', 'Not sure, please decide') },
      ],
    },
    {
      name: 'deviceCheck',
      kind: 'yesNo',
      label: words('视频断了，愿意改成当面接待', 'If the line breaks, I am willing to come in person'),
      why: words(
        '线路出问题不影响您的事，期限照样走。',
        'A broken line does not harm your matter; the time limit goes on.',
      ),
    },
  ],
}

const at = prosecutorReception.form.findIndex((page) => page.id === 'people')

/** 远程视频接访: the same reception over a line, from the county or the town; where it fails, in person. */
export const videoReception: ServiceDefinition = {
  ...prosecutorReception,
  code: 'videoReception',
  title: words('远程视频接访', 'Reception by video'),
  purpose: words(
    '在县里、镇上就能和上级检察院视频说事。',
    'Speak with the superior procuratorate by video from your county or town.',
  ),
  mark: 'SP',
  page: {
    ...prosecutorReception.page,
    next: [
      words('检察院告诉您日子、地点和要带的东西', 'You are told the day, the place and what to bring'),
      words(
        '两头核对身份；录像只由检察院录，并且先告诉您',
        'Both ends check who is there; only the procuratorate records, and tells you first',
      ),
      words('要方言、手语翻译，预约时写明', 'Ask for an interpreter for dialect or sign language when booking'),
      words('线路断了改为当面接待，期限照样走', 'If the line fails you are received in person; the time limit goes on'),
      words('当场答复，或者交部门办理后书面答复', 'An answer on the spot, or in writing from a department'),
    ],
    notFor: [
      { what: words('正在发生的危险', 'Danger right now'), where: words('请拨110', 'Call 110') },
      {
        what: words('想当面说', 'Speaking face to face'),
        where: words('请选检察长接访', 'Choose reception by the chief prosecutor'),
      },
      {
        what: words('举报贪污受贿等职务犯罪', 'Reports of corruption'),
        where: words('请向纪委监委举报（12388）', 'The supervisory commission (12388)'),
      },
    ],
  },
  form: [...prosecutorReception.form.slice(0, at), link, ...prosecutorReception.form.slice(at)],
}
