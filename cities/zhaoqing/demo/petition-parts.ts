import { type Step, step } from './story.ts'

/** The common course of a petition, so that each story only tells what is its own. */

const housing = 'duanzhou.housing.office'

interface Petition {
  readonly name: string
  readonly subject: string
  readonly facts: string
  readonly request: string
  readonly kind?: 'request' | 'suggestion' | 'accusation'
  readonly target?: string
  readonly place?: string
  readonly before?: 'none' | 'pending' | 'answered' | 'court'
  readonly beforeWhat?: string
  readonly jointCount?: number
  readonly representatives?: string
}

/** The answers of the form. */
export function petitionAnswers(given: Petition): Record<string, unknown> {
  const { name, kind = 'request', before = 'none', jointCount, representatives, ...rest } = given
  const joint = jointCount === undefined ? { joint: false } : { joint: true, jointCount, representatives }
  return { kind, before, ...rest, ...joint, name: `示例·${name}` }
}

export const forward = (
  day: number,
  unit = housing,
  by = 'petition.clerk',
  reasons = '属于该单位职权范围，请依法处理。',
) => step(day, by, 'forward', { unit, reasons })

export const sortToHandle = (day: number, by = 'housing.clerk', route: 'policy' | 'combined' = 'policy') =>
  step(day, by, 'sort', {
    path: 'handle',
    route,
    reasons: '经研究，属于本机关职权范围内的申诉求决，按信访程序调查核实。',
    nextSteps: '由本机关信访工作办公室办理，六十日内出具信访处理意见书；期间会先听取您的陈述。',
  })

export const hear = (
  day: number,
  by = 'housing.clerk',
  heard = '电话听取信访人陈述：所述情况与来信一致，希望尽快解决，并愿意配合现场查看。',
) => step(day, by, 'hear', { heard })

/** From the petition office to a department that has heard her: where most stories begin. */
export const toInProgress = (
  days: readonly [forwarded: number, sorted: number, heard: number],
  by = 'housing.clerk',
  unit = housing,
): Step[] => [forward(days[0], unit, forwarder[unit] ?? 'petition.clerk'), sortToHandle(days[1], by), hear(days[2], by)]

const forwarder: Record<string, string> = {
  'sihui.environment.office': 'sihui.petition.clerk',
  'gaoyao.education.office': 'gaoyao.petition.clerk',
  'huaiji.agriculture.office': 'huaiji.petition.clerk',
}

export const opinion = (
  day: number,
  result: 'supported' | 'explained' | 'notSupported',
  reasons: string,
  by = 'housing.clerk',
  basis = '《信访工作条例》第三十二条；本市有关管理规定。',
) => step(day, by, 'issueOpinion', { result, reasons, basis })

export const serve = (day: number, act: 'serveOpinion' | 'serveSupport' = 'serveOpinion', by = 'housing.clerk') =>
  step(day, by, act, { manner: 'online' })

/** Asked for one level above, and decided there. */
export const askReview = (day: number) =>
  step(day, 'she', 'askReview', { whyNot: '意见书没有回应我提出的停运时间和维修责任，请上一级重新查清。' })

export const decideReview = (day: number, by = 'city.housing.clerk') =>
  step(day, by, 'decideReview', {
    reasons: '经调阅原办理材料并现场核实，原意见认定的事实清楚，依据正确，予以维持。',
    basis: '《信访工作条例》第三十五条。',
  })
