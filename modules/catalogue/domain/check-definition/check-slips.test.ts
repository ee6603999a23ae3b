import { describe, expect, it } from 'vitest'
import type { ServiceDefinition } from '../definition.ts'
import { libraryCard, libraryLimits } from '../library-card.ts'
import { checkDefinition } from './index.ts'

/** Slips that look well formed: every name is right, every part is there, and still a person would be let down. */

// biome-ignore lint/suspicious/noExplicitAny: a seeded fault is by its nature not of the type
type Draft = any

const both = (zh: string, en: string) => ({ zh, en })
const is = (field: string, value: unknown) => ({ is: 'field', field, op: 'equals', value })
const never = { is: 'all', of: [is('kind', 'dog'), is('kind', 'returned')] }
const extraText = { name: 'extra', kind: 'text', label: both('另外', 'Extra'), why: both('问', 'To ask.') }

const slips: Readonly<Record<string, readonly [what: string, seed: (d: Draft) => void][]>> = {
  'brace-open': [
    [
      'a letter with a brace that is never closed',
      (d) => {
        d.letters.decision.body.zh = '借书证{card：{reasons}'
        d.letters.decision.body.en = 'Card {card: {reasons}'
      },
    ],
  ],
  'places-differ': [
    [
      'a letter whose English leaves out what the Chinese says',
      (d) => {
        d.letters.decision.body.en = 'Card {card}: see the Chinese.'
      },
    ],
    [
      'a notice that gives the day in one language only',
      (d) => {
        d.notices.news = both('{number}有消息，最后日期{unit}。', 'News on {number}.')
      },
    ],
  ],
  'due-without-clock': [
    [
      'a letter that names a last day where no time runs',
      (d) => {
        d.letters.complete.body = both('{number}请在{due}前补充。', '{number}: complete it by {due}.')
      },
    ],
    [
      'a notice of the end that names a last day',
      (d) => {
        d.notices.end = both('{number}在{due}前有效。', '{number} is open until {due}.')
        d.acts.withdraw.notice = 'end'
      },
    ],
  ],
  'words-missing': [
    [
      'a title that is a bare string',
      (d) => {
        d.acts.take.title = '接手'
      },
    ],
    [
      'a notice of nothing but blanks',
      (d) => {
        d.notices.news = both('  ', '\t')
      },
    ],
    [
      'a reason for waiting of nothing but blanks',
      (d) => {
        d.states.returned.waits.reason = both(' ', ' ')
      },
    ],
  ],
  'same-title': [
    [
      'two buttons with the same English words',
      (d) => {
        d.acts.deny.title.en = d.acts.grant.title.en
      },
    ],
  ],
  'same-label': [
    [
      'two choices that nobody can tell apart',
      (d) => {
        d.form[0].fields[2].choices[1].label = both('狗吃了', 'The dog ate it')
      },
    ],
  ],
  'does-nothing': [
    [
      'an act that leads to where it started',
      (d) => {
        d.acts.stay = { title: both('等等', 'Wait'), by: ['applicant'], from: ['looking'], to: 'looking' }
      },
    ],
    [
      'an act whose only effect is an empty list of flags',
      (d) => {
        d.acts.stay = { title: both('等等', 'Wait'), by: ['applicant'], from: ['looking'], sets: {} }
      },
    ],
    [
      'an act that only sends a message about itself',
      (d) => {
        d.acts.stay = { title: both('等等', 'Wait'), by: ['applicant'], from: ['looking'], notice: 'news' }
      },
    ],
  ],
  'phase-backwards': [
    [
      'a matter in hand that is sent back to the pile',
      (d) => {
        d.acts.deny.to = 'filed'
      },
    ],
    [
      'a review that ends where everything began',
      (d) => {
        d.acts.finish.branches[0].to = 'filed'
      },
    ],
  ],
  'initial-not-filed': [
    [
      'a beginning that claims to be in hand already',
      (d) => {
        d.states.filed.phase = 'handling'
      },
    ],
  ],
  'decides-unseen': [
    [
      'papers returned by somebody who may not see them',
      (d) => {
        d.form[0].fields[0].hiddenFrom = ['clerk']
      },
    ],
    [
      'a letter that its writer may not read',
      (d) => {
        d.form[0].fields[0].hiddenFrom = ['head']
      },
    ],
    [
      'a resident who may not see her own answer',
      (d) => {
        d.form[0].fields[0].hiddenFrom = ['applicant']
      },
    ],
    [
      'a branch, deep in its condition, on what the clerk may not see',
      (d) => {
        d.form[0].fields[1].hiddenFrom = ['clerk']
        d.acts.take.branches[0].when = { is: 'not', of: { is: 'any', of: [d.acts.take.branches[0].when] } }
      },
    ],
  ],
  'flag-never-read': [
    [
      'a flag that is set and never asked about',
      (d) => {
        d.acts.grant.sets = { granted: true }
      },
    ],
  ],
  'unknown-flag': [
    [
      'a flag that is only ever taken away',
      (d) => {
        d.acts.deny.sets = { denied: false }
        d.acts.finish.branches[0].when = { is: 'not', of: { is: 'flag', flag: 'denied' } }
      },
    ],
    [
      'a question of an act that hangs on a flag nobody sets',
      (d) => {
        d.acts.complete.fields.push({ ...extraText, when: { is: 'flag', flag: 'late' } })
      },
    ],
  ],
  'condition-too-early': [
    [
      'a question of the form that hangs on what happens later',
      (d) => {
        d.form[1].fields[1].when = { is: 'flag', flag: 'denied' }
      },
    ],
    [
      'a page that hangs on an extension',
      (d) => {
        d.form[1].when = { is: 'extended', limit: 'lib.decide' }
      },
    ],
  ],
  'unknown-limit': [
    [
      'a condition about the extension of a limit that does not exist',
      (d) => {
        d.acts.finish.when = { is: 'not', of: { is: 'extended', limit: 'lib.typo' } }
      },
    ],
  ],
  'extended-by-nobody': [
    [
      'a condition about an extension that no act grants',
      (d) => {
        d.acts.finish.when = { is: 'not', of: { is: 'extended', limit: 'lib.take' } }
      },
    ],
  ],
  'condition-empty': [
    [
      'a condition of no parts, which always holds',
      (d) => {
        d.acts.askReview.when = { is: 'all', of: [] }
      },
    ],
  ],
  'condition-unknown-word': [
    [
      'a comparison that the language does not have',
      (d) => {
        d.form[1].fields[1].when = { is: 'field', field: 'kind', op: 'is', value: 'dog' }
      },
    ],
    [
      'a kind of condition that the language does not have',
      (d) => {
        d.form[1].fields[1].when = { is: 'answer', field: 'kind', value: 'dog' }
      },
    ],
  ],
  'field-never-asked': [
    [
      'a question whose condition contradicts itself',
      (d) => {
        d.form[1].fields[1].when = never
        d.requirements[1].when = never
      },
    ],
    [
      'a page whose condition contradicts itself',
      (d) => {
        d.form.push({ id: 'more', title: both('还有', 'More'), fields: [extraText], when: never })
      },
    ],
  ],
  'requirement-not-asked': [
    [
      'a paper demanded of somebody who was never asked for it',
      (d) => {
        d.requirements[1].when = undefined
      },
    ],
  ],
  'requirement-never-due': [
    [
      'a requirement that applies to nobody',
      (d) => {
        d.requirements[0].when = never
      },
    ],
  ],
  'unknown-kind': [
    [
      'a kind of question that the language does not have',
      (d) => {
        d.form[0].fields[0].kind = 'longtext'
      },
    ],
  ],
  'range-empty': [
    [
      'papers of which none may be given',
      (d) => {
        d.acts.complete.fields[0] = { ...d.acts.complete.fields[0], kind: 'documents', personal: true, maxItems: 0 }
      },
    ],
    [
      'a text of at most nothing',
      (d) => {
        d.form[0].fields[0].maxLength = 0
      },
    ],
  ],
  'form-empty': [
    [
      'a form without a page',
      (d) => {
        d.form = []
        d.requirements = []
      },
    ],
  ],
  'unknown-word': [
    [
      'a route that does not exist',
      (d) => {
        d.route = 'express'
      },
    ],
    [
      'a degree of confidentiality that does not exist',
      (d) => {
        d.confidentiality = 'secret'
      },
    ],
    [
      'a level of identity that does not exist',
      (d) => {
        d.applicant.level = 'face'
      },
    ],
    [
      'a clock that counts from nowhere',
      (d) => {
        d.states.looking.clocks[0].from = 'acceptance'
      },
    ],
    [
      'a wait for somebody the language does not know',
      (d) => {
        d.states.returned.waits.forWhom = 'court'
      },
    ],
    [
      'a way of moving that the language does not know',
      (d) => {
        d.acts.askReview.moves = 'up'
      },
    ],
  ],
  'part-missing': [
    [
      'a part that is there and holds nothing',
      (d) => {
        d.states = null
      },
    ],
  ],
  'nobody-may-apply': [
    [
      'a service for nobody',
      (d) => {
        d.applicant.kinds = []
      },
    ],
  ],
  'bad-count': [
    [
      'six representatives, where the law allows five',
      (d) => {
        d.applicant.maxRepresentatives = 6
      },
    ],
    [
      'less than one representative',
      (d) => {
        d.applicant.maxRepresentatives = -1
      },
    ],
  ],
  'bad-date': [
    [
      'a first day that no calendar has',
      (d) => {
        d.validFrom = '2026-02-31'
      },
    ],
  ],
  'page-incomplete': [
    [
      'a service page that does not say what happens next',
      (d) => {
        d.page.next = []
      },
    ],
  ],
  'clock-from-filing-hers': [
    [
      'a resident’s time that ran while the authority worked',
      (d) => {
        d.states.decided.clocks[0].from = 'filing'
      },
    ],
  ],
  'ground-of-authority': [
    [
      'a resident who refuses her own matter',
      (d) => {
        d.acts.confirm.ground = 'notAccepted'
      },
    ],
  ],
  'lapse-asked': [
    [
      'a timer that would have to fill in a form',
      (d) => {
        d.acts.closeQuietly.by = ['system', 'applicant']
        d.acts.closeQuietly.fields = [extraText]
      },
    ],
  ],
  'lapse-in-circle': [
    [
      'timers that pass a matter to and fro for ever',
      (d) => {
        d.states.decided.clocks[0].onLapse = 'swing'
        d.acts.swing = { title: both('摆', 'Swing'), by: ['system'], from: ['decided'], to: 'returned', notice: 'news' }
        d.states.returned.clocks = [{ limit: 'lib.review.apply', side: 'applicant', onLapse: 'swingBack' }]
        d.acts.swingBack = { title: both('摆回', 'Swing back'), by: ['system'], from: ['returned'], to: 'decided' }
        d.acts.closeQuietly = undefined
        d.acts = Object.fromEntries(Object.entries(d.acts).filter(([, act]) => act))
      },
    ],
  ],
  'next-not-at-door': [
    [
      'a first act that the usual door may not take',
      (d) => {
        d.acts.take.bodies = ['other']
      },
    ],
  ],
  'publish-free-text': [
    [
      'free words published',
      (d) => {
        d.publish.fields = ['reasons']
      },
    ],
  ],
  'publish-hidden': [
    [
      'an answer published that some staff may not see',
      (d) => {
        d.form[0].fields[2].hiddenFrom = ['supervisor']
      },
    ],
  ],
  'sealed-searched': [
    [
      'sealed words in the search index',
      (d) => {
        d.confidentiality = 'sealed'
        d.form[0].fields[0].searched = true
      },
    ],
  ],
  'personal-not-marked': [
    [
      'papers that are not marked as personal',
      (d) => {
        d.acts.complete.fields[0] = { ...d.acts.complete.fields[0], kind: 'documents' }
      },
    ],
  ],
  'wait-not-hers': [
    [
      'a wait for another body in which the resident owes the next act',
      (d) => {
        d.states.returned.waits.forWhom = 'otherBody'
        d.acts.complete.by = ['applicant', 'clerk']
        d.acts.complete.source = { law: '规则', article: '2' }
        d.acts.complete.notice = 'news'
      },
    ],
  ],
}

const withSlip = (seed: (d: Draft) => void): ServiceDefinition => {
  const draft = structuredClone(libraryCard) as Draft
  seed(draft)
  return draft
}

const rows = Object.entries(slips).flatMap(([code, some]) => some.map(([what, seed]) => [what, code, seed] as const))

describe('the checker, against slips that are well formed', () => {
  it.each(rows)('catches %s', (_what, code, seed) => {
    const faults = checkDefinition(withSlip(seed), libraryLimits, 'services/library-card/definition.ts')
    expect(faults.map((fault) => fault.code)).toContain(code)
    for (const fault of faults) expect(fault).toMatchObject({ path: 'services/library-card/definition.ts' })
  })
})
