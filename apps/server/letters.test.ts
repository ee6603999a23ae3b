import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { type LetterFacts, layOut, letterAsPdf, letterAsWord } from '@gongdao/documents'
import { services } from '@gongdao/services'
import fc from 'fast-check'
import jsQR from 'jsqr'
import { extractImages, extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'

const proof = {
  address: 'https://gongdao.example/verify/ZQ26XF0000017X-3?code=ABCD-EFGH-JKMN',
  page: 'https://gongdao.example/verify',
  code: 'ABCD-EFGH-JKMN',
}
const hardName = '欧阳𠮷䶮喆·买买提 José Ñandú-Müller 阿卜杜拉·本·穆罕默德·努尔艾合买提江'
const facts: LetterFacts = {
  reference: 'ZQ26XF0000017X-3',
  title: { zh: '告知书', en: 'Notice' },
  body: { zh: '正文。', en: 'Text.' },
  unit: { zh: '肇庆市端州区信访局', en: 'Petition Bureau of Duanzhou' },
  addressee: hardName,
  day: '2026-03-09',
}

const read = (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf))
/** Words without the blanks, seen and unseen, that setting lines puts in or takes away. */
const bare = (words: string) => words.replace(/[\s\u200b]+/g, '')
const wordsOf = async (pdf: Uint8Array) => {
  const { text } = await extractText(await read(pdf), { mergePages: false })
  // The number of the page stands between the halves of a paragraph.
  return bare(text.map((page) => page.replace(/—\s*\d+\s*\/\s*\d+\s*—\s*$/, '')).join('\n'))
}
const letters = services.flatMap(({ path, definition }) =>
  Object.entries(definition.letters).map(([name, letter]) => [`${path.split('/')[1]} ${name}`, letter] as const),
)

describe('letters', () => {
  it.each(letters)('%s: its PDF says what the letter says, to the character', async (_name, letter) => {
    const given = { ...facts, title: letter.title, body: letter.body }
    const said = await wordsOf(await letterAsPdf(given, proof))
    for (const side of layOut(given, proof).sides) {
      expect(said).toContain(bare(side.unit + side.reference + side.title + side.addressee))
      for (const line of side.text.split('\n')) expect(said).toContain(bare(line))
      expect(said).toContain(bare(side.date))
      for (const line of side.proof) expect(said).toContain(bare(line))
    }
  })

  it('say rare, Latin and long names without a missing character, from fonts that lie in the file', async () => {
    const pdf = await letterAsPdf(facts, proof)
    expect(await wordsOf(pdf)).toContain(bare(hardName))
    const fonts = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/BaseFont\s*\/([\w+-]+)/g),
    ].map((one) => one[1])
    expect(new Set(fonts.map((one) => one!.replace(/^[A-Z]{6}\+/, '').replace(/-Identity.*$/, '')))).toEqual(
      new Set(['NotoSerifSC-Bold', 'NotoSerifSC-Regular', 'NotoSerifJP-Regular']),
    )
  })

  it('are the same bytes for the same facts, and others for others', async () => {
    const hash = async (given: LetterFacts) =>
      createHash('sha256')
        .update(await letterAsPdf(given, proof))
        .digest('hex')
    const first = await hash(facts)
    const other = await hash({ ...facts, day: '2026-03-10' })
    expect(await hash(facts)).toBe(first)
    expect(other).not.toBe(first)
  })

  it('carry a square that leads to their verification page', async () => {
    const [square] = await extractImages(await read(await letterAsPdf(facts, proof)), 1)
    expect(readSquare(square!)).toBe(proof.address)
  })

  it('take words for words whatever they look like: nothing in them is read as Typst', async () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom(
          '#',
          '$',
          '*',
          '_',
          '`',
          '\\',
          '@',
          '<a>',
          '//',
          '/*',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '= ',
          '- ',
          '~',
          '--',
          '...',
        ),
        fc.constantFrom(
          '#sys.inputs',
          '#read("letter.typ")',
          '#panic("x")',
          '#import "@preview/x:1"',
          '$1+1$',
          '公',
          '道',
          'a',
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (signs) => {
        const words = `始${signs.join('')}终`
        const given = { ...facts, addressee: words, title: { zh: words, en: words }, body: { zh: words, en: words } }
        const said = await wordsOf(await letterAsPdf(given, proof))
        // Title, addressee and text, in both languages, as they were written.
        expect(said.split(bare(words)).length - 1).toBe(6)
      }),
      { numRuns: 25 },
    )
  })

  it('say nothing invisible, and hold words of any length on as many pages as they need', async () => {
    const long = '情况复杂经负责人批准可延长不超过三十日。'.repeat(600)
    const pdf = await read(
      await letterAsPdf({ ...facts, addressee: '\u202e王\u0000芳', body: { zh: long, en: '' } }, proof),
    )
    expect(pdf.numPages).toBeGreaterThan(10)
    const { text } = await extractText(pdf, { mergePages: true })
    expect(bare(text)).toContain('王芳：')
  })
})

/** One of each service: what differs between letters is words alone. */
const oneOfEach = letters.filter(([name], at) => letters[at - 1]?.[0].split(' ')[0] !== name.split(' ')[0])

describe('letters as Word', () => {
  it.each(oneOfEach)('%s: the file is sound and holds the same words', async (_name, letter) => {
    const given = { ...facts, title: letter.title, body: letter.body }
    const parts = unzip(await letterAsWord(given, proof))
    const text = parts.get('word/document.xml')!
    expect(openTags(text)).toEqual([])
    const said = bare([...text.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((one) => unescaped(one[1]!)).join('\n'))
    for (const side of layOut(given, proof).sides)
      expect(said).toContain(
        bare([side.unit, side.reference, side.title, side.addressee, side.text, side.unit, side.date].join('')),
      )
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels']))
  })
})

/** Reads the square as a telephone does: bigger, with white around it. */
function readSquare({
  data,
  width,
  height,
  channels,
}: {
  data: Uint8ClampedArray
  width: number
  height: number
  channels: number
}) {
  const times = 6
  const size = (width + 8) * times
  const seen = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < height * times; y++)
    for (let x = 0; x < width * times; x++) {
      const light = data[(Math.floor(y / times) * width + Math.floor(x / times)) * channels]!
      seen.fill(light, ((y + 4 * times) * size + x + 4 * times) * 4, ((y + 4 * times) * size + x + 4 * times) * 4 + 3)
    }
  return jsQR(seen, size, size)?.data
}

/** The parts of a zip file, by its own table of contents. */
function unzip(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let nth = bytes.readUInt16LE(end + 10); nth > 0; nth--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20))
    const isPacked = bytes.readUInt16LE(at + 10) === 8
    parts.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(content) : content).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return parts
}

/** What is left open, or closed out of turn, in a piece of XML: nothing where it is well formed. */
function openTags(xml: string): string[] {
  const open: string[] = []
  for (const [, closes, name, isEmpty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closes) {
      if (open.pop() !== name) return [name!]
    } else if (!isEmpty) open.push(name!)
  }
  return xml.replace(/<[^<>]+>/g, '').match(/[<>]|&(?!\w+;|#\d+;)/) ? ['text'] : open
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')
