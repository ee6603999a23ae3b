import { setLetter } from '../adapters/typst/typesetter.ts'
import { writeLetter } from '../adapters/word/write-letter.ts'
import { type LetterFacts, type LetterProof, layOut } from '../domain/letter-paper.ts'

/** The letter as it goes out: PDF. The same facts give the same bytes. */
export const letterAsPdf = (facts: LetterFacts, proof: LetterProof): Promise<Uint8Array> =>
  setLetter(layOut(facts, proof))

/** The letter as staff edit it: Word. */
export const letterAsWord = (facts: LetterFacts, proof: LetterProof): Promise<Uint8Array> =>
  writeLetter(layOut(facts, proof))
