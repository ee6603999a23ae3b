import { compileDefinition } from '@gongdao/catalogue'
import { type Journey, type JourneyStep, type Walked, walkJourney } from '@gongdao/catalogue/testing'
import { describe, expect, it } from 'vitest'
import { journeyLaw } from '../journey-law.ts'
import { petition } from './definition.ts'

const compiled = compileDefinition(petition)
const law = journeyLaw()

const water = {
  kind: 'request',
  subject: '小区停水三天',
  facts: '自本月一日起停水，物业不管。',
  request: '恢复供水，查明原因。',
  before: 'none',
  joint: false,
  name: '何小满',
  phone: '13000000000',
}

const clerk = (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({
  act,
  by: 'clerk',
  on,
  fields,
})
const head = (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({
  act,
  by: 'head',
  on,
  fields,
})
const resident = (act: string, on: string, fields: JourneyStep['fields'] = {}): JourneyStep => ({
  act,
  by: 'applicant',
  on,
  fields,
})
const timer = (act: string, on: string): JourneyStep => ({ act, by: 'system', on })

const because = { reasons: '依照职责范围办理。' }
const sorted = (path: string, route = 'policy') => ({
  path,
  route,
  ...because,
  nextSteps: '由本机关调查核实后书面答复。',
})
const forward = (on: string) => clerk('forward', on, { unit: 'duanzhou.housing', ...because })
const opinion = (result: string) => ({ result, ...because, basis: '《城市供水条例》' })
const basis = { ...because, basis: '《信访工作条例》第三十五条' }

/** Each row: the story, its answers and acts, and what must come of it. */
const rows: readonly [story: string, journey: Journey, expected: Partial<Walked>][] = [
  [
    'is forwarded, and the receiving unit writes to her within 15 days of receiving it',
    { answers: water, filedOn: '2025-09-20', steps: [forward('2025-09-22')] },
    {
      path: ['filed', 'forwarded'],
      owners: ['petitionOffice', 'duanzhou.housing'],
      due: { 'xf.forwardedNotice': '2025-10-09' },
      fee: 'none',
    },
  ],
  [
    'is handled in 60 days from acceptance, rolled past the National Day holiday',
    {
      answers: water,
      filedOn: '2025-08-01',
      steps: [forward('2025-08-02'), clerk('sort', '2025-08-05', sorted('handle'))],
    },
    { state: 'accepted', phase: 'accepted', due: { 'xf.handle': '2025-10-09' } },
  ],
  [
    'is extended once, by the head, and not a second time',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [
        clerk('takeUp', '2026-03-03'),
        clerk('sort', '2026-03-05', sorted('handle')),
        clerk('hear', '2026-03-09', { heard: '当面听取' }),
        clerk('askExtension', '2026-04-20', because),
        head('approveExtension', '2026-04-21', because),
        clerk('askExtension', '2026-05-20', because),
      ],
    },
    { state: 'inProgress', due: { 'xf.handle': '2026-06-03' }, refused: { step: 'askExtension', code: 'condition' } },
  ],
  [
    'goes to court, not into 60 days, when art. 31 (1) applies: uncontested it ends with the right place named',
    {
      answers: { ...water, before: 'court' },
      filedOn: '2026-03-02',
      steps: [clerk('direct', '2026-03-04', sorted('judicial', 'judicial')), timer('closeDirected', '2026-03-20')],
    },
    { path: ['filed', 'directed', 'closedElsewhere'], ground: 'transferred', due: {} },
  ],
  [
    'is contested after being sent away, and the head takes it up: 60 days from that day',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [
        forward('2026-03-03'),
        clerk('sort', '2026-03-06', sorted('administrative')),
        resident('contestSorting', '2026-03-10', { whyNot: '没有任何行政决定可以复议。' }),
        head('answerRefusalContest', '2026-03-12', { verdict: 'change', ...because, nextSteps: '由本机关受理办理。' }),
      ],
    },
    { state: 'accepted', due: { 'xf.handle': '2026-05-11' } },
  ],
  [
    'keeps its 60 days while the resident contests the route',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [
        forward('2026-03-03'),
        clerk('sort', '2026-03-06', sorted('handle')),
        resident('contestRoute', '2026-03-20', { whyNot: '应由多部门一起处理。' }),
      ],
    },
    { state: 'sortingContested', due: { 'xf.handle': '2026-05-06', 'local.xf.answerContest': '2026-03-27' } },
  ],
  [
    'goes the whole way: not supported, review by the superior, re-review, the last word',
    {
      answers: water,
      filedOn: '2026-01-05',
      steps: [
        forward('2026-01-06'),
        clerk('sort', '2026-01-08', sorted('handle')),
        clerk('hear', '2026-01-12', { heard: '电话听取' }),
        clerk('issueOpinion', '2026-02-02', opinion('notSupported')),
        clerk('serveOpinion', '2026-02-03', { manner: 'online' }),
        resident('askReview', '2026-02-10', { whyNot: '没有查明原因。' }),
        clerk('decideReview', '2026-03-02', basis),
        resident('askRecheck', '2026-03-16', { whyNot: '仍未查明。' }),
        clerk('decideRecheck', '2026-04-01', { verdict: 'uphold', ...basis }),
      ],
    },
    {
      state: 'rechecked',
      phase: 'closed',
      ground: 'finalByLaw',
      owners: ['petitionOffice', 'duanzhou.housing', 'superior', 'superior'],
    },
  ],
  [
    'gives her 30 days to ask for review from the day the opinion reached her, not the day it was written',
    {
      answers: water,
      filedOn: '2026-01-05',
      steps: [
        forward('2026-01-06'),
        clerk('sort', '2026-01-08', sorted('handle')),
        clerk('hear', '2026-01-12', { heard: '电话听取' }),
        clerk('issueOpinion', '2026-01-20', opinion('explained')),
        clerk('serveOpinion', '2026-01-28', { manner: 'post' }),
      ],
    },
    { state: 'opinionIssued', due: { 'xf.review.apply': '2026-02-27' } },
  ],
  [
    'is not closed before what was supported is carried out, and not even then if she says it was not',
    {
      answers: water,
      filedOn: '2026-01-05',
      steps: [
        forward('2026-01-06'),
        clerk('sort', '2026-01-08', sorted('handle')),
        clerk('hear', '2026-01-12', { heard: '电话听取' }),
        clerk('issueOpinion', '2026-01-20', opinion('supported')),
        clerk('serveSupport', '2026-01-21', { manner: 'online' }),
        timer('endReviewTime', '2026-02-25'),
        clerk('reportDone', '2026-02-26', { done: '已更换水泵，二月二十五日恢复供水。' }),
        resident('notDone', '2026-03-01', { missing: '五楼以上还没水。' }),
      ],
    },
    { state: 'executionDue', phase: 'answered', due: { 'local.xf.execute': '2026-03-31' } },
  ],
  [
    'does not let the clock stand still while the petition is completed',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [
        clerk('returnForCorrection', '2026-03-04', { items: ['facts'], note: '请写明日期。' }),
        timer('goOn', '2026-03-12'),
      ],
    },
    { path: ['filed', 'returned', 'filed'], due: { 'xf.forward': '2026-03-17', 'xf.receiveNotice': '2026-03-17' } },
  ],
  [
    'is answered as a suggestion, not as a request',
    {
      answers: { ...water, kind: 'suggestion' },
      filedOn: '2026-03-02',
      steps: [
        clerk('takeUp', '2026-03-03'),
        clerk('sort', '2026-03-05', sorted('suggestion')),
        clerk('replySuggestion', '2026-03-20', { adoption: 'partly', ...because }),
      ],
    },
    { state: 'suggestionAnswered', due: { 'local.xf.confirm': '2026-04-07' } },
  ],
  [
    'is refused before filing when six representatives are named',
    {
      answers: { ...water, joint: true, jointCount: 80, representatives: '甲\n乙\n丙\n丁\n戊\n己' },
      filedOn: '2026-03-02',
      steps: [],
    },
    { refused: { step: 'file', code: 'invalid', fields: ['representatives:tooMany'] } },
  ],
  [
    'can be withdrawn in the middle and raised again: the 15 days begin anew',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [
        forward('2026-03-03'),
        resident('withdraw', '2026-03-05'),
        resident('reopen', '2026-04-01', { whyAgain: '又停水了。' }),
      ],
    },
    {
      path: ['filed', 'forwarded', 'withdrawn', 'filed'],
      due: { 'xf.forward': '2026-04-16', 'xf.receiveNotice': '2026-04-16' },
    },
  ],
  [
    'that was said to be answered and is not solved goes on one level higher, and not where the law ended it',
    {
      answers: { ...water, kind: 'suggestion' },
      filedOn: '2026-03-02',
      steps: [
        forward('2026-03-03'),
        clerk('sort', '2026-03-04', sorted('suggestion')),
        clerk('replySuggestion', '2026-03-10', { adoption: 'adopted', ...because }),
        timer('closeUnanswered', '2026-06-01'),
        resident('reopenUnsolved', '2026-06-02', { whyAgain: '还是没有装栏杆。' }),
      ],
    },
    { state: 'filed' },
  ],
  [
    'is not accepted by a head or a resident: only a clerk of the unit sorts',
    {
      answers: water,
      filedOn: '2026-03-02',
      steps: [forward('2026-03-03'), resident('sort', '2026-03-04', sorted('handle'))],
    },
    { state: 'forwarded', refused: { step: 'sort', code: 'not-by-this-role' } },
  ],
]

describe('a petition', () => {
  it.each(rows)('%s', (_story, journey, expected) => {
    const walked = walkJourney(compiled, journey, law)
    if (!expected.refused) expect(walked.refused).toBeUndefined()
    expect(walked).toMatchObject(expected)
    if (expected.due) expect(walked.due).toEqual(expected.due)
  })

  it('names an article for every act by which an authority moves it', () => {
    for (const [name, act] of Object.entries(petition.acts))
      if (act.by.includes('clerk') || act.by.includes('head')) expect(act.source, name).toBeDefined()
  })

  it('offers the six ways of art. 31 and those of arts. 29 and 30, and an office that may not decide offers neither handling nor considering', () => {
    const choices = (act: string) =>
      petition.acts[act]?.fields?.find((field) => field.name === 'path')?.choices?.map((choice) => choice.value)
    expect(choices('sort')).toEqual([
      'judicial',
      'arbitration',
      'partyAppeal',
      'administrative',
      'dutyToAct',
      'handle',
      'suggestion',
      'accusation',
    ])
    expect(choices('direct')).toEqual([
      'judicial',
      'arbitration',
      'partyAppeal',
      'administrative',
      'dutyToAct',
      'accusation',
    ])
  })

  it('never lets the petition office itself sort or decide', () => {
    expect(petition.acts.sort?.bodies).not.toContain('petitionOffice')
    expect(petition.acts.takeUp?.bodies).not.toContain('petitionOffice')
  })
})
