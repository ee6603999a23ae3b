import type { Field } from '@gongdao/catalogue'
import type { MatterView, ReturnedItem } from '@gongdao/matters/contract'
import type { Reader } from '../reader.ts'
import { anchorOf, errorAt, type FieldError } from './check-page.ts'

type Act = MatterView['acts'][number]

/** One returned item with the box and the upload that stand beside it. */
export interface ItemQuestion {
  readonly item: ReturnedItem
  readonly words?: Field
  readonly papers?: Field
}

/** The answer to a return, item by item, and into which fields of the act it goes. */
export interface ItemForm {
  readonly questions: readonly ItemQuestion[]
  readonly words?: Field
  readonly papers?: Field
  /** Fields of the act that ask something else. */
  readonly rest: readonly Field[]
}

/** The act that answers a return asks for words and papers as a whole; she is asked for each item by itself. */
export function itemFormOf(view: MatterView, act: Act): ItemForm | undefined {
  if (!view.returned || !act.isNext) return undefined
  const fields = act.fields as unknown as readonly Field[]
  const words = fields.find((field) => field.kind === 'longText')
  const papers = fields.find((field) => field.kind === 'documents')
  if (!words && !papers) return undefined
  const questions = view.returned.items
    .filter((item) => item.lacking)
    .map((item): ItemQuestion => {
      const box: Field = {
        name: `item-${item.id}-words`,
        kind: 'longText',
        label:
          item.kind === 'words'
            ? { zh: `补写：${item.title.zh}`, en: `Write: ${item.title.en}` }
            : { zh: '说明', en: 'Remarks' },
        optional: item.kind === 'papers',
        maxLength: 1500,
      }
      const upload: Field = {
        name: `item-${item.id}-papers`,
        kind: 'documents',
        label:
          item.kind === 'papers'
            ? { zh: `上传：${item.title.zh}`, en: `Upload: ${item.title.en}` }
            : { zh: '材料', en: 'Papers' },
        optional: item.kind === 'words',
        ...(papers?.maxItems ? { maxItems: papers.maxItems } : {}),
      }
      return { item, ...(words ? { words: box } : {}), ...(papers ? { papers: upload } : {}) }
    })
  const rest = fields.filter((field) => field !== words && field !== papers)
  return { questions, ...(words ? { words } : {}), ...(papers ? { papers } : {}), rest }
}

/** Every field of the page, each optional by itself: an item is answered by words or by papers. */
export const fieldsOfItems = ({ questions, rest }: ItemForm): readonly Field[] => [
  ...questions.flatMap(({ words, papers }) =>
    [papers, words].flatMap((field) => (field ? [{ ...field, optional: true }] : [])),
  ),
  ...rest,
]

const textOf = (answers: Answers, field: Field | undefined): string =>
  String((field && answers[field.name]) ?? '').trim()
const idsOf = (answers: Answers, field: Field | undefined): readonly string[] =>
  ((field && answers[field.name]) as readonly string[] | undefined) ?? []
type Answers = Readonly<Record<string, unknown>>

/** An item that got neither words nor papers. She may say that she has none; she is not asked again. */
export const unanswered = ({ questions }: ItemForm, answers: Answers): FieldError[] =>
  questions
    .filter(({ words, papers }) => textOf(answers, words) === '' && idsOf(answers, papers).length === 0)
    .map(({ item, words, papers }) => {
      const first = (item.kind === 'papers' ? (papers ?? words) : (words ?? papers))!
      return errorAt(
        first.name,
        anchorOf(first),
        `请补上“${item.title.zh}”；补不了的，写明原因`,
        `Please complete “${item.title.en}”, or say why you cannot`,
      )
    })

/** What goes into the record: a line for each item that names its papers, and all papers together. */
export function answersOfItems(form: ItemForm, answers: Answers, reader: Reader, nameOf: (paper: string) => string) {
  const lines = form.questions.map(({ item, words, papers }) => {
    const names = idsOf(answers, papers).map(nameOf)
    const shown = names.length > 0 ? reader.say(`（材料：${names.join('、')}）`, ` (papers: ${names.join(', ')})`) : ''
    return `${reader.of(item.title)}${reader.say('：', ': ')}${textOf(answers, words)}${shown}`
  })
  const papers = form.questions.flatMap((one) => idsOf(answers, one.papers))
  const rest = Object.fromEntries(form.rest.map((field) => [field.name, answers[field.name]]))
  return {
    ...rest,
    ...(form.words ? { [form.words.name]: lines.join('\n') } : {}),
    ...(form.papers && papers.length > 0 ? { [form.papers.name]: [...new Set(papers)] } : {}),
  }
}
