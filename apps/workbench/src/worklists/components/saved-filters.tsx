import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { isTexts, useKept } from '../../app/kept.ts'
import { fill, useReader } from '../../words/language.tsx'

const most = 12

interface Props {
  /** What the filters of an address are called, in the reader's language. */
  readonly nameOf: (query: URLSearchParams) => string
  /** The filters that may be kept; anything else in an address is left out, above all words that somebody typed. */
  readonly names: readonly string[]
  readonly keptAs: string
}

/** The filters of an address in one order, so that the same ones are known again. */
const queryOf = (params: URLSearchParams, names: readonly string[]): string =>
  new URLSearchParams(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : []))).toString()

/** Filters that a clerk uses every day, one press away. They hold codes alone and stay in her browser. */
export function SavedFilters({ nameOf, names, keptAs }: Props): ReactNode {
  const { t } = useReader()
  const [params, setParams] = useSearchParams()
  const [saved = [], set] = useKept(`filters.${keptAs}`, isTexts)
  const now = queryOf(params, names)
  const isSaved = saved.includes(now)
  if (saved.length === 0 && now === '') return null
  return (
    <div className="saved-filters">
      {saved.length > 0 && (
        <ul aria-label={t.saved.title}>
          {saved.map((query) => {
            const name = nameOf(new URLSearchParams(query)) || t.all
            return (
              <li key={query}>
                <button
                  type="button"
                  aria-pressed={query === now}
                  onClick={() => setParams(new URLSearchParams(query))}
                >
                  {name}
                </button>
                <button
                  type="button"
                  className="saved-remove"
                  aria-label={fill(t.saved.remove, { name })}
                  onClick={() => set(saved.filter((one) => one !== query))}
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {now !== '' && !isSaved && saved.length < most && (
        <Button size="small" type="dashed" onClick={() => set([...saved, now])}>
          {t.saved.save}
        </Button>
      )}
    </div>
  )
}
