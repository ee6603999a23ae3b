import { field, words } from '@gongdao/catalogue'
import { basis, organ, reasons, text } from './act-fields.ts'
import { proc } from './states.ts'

/** From receipt to acceptance or to the right door (PROC 161, 162, 555). */
export const receivingActs = {
  accept: {
    title: words('受理并作程序性答复', 'Accept, with the procedural reply'),
    by: ['clerk'],
    from: ['submitted', 'referred'],
    branches: [
      {
        when: field('kind').isOneOf('judicialOfficerUnlawfulAct', 'prosecutorUnlawfulAct'),
        to: 'examiningUnlawfulAct',
      },
      { when: field('kind').equals('defenceRightsObstructed'), to: 'examiningObstruction' },
    ],
    to: 'examining',
    fields: [{ ...reasons, label: words('受理说明', 'Note on acceptance') }],
    letter: 'accepted',
    notice: 'news',
    source: proc('161'),
  },
  returnForSupplement: {
    title: words('一次告知补齐材料', 'Ask for missing papers, once'),
    by: ['clerk'],
    from: ['submitted', 'referred'],
    to: 'needsSupplement',
    returns: true,
    fields: [
      { name: 'items', kind: 'requirements', label: words('逐项核对清单', 'Verdict on each item of the list') },
      text('note', '补充说明', 'Explanation', { maxLength: 1000 }),
    ],
    letter: 'supplement',
    notice: 'waiting',
    source: proc('162'),
  },
  supplement: {
    title: words('补齐材料', 'Hand in the papers'),
    by: ['applicant'],
    from: ['needsSupplement'],
    to: 'submitted',
    restarts: 'proc.handle',
    fields: [
      text('more', '补充的内容', 'What you add', {
        why: words('补齐清单里缺的内容。', 'To complete what is missing.'),
        maxLength: 8000,
        optional: true,
      }),
      {
        name: 'morePapers',
        kind: 'documents',
        label: words('补充的材料', 'Papers you add'),
        why: words('补齐清单里缺的材料。', 'To complete what is missing.'),
        optional: true,
        maxItems: 30,
        personal: true,
      },
    ],
    source: proc('162'),
  },
  referOn: {
    title: words('移送有管辖权的检察院', 'Pass on to the competent procuratorate'),
    by: ['clerk'],
    from: ['submitted'],
    to: 'referred',
    moves: 'chosen',
    referral: true,
    restarts: 'proc.handle',
    fields: [{ name: 'unit', kind: 'unit', label: words('移送到哪个单位', 'To which unit') }, reasons],
    letter: 'referred',
    notice: 'news',
    source: proc('161'),
  },
  transferOut: {
    title: words('移送主管机关', 'Transfer to the competent organ'),
    by: ['clerk'],
    from: ['submitted', 'referred'],
    to: 'transferred',
    fields: [organ, reasons],
    ground: 'transferred',
    letter: 'transferred',
    notice: 'ended',
    source: proc('161'),
  },
  tellHandlingOrganFirst: {
    title: words('告知先向办案机关提出', 'Tell to go to the handling organ first'),
    by: ['clerk'],
    from: ['submitted', 'referred'],
    // Only for the acts of CRPL 117, and only where that organ has not been asked yet.
    when: { is: 'all', of: [field('kind').equals('judicialOfficerUnlawfulAct'), field('before').equals('none')] },
    to: 'toldFirst',
    fields: [organ, reasons],
    letter: 'goFirst',
    notice: 'yourTurn',
    source: proc('555'),
  },
  comeBack: {
    title: words('办案机关没有答复，或者我不服，请检察院审查', 'It did not answer, or I disagree: examine it'),
    by: ['applicant'],
    from: ['toldFirst'],
    to: 'submitted',
    fields: [
      text('organAnswer', '办案机关怎么答复的', 'What that organ answered', {
        why: words('检察院要审查它的处理对不对。', 'The procuratorate examines whether that was right.'),
      }),
    ],
    source: proc('555'),
  },
  notAccept: {
    title: words('不予受理', 'Do not accept'),
    by: ['clerk'],
    from: ['submitted', 'referred'],
    to: 'notAccepted',
    fields: [reasons, basis],
    letter: 'notAccepted',
    notice: 'yourTurn',
    source: proc('162'),
  },
} as const
