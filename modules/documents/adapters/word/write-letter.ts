import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  type IRunOptions,
  Packer,
  PageBreak,
  Paragraph,
  TextRun,
} from 'docx'
import QRCode from 'qrcode'
import type { LetterPaper, LetterSide } from '../../domain/letter-paper.ts'

/** Twentieths of a point to a millimetre, as Word counts. */
const millimetre = 56.7
const faces = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }

/** The letter as Word, for staff who go on writing in it: the same contents, the same order. */
export async function writeLetter(paper: LetterPaper): Promise<Uint8Array> {
  const square = await QRCode.toBuffer(paper.address, { margin: 0, width: 240, errorCorrectionLevel: 'M' })
  const children = paper.sides.flatMap((side, at) => [
    ...(at > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...sheet(side, square),
  ])
  const [first] = paper.sides
  const made = new Document({
    title: first?.title ?? '',
    creator: first?.unit ?? '',
    sections: [
      {
        properties: {
          page: {
            size: { width: 210 * millimetre, height: 297 * millimetre },
            margin: { top: 35 * millimetre, bottom: 32 * millimetre, left: 28 * millimetre, right: 26 * millimetre },
          },
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(made)
}

function sheet(side: LetterSide, square: Uint8Array): Paragraph[] {
  const isEnglish = side.language === 'en'
  const size = isEnglish ? 24 : 32
  const run = (text: string, more: IRunOptions = {}) => new TextRun({ text, font: faces, size, ...more })
  const line = { line: isEnglish ? 360 : 560 }
  const centred = { alignment: AlignmentType.CENTER } as const
  return [
    new Paragraph({
      ...centred,
      children: [run(side.unit, { bold: true, size: isEnglish ? 36 : 52, color: 'B3261E' })],
    }),
    new Paragraph({
      ...centred,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'B3261E', space: 4 } },
      spacing: { after: 400 },
      children: [run(side.reference, { size: 24 })],
    }),
    new Paragraph({ ...centred, spacing: { after: 300 }, children: [run(side.title, { bold: true, size: 44 })] }),
    new Paragraph({ spacing: line, children: [run(side.addressee)] }),
    ...side.text
      .split('\n')
      .map(
        (text) => new Paragraph({ spacing: line, indent: { firstLine: isEnglish ? 0 : 640 }, children: [run(text)] }),
      ),
    new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 500 }, children: [run(side.unit)] }),
    new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(side.date)] }),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { after: 300 },
      children: [run(`（${side.seal.replace('\n', '：')}）`, { size: 18, color: '595959' })],
    }),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: square, transformation: { width: 96, height: 96 } })],
    }),
    ...side.proof.map((text) => new Paragraph({ children: [run(text, { size: 19 })] })),
  ]
}
