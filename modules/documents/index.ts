/** The door of `documents`: what people hand in, checked, cleaned and kept under its hash; read only through a policy. */
import type { Readable } from 'node:stream'
import type { Answer } from '@gongdao/platform/answer'
import { findDocuments, type StoredDocument } from './adapters/postgres/document-rows.ts'
import { cleanUp } from './application/clean-up.ts'
import { forFiling, infoOf } from './application/for-filing.ts'
import { keepMade } from './application/keep-made.ts'
import { letterAsPdf, letterAsWord } from './application/make-letter.ts'
import type { DocumentsNeeds, Ground, Uploader } from './application/needs.ts'
import { storeUpload } from './application/store-upload.ts'
import type { DocumentInfo } from './contract/index.ts'
import type { LetterFacts, LetterProof } from './domain/letter-paper.ts'

export { refusals } from './adapters/http/refusals.ts'
export { type DocumentRouteOptions, documentsRoutes } from './adapters/http/routes.ts'
export { missingContents, type StoredDocument } from './adapters/postgres/document-rows.ts'
export { type ClamdAddress, clamd, type VirusScanner } from './adapters/scanner/clamd.ts'
export { letterAsPdf, letterAsWord } from './application/make-letter.ts'
export type { DocumentsNeeds, Uploader } from './application/needs.ts'
export { type ContentVerdict, type SealedPaper, verifyContents } from './application/verify-contents.ts'
export type { DocumentInfo } from './contract/index.ts'
export { allowedKinds } from './domain/file-kinds.ts'
export { type LetterFacts, type LetterPaper, type LetterProof, layOut } from './domain/letter-paper.ts'
export { migrations } from './migrations/index.ts'

export interface Documents {
  /** Takes in a file from a plain form, where no script can send it in pieces. */
  storeUpload(by: Uploader, name: string, content: AsyncIterable<Uint8Array>): Promise<Answer<DocumentInfo>>
  /** Describes the papers that this person may put into a matter. */
  forFiling(by: Uploader, ids: readonly string[]): Promise<Answer<readonly DocumentInfo[]>>
  /** Descriptions by id, for those who hold the documents; unknown ones are absent. */
  describe(city: string, ids: readonly string[]): Promise<DocumentInfo[]>
  find(city: string, id: string): Promise<StoredDocument | undefined>
  /** The content, or a part of it. Whoever calls has asked the policy. */
  read(document: StoredDocument, part?: { start: number; end: number }): Promise<Readable | undefined>
  /** A letter as it goes out: the same facts give the same bytes. */
  letterAsPdf(facts: LetterFacts, proof: LetterProof): Promise<Uint8Array>
  /** The same letter as staff edit it. */
  letterAsWord(facts: LetterFacts, proof: LetterProof): Promise<Uint8Array>
  /** Keeps what the house made itself, in the name of whoever had it made. */
  keepMade(by: Uploader, made: { name: string; mediaType: string; bytes: Uint8Array }): Promise<DocumentInfo>
  /** Removes uploads that nobody went on with for a day; a job for the worker. Answers how many. */
  cleanUp(): Promise<number>
  /** Bytes of one file at most, to tell before it is chosen. */
  readonly mostBytes: number
  /** For the module's own routes. */
  readonly ground: Ground
}

/** Gathers the verbs. */
export function createDocuments(needs: DocumentsNeeds): Documents {
  const ground: Ground = {
    ...needs,
    mostBytes: needs.mostBytes ?? 50 * 1_048_576,
    mostBytesADay: needs.mostBytesADay ?? 500 * 1_048_576,
  }
  return {
    async storeUpload(by, name, content) {
      const answer = await storeUpload(ground, by, name, content)
      return answer.ok ? { ok: true, value: infoOf(answer.value) } : answer
    },
    forFiling: (by, ids) => forFiling(ground, by, ids),
    describe: async (city, ids) => (await findDocuments(ground.db, city, ids)).map(infoOf),
    find: async (city, id) => (await findDocuments(ground.db, city, [id]))[0],
    read: (document, part) => ground.files.read(document.sha256, part),
    letterAsPdf,
    letterAsWord,
    keepMade: async (by, made) => infoOf(await keepMade(ground, by, made)),
    cleanUp: () => cleanUp(ground),
    mostBytes: ground.mostBytes,
    ground,
  }
}
