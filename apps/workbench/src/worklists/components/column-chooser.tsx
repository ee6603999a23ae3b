import { Button, Checkbox, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { isTexts, useKept } from '../../app/kept.ts'
import { useReader } from '../../words/language.tsx'
import { type ColumnName, columnNames } from '../columns.tsx'

const isColumn = (name: string): name is ColumnName => (columnNames as readonly string[]).includes(name)

/** Which columns a list shows: the clerk's choice where she made one. */
export function useColumns(list: string, usual: readonly ColumnName[]) {
  const [kept, set] = useKept(`columns.${list}`, isTexts)
  const chosen = kept?.filter(isColumn)
  const isChosen = chosen !== undefined && chosen.length > 0 && chosen.join() !== usual.join()
  return { shown: isChosen ? chosen : usual, isChosen, choose: set, usual }
}

/** The columns as a list of boxes; the choice stays in this browser. */
export function ColumnChooser({ of }: { of: ReturnType<typeof useColumns> }): ReactNode {
  const { t } = useReader()
  const [open, setOpen] = useState(false)
  const boxes = (
    <fieldset className="column-boxes">
      <legend className="visually-hidden">{t.columns.title}</legend>
      {columnNames.map((name) => (
        <Checkbox
          key={name}
          checked={of.shown.includes(name)}
          disabled={of.shown.length === 1 && of.shown.includes(name)}
          onChange={(event) =>
            of.choose(columnNames.filter((one) => (one === name ? event.target.checked : of.shown.includes(one))))
          }
        >
          {t.column[name]}
        </Checkbox>
      ))}
      <Button size="small" disabled={!of.isChosen} onClick={() => of.choose(of.usual)}>
        {t.columns.usual}
      </Button>
    </fieldset>
  )
  return (
    <Popover
      content={boxes}
      title={t.columns.title}
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
    >
      <Button size="small" aria-expanded={open}>
        {t.columns.open}
      </Button>
    </Popover>
  )
}
