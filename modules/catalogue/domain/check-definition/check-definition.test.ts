import { describe, expect, it } from 'vitest'
import type { ServiceDefinition } from '../definition.ts'
import { libraryCard, libraryLimits } from '../library-card.ts'
import { checkDefinition } from './index.ts'

/** Plain data without its readonly marks, so that a test can put a fault into it. */
// biome-ignore lint/suspicious/noExplicitAny: a seeded fault is by its nature not of the type
type Draft = any

const withFault = (seed: (draft: Draft) => void): ServiceDefinition => {
  const draft = structuredClone(libraryCard) as Draft
  seed(draft)
  return draft
}

const both = (zh: string, en: string) => ({ zh, en })

/** Each row: what an author could get wrong, the code by which the checker calls it, and the mutation. */
const seeded: readonly [what: string, code: string, where: RegExp, seed: (draft: Draft) => void][] = [
  [
    'an act that starts in a state that does not exist',
    'unknown-state',
    /acts\.take\.from/,
    (d) => d.acts.take.from.push('nowhere'),
  ],
  [
    'an act that leads to a state that does not exist',
    'unknown-state',
    /acts\.pass\.to/,
    (d) => {
      d.acts.pass.to = 'nowhere'
    },
  ],
  [
    'a branch to a state that does not exist',
    'unknown-state',
    /acts\.take\.branches\[0\]/,
    (d) => {
      d.acts.take.branches[0].to = 'nowhere'
    },
  ],
  [
    'an initial state that does not exist',
    'unknown-state',
    /initial/,
    (d) => {
      d.initial = 'nowhere'
    },
  ],
  [
    'a state that nothing leads to',
    'unreachable-state',
    /states\.passed/,
    (d) => {
      d.acts.pass.to = 'looking'
      d.acts.pass.restarts = undefined
    },
  ],
  [
    'a state from which no end is reached',
    'dead-state',
    /states\.returned/,
    (d) => {
      d.acts.complete.from = ['filed']
      d.acts.withdraw.from = d.acts.withdraw.from.filter((s: string) => s !== 'returned')
      d.acts.urgeOn = {
        title: both('催', 'urge on'),
        by: ['applicant'],
        from: ['returned'],
        fields: [{ name: 'x', kind: 'text', label: both('话', 'word'), why: both('问', 'why') }],
      }
    },
  ],
  [
    'an authority that can only go round in circles',
    'only-circles',
    /states\.looking/,
    (d) => {
      d.acts.decide.from = ['askedMore']
      d.acts.decide.to = 'looking'
      d.acts.decide.branches = undefined
      d.acts.decide.ground = undefined
      d.acts.decide.by = ['head']
    },
  ],
  [
    'an open state without a next act',
    'no-next',
    /states\.looking/,
    (d) => {
      d.states.looking.next = undefined
    },
  ],
  [
    'a next act that cannot start in the state',
    'next-not-possible',
    /states\.reviewing\.next/,
    (d) => {
      d.states.reviewing.next.act = 'decide'
    },
  ],
  [
    'a next act that is not taken by that role',
    'next-not-by-role',
    /states\.looking\.next/,
    (d) => {
      d.states.looking.next.by = 'head'
    },
  ],
  [
    'a next act that does not exist',
    'unknown-act',
    /states\.looking\.next/,
    (d) => {
      d.states.looking.next.act = 'sleep'
    },
  ],
  [
    'a next act whose condition may not hold',
    'next-not-possible',
    /states\.looking\.next/,
    (d) => {
      d.acts.decide.when = { is: 'field', field: 'kind', op: 'equals', value: 'dog' }
    },
  ],
  [
    'a next act that only a timer takes',
    'next-by-system',
    /states\.decided\.next/,
    (d) => {
      d.states.decided.next = { act: 'closeQuietly', by: 'system' }
    },
  ],
  [
    'an open state without a clock and without a wait',
    'no-clock',
    /states\.looking/,
    (d) => {
      d.states.looking.clocks = []
    },
  ],
  [
    'a wait without its article',
    'wait-without-article',
    /states\.returned/,
    (d) => {
      d.states.returned.waits.source = { law: '', article: '' }
    },
  ],
  [
    'a wait that nothing ends',
    'wait-without-end',
    /states\.returned/,
    (d) => {
      d.acts.complete.by = ['clerk']
    },
  ],
  [
    'a clock of an unknown limit',
    'unknown-limit',
    /states\.looking\.clocks/,
    (d) => {
      d.states.looking.clocks[0].limit = 'lib.someday'
    },
  ],
  [
    'a clock without an article',
    'limit-without-article',
    /states\.looking\.clocks/,
    (d) => {
      d.states.looking.clocks[0].limit = 'lib.sourceless'
    },
  ],
  [
    'a clock without a number',
    'limit-without-number',
    /states\.looking\.clocks/,
    (d) => {
      d.states.looking.clocks[0].limit = 'lib.open'
    },
  ],
  [
    'a clock that is said to be the wrong side’s',
    'clock-wrong-side',
    /states\.reviewing\.clocks/,
    (d) => {
      d.states.reviewing.clocks[0].limit = 'lib.review.apply'
    },
  ],
  [
    "an applicant's clock that ends in nothing",
    'lapse-missing',
    /states\.decided\.clocks/,
    (d) => {
      d.states.decided.clocks[0].onLapse = undefined
    },
  ],
  [
    'an act on lapse that does not exist',
    'lapse-unknown',
    /states\.decided\.clocks/,
    (d) => {
      d.states.decided.clocks[0].onLapse = 'vanish'
    },
  ],
  [
    'an act on lapse that the system does not take',
    'lapse-not-by-system',
    /states\.decided\.clocks/,
    (d) => {
      d.states.decided.clocks[0].onLapse = 'confirm'
    },
  ],
  [
    'an act on lapse that cannot start there',
    'lapse-not-possible',
    /states\.decided\.clocks/,
    (d) => {
      d.acts.closeQuietly.from = ['looking']
    },
  ],
  [
    'an act on lapse whose condition may not hold',
    'lapse-not-possible',
    /states\.decided\.clocks/,
    (d) => {
      d.acts.closeQuietly.when = { is: 'field', field: 'kind', op: 'equals', value: 'dog' }
    },
  ],
  [
    "an authority's lateness that a timer does away with",
    'lapse-of-authority',
    /states\.reviewing\.clocks/,
    (d) => {
      d.states.reviewing.clocks[0].onLapse = 'closeQuietly'
      d.acts.closeQuietly.from.push('reviewing')
    },
  ],
  [
    'a state in which the resident can do nothing',
    'no-way-out',
    /states\.looking/,
    (d) => {
      d.acts.withdraw.from = d.acts.withdraw.from.filter((s: string) => s !== 'looking')
    },
  ],
  [
    'a letter that is not written',
    'unknown-letter',
    /acts\.decide\.letter/,
    (d) => {
      d.acts.decide.letter = 'poem'
    },
  ],
  [
    'a notice that is not written',
    'unknown-notice',
    /acts\.decide\.notice/,
    (d) => {
      d.acts.decide.notice = 'whisper'
    },
  ],
  [
    'a notice without words',
    'words-missing',
    /notices\.news/,
    (d) => {
      d.notices.news = both('', '')
    },
  ],
  [
    'a letter with a place that nothing fills',
    'letter-place-unfilled',
    /letters\.decision/,
    (d) => {
      d.letters.decision.body = both('{weather}', '{weather}')
    },
  ],
  [
    'a notice that tells the content',
    'notice-tells-content',
    /notices\.news/,
    (d) => {
      d.notices.news = both('{card}有消息', 'news on {card}')
    },
  ],
  [
    'missing Chinese words',
    'words-missing',
    /states\.filed\.title/,
    (d) => {
      d.states.filed.title.zh = ' '
    },
  ],
  [
    'missing English words',
    'words-missing',
    /acts\.take\.title/,
    (d) => {
      d.acts.take.title = { zh: '接手' }
    },
  ],
  [
    'a title that is not there at all',
    'words-missing',
    /states\.filed\.tells/,
    (d) => {
      d.states.filed.tells = undefined
    },
  ],
  [
    'English words where Chinese is due',
    'words-not-chinese',
    /acts\.take\.title/,
    (d) => {
      d.acts.take.title.zh = 'Take'
    },
  ],
  [
    'the same condition in two branches',
    'branch-never-taken',
    /acts\.take\.branches\[1\]/,
    (d) => d.acts.take.branches.push({ ...d.acts.take.branches[0], to: 'closed' }),
  ],
  [
    'a branch that an earlier one covers',
    'branch-never-taken',
    /acts\.take\.branches\[1\]/,
    (d) =>
      d.acts.take.branches.push({ when: { is: 'field', field: 'fineFen', op: 'atMost', value: 10 }, to: 'decided' }),
  ],
  [
    'branches that leave nothing for the rest',
    'rest-never-taken',
    /acts\.decide\.to/,
    (d) => {
      d.acts.decide.branches.push({ when: { is: 'not', of: d.acts.decide.branches[0].when }, to: 'decided' })
    },
  ],
  [
    'a condition that can never hold',
    'act-never-possible',
    /acts\.pass/,
    (d) => {
      const dog = { is: 'field', field: 'kind', op: 'equals', value: 'dog' }
      d.acts.pass.when = { is: 'all', of: [dog, { is: 'not', of: dog }] }
    },
  ],
  [
    'a condition about a field that nobody asks',
    'condition-unknown-field',
    /acts\.take\.branches/,
    (d) => {
      d.acts.take.branches[0].when.field = 'mood'
    },
  ],
  [
    'a condition about a field of another act',
    'condition-unknown-field',
    /acts\.finish\.branches/,
    (d) => {
      d.acts.finish.branches[0].when = { is: 'field', field: 'verdict', op: 'equals', value: 'keep' }
    },
  ],
  [
    'a condition about a choice that is not offered',
    'condition-impossible-value',
    /acts\.decide\.branches/,
    (d) => {
      d.acts.decide.branches[0].when.value = 'burn'
    },
  ],
  [
    'a condition about a flag that nobody sets',
    'unknown-flag',
    /acts\.finish/,
    (d) => {
      d.acts.deny.sets = undefined
    },
  ],
  [
    'a role that decides by what it is not shown',
    'decides-unseen',
    /acts\.finish/,
    (d) => {
      d.acts.finish.by = ['head', 'supervisor']
      d.acts.finish.when = { is: 'field', field: 'name', op: 'given' }
    },
  ],
  [
    'a head who decides on what is sealed',
    'decides-unseen',
    /acts\.finish/,
    (d) => {
      d.confidentiality = 'sealed'
      d.publish.fields = []
    },
  ],
  [
    'a requirement about an unknown field',
    'requirement-unknown-field',
    /requirements\.card/,
    (d) => {
      d.requirements[0].field = 'passport'
    },
  ],
  [
    'a requirement without its article',
    'requirement-without-article',
    /requirements\.card/,
    (d) => {
      d.requirements[0].source.article = ''
    },
  ],
  [
    'a question that does not say why we ask',
    'field-without-why',
    /form\.card/,
    (d) => {
      d.form[0].fields[0].why = undefined
    },
  ],
  [
    'a choice without choices',
    'choice-without-choices',
    /form\.kind/,
    (d) => {
      d.form[0].fields[2].choices = []
    },
  ],
  [
    'two fields of one name',
    'duplicate-name',
    /form\.card/,
    (d) => {
      d.form[1].fields[0].name = 'card'
    },
  ],
  [
    'a question that hangs on a later one',
    'condition-unknown-field',
    /form\.card/,
    (d) => {
      d.form[0].fields[0].when = { is: 'field', field: 'kind', op: 'equals', value: 'dog' }
    },
  ],
  [
    'an extension of a limit that does not run there',
    'extends-not-running',
    /acts\.grant/,
    (d) => {
      d.acts.grant.extends = 'lib.take'
    },
  ],
  [
    'an extension that the law does not know',
    'not-extendable',
    /acts\.grant/,
    (d) => {
      d.states.looking.clocks[0].limit = 'lib.take'
      d.states.askedMore.clocks[0].limit = 'lib.take'
      d.acts.grant.extends = 'lib.take'
    },
  ],
  [
    'an extension that can be had twice',
    'extends-twice',
    /acts\.grant/,
    (d) => {
      d.acts.askMore.when = undefined
    },
  ],
  [
    'an extension that a clerk approves',
    'extension-not-by-head',
    /acts\.grant/,
    (d) => {
      d.acts.grant.by = ['clerk']
      d.states.askedMore.next.by = 'clerk'
    },
  ],
  [
    'an extension of which nobody is told',
    'extension-untold',
    /acts\.grant/,
    (d) => {
      d.acts.grant.letter = undefined
      d.acts.grant.notice = undefined
    },
  ],
  [
    'a restart of a limit that does not run',
    'restarts-not-running',
    /acts\.complete/,
    (d) => {
      d.acts.complete.restarts = 'lib.review'
    },
  ],
  [
    'papers returned without a requirement list',
    'returns-without-requirements',
    /acts\.sendBack/,
    (d) => {
      d.requirements = []
    },
  ],
  [
    'papers returned without verdicts',
    'returns-without-verdict',
    /acts\.sendBack/,
    (d) => {
      d.acts.sendBack.fields = []
    },
  ],
  [
    'an act after the end that is not a reopening',
    'act-after-end',
    /acts\.take/,
    (d) => d.acts.take.from.push('closed'),
  ],
  [
    'an end without a ground',
    'end-without-ground',
    /acts\.confirm/,
    (d) => {
      d.acts.confirm.ground = undefined
    },
  ],
  [
    'a clerk who confirms for the resident',
    'ground-not-hers',
    /acts\.confirm/,
    (d) => {
      d.acts.confirm.by = ['applicant', 'clerk']
    },
  ],
  [
    'a final refusal without a letter',
    'refusal-without-letter',
    /acts\.finish/,
    (d) => {
      d.acts.finish.letter = undefined
    },
  ],
  [
    'a mark that is not two letters',
    'mark-not-two-letters',
    /mark/,
    (d) => {
      d.mark = 'T1'
    },
  ],
  [
    'a referral without its clock',
    'referral-without-clock',
    /referral/,
    (d) => {
      d.referral = undefined
    },
  ],
  [
    'a referral whose clock is unknown',
    'unknown-limit',
    /referral\.clock/,
    (d) => {
      d.referral.clock = 'lib.never'
    },
  ],
  [
    'a move to a chosen unit that nobody chooses',
    'moves-without-unit',
    /acts\.pass/,
    (d) => {
      d.acts.pass.fields.shift()
    },
  ],
  ['personal content published', 'publish-personal', /publish/, (d) => d.publish.fields.push('name')],
  [
    'a timer that nothing starts',
    'system-without-timer',
    /acts\.reopen/,
    (d) => {
      d.acts.reopen.by = ['applicant', 'system']
    },
  ],
  [
    'an act that takes a name of the engine',
    'reserved-name',
    /acts\.urge/,
    (d) => {
      d.acts.urge = d.acts.confirm
    },
  ],
  [
    'an answer to messages without a known limit',
    'unknown-limit',
    /messageReply/,
    (d) => {
      d.messageReply.limit = 'lib.never'
    },
  ],
  [
    'a word that the language does not have',
    'unknown-key',
    /states\.looking\.clock/,
    (d) => {
      d.states.looking.clock = []
    },
  ],
  [
    'a part that is missing',
    'part-missing',
    /acts/,
    (d) => {
      d.acts = undefined
    },
  ],
  [
    'a structure that cannot be read',
    'malformed',
    /$/,
    (d) => {
      d.acts.take.from = 'filed'
      d.acts.take.from = 7
    },
  ],
  [
    'staff who move the matter without an article',
    'act-without-article',
    /acts\.decide/,
    (d) => {
      d.acts.decide.source = undefined
    },
  ],
  [
    'a duty of the authority without any time',
    'duty-without-clock',
    /states\.decided/,
    (d) => {
      d.states.decided.next = { act: 'takeUpAgain', by: 'clerk' }
      d.acts.takeUpAgain = { ...d.acts.deny, by: ['clerk'], from: ['decided'], sets: undefined }
    },
  ],
  [
    'a lapse after which the same clock lapses again',
    'lapse-goes-nowhere',
    /states\.decided\.clocks/,
    (d) => {
      d.acts.closeQuietly.to = 'decided'
      d.acts.closeQuietly.ground = undefined
      d.acts.closeQuietly.sets = { late: true }
    },
  ],
  [
    "a resident's silence that ends what the authority owes",
    'lapse-drops-duty',
    /states\.decided\.clocks/,
    (d) => {
      d.states.decided.clocks.push({ limit: 'lib.review', side: 'authority' })
    },
  ],
  [
    'a limit that is no longer law',
    'limit-expired',
    /states\.reviewing\.clocks/,
    (d) => {
      d.states.reviewing.clocks[0].limit = 'lib.bygone'
    },
  ],
  [
    "the resident's time as the answer to a message",
    'clock-wrong-side',
    /messageReply/,
    (d) => {
      d.messageReply.limit = 'lib.review.apply'
    },
  ],
  [
    'a fee without a rule',
    'fee-without-rule',
    /fees/,
    (d) => {
      d.fees = { kind: 'rule', rule: '', source: d.fees.source }
    },
  ],
  [
    'a return that waits for somebody else',
    'returned-not-hers',
    /states\.returned/,
    (d) => {
      d.states.returned.next.by = 'clerk'
      d.acts.complete.by = ['applicant', 'clerk']
    },
  ],
  [
    'two buttons with the same words',
    'same-title',
    /acts\.deny\.title/,
    (d) => {
      d.acts.deny.title = d.acts.grant.title
    },
  ],
  [
    'a new phase of which nobody tells her',
    'phase-untold',
    /acts\.take/,
    (d) => {
      d.acts.take.notice = undefined
    },
  ],
  [
    'a name that is no name',
    'bad-name',
    /not a name/,
    (d) => {
      d.states['not a name'] = d.states.closed
    },
  ],
  [
    'a comparison of words by size',
    'condition-wrong-kind',
    /acts\.take\.branches/,
    (d) => {
      d.acts.take.branches[0].when.field = 'card'
    },
  ],
  [
    'an article that is left empty',
    'article-empty',
    /page\.law/,
    (d) => {
      d.page.law[0].article = ''
    },
  ],
  [
    'a way back where nothing was moved',
    'back-to-nobody',
    /acts\.deny/,
    (d) => {
      d.acts.deny.moves = 'back'
    },
  ],
  [
    'a definition with no word for its purpose',
    'words-missing',
    /purpose/,
    (d) => {
      d.purpose.en = ''
    },
  ],
  [
    'a closed phase that is not final',
    'closed-not-final',
    /states\.looking/,
    (d) => {
      d.states.looking.phase = 'closed'
    },
  ],
]

describe('the checker', () => {
  it('has nothing to say against a good definition', () => {
    expect(checkDefinition(libraryCard, libraryLimits, 'services/library-card/definition.ts')).toEqual([])
  })

  it.each(seeded)('catches %s', (_what, code, where, seed) => {
    const faults = checkDefinition(withFault(seed), libraryLimits, 'services/library-card/definition.ts')
    expect(faults.map((fault) => `${fault.code} ${fault.where}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${code} .*${where.source}`)),
    )
  })

  it('names the file and says in both languages what to do', () => {
    for (const [, , , seed] of seeded)
      for (const fault of checkDefinition(withFault(seed), libraryLimits, 'services/library-card/definition.ts')) {
        expect(fault.path).toBe('services/library-card/definition.ts')
        expect(fault.zh).toMatch(/\p{Script=Han}/u)
        expect(fault.en.length).toBeGreaterThan(10)
      }
  })
})
