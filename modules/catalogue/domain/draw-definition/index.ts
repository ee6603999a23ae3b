import type { ServiceDefinition } from '../definition.ts'
export function drawDefinition(definition: ServiceDefinition, lang: 'zh' | 'en' = 'zh'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><title>${definition.title[lang]}</title></svg>`
}
