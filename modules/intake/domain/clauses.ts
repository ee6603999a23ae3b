/** A part of a message between two marks, with what its speaker says about it. */
export interface Clause {
  readonly text: string
  /** 如果、万一 …: it has not happened. */
  readonly isSupposed: boolean
  /** A news item, a drill, a lesson, a film: nobody's own trouble. */
  readonly isTopic: boolean
  /** Years ago, already settled. */
  readonly isPast: boolean
}

const supposed =
  /如果|假如|假设|假使|倘若|万一|要是|比如|例如|打个比方|什么叫|什么是|怎么界定|如何界定|如何认定|算不算|是否属于|会不会(?!来)/
const topic =
  /新闻|电视剧|连续剧|电影|小说|剧本|演练|讲座|培训|论文|课题|作业|案例|普法|宣传|展览|海报|标题党|游戏里|段子|研究报告|问卷/
const past =
  /(?:[\d一二三四五六七八九十几多两]年)(?:之?前|以前)|前年|大前年|以前(?!的)|从前|当年|小时候|早年|已经(?:判|抓|解决|结案|和好|处理好|没事|平安|痊愈|赔)/

const longestClause = 160

/** Cuts plain words into clauses; a piece without any mark is cut by length, so that no rule meets an endless text. */
export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = []
  let isTopic = false
  for (const sentence of plain.split(/[。!?;\n]+/)) {
    // A sentence that speaks of a film or a lesson colours all its clauses.
    isTopic = topic.test(sentence.slice(0, 400))
    for (const piece of sentence.split(/[,、:]+/)) {
      for (let at = 0; at < piece.length; at += longestClause) {
        const text = piece.slice(at, at + longestClause)
        if (text.trim() === '') continue
        clauses.push({ text, isSupposed: supposed.test(text), isTopic, isPast: past.test(text) })
      }
    }
  }
  return clauses
}

const negation = /(?:并没有|并未|没有|从没|从未|未曾|不曾|不是|并非|不会|不算|没|无|未|别|不要|不想|不愿)[^,。]{0,2}$/

/** Whether the words just before a place in a clause deny what follows. */
export const isDenied = (text: string, at: number): boolean => negation.test(text.slice(Math.max(0, at - 8), at))

/** The first match of a pattern that its own clause does not deny. */
export function saidIn(text: string, pattern: RegExp): string | undefined {
  const every = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  for (const found of text.matchAll(every)) if (!isDenied(text, found.index)) return found[0]
  return undefined
}
