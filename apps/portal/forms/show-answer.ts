import type { Region } from '@gongdao/agencies/contract'
import type { Field } from '@gongdao/catalogue'
import { formatDay, type Language } from '@gongdao/web-kit'

/** An answer as the person reads it back on the check page. */
export function showAnswer(field: Field, value: unknown, language: Language, regions: readonly Region[]): string {
  if (value === undefined || value === null || value === '') return language === 'zh' ? '未填写' : 'Not given'
  const label = (one: unknown) => field.choices?.find((choice) => choice.value === one)?.label[language] ?? String(one)
  switch (field.kind) {
    case 'choice':
      return label(value)
    case 'choices':
      return Array.isArray(value) ? value.map(label).join(language === 'zh' ? '、' : ', ') : String(value)
    case 'yesNo':
      if (language === 'zh') return value === true ? '是' : '否'
      return value === true ? 'Yes' : 'No'
    case 'date':
      return formatDay(String(value), language)
    case 'money':
      return `¥ ${(Number(value) / 100).toFixed(2)}`
    case 'region':
      return placeName(String(value), language, regions)
    default:
      return String(value)
  }
}

/** `端州区 城东街道`: a place with the district that it belongs to. */
export function placeName(code: string, language: Language, regions: readonly Region[]): string {
  const region = regions.find((one) => one.code === code)
  if (!region) return code
  const parent = region.level === 'town' ? regions.find((one) => one.code === region.parent) : undefined
  if (!parent) return region.name[language]
  return language === 'zh' ? `${parent.name.zh} ${region.name.zh}` : `${region.name.en}, ${parent.name.en}`
}
