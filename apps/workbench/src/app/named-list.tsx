import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

/** For `popupRender` of a select: its open list bears the select's name too, as a screen reader needs it. */
export const namedList =
  (label: string) =>
  (list: ReactElement): ReactElement => <NamedList label={label}>{list}</NamedList>

function NamedList({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const list of around.current?.querySelectorAll('[role=listbox]') ?? []) list.setAttribute('aria-label', label)
  })
  return <div ref={around}>{children}</div>
}
