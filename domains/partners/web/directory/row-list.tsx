import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

type RowListProps<Row extends { id: string }> = {
  rows: Row[]
  title: string
  addText: string
  legend(number: number): string
  removeText(number: number): string
  blank(): Row
  onChange(rows: Row[]): void
  children(path: number, row: Row): ReactNode
}

/** Rows of a form that are added and removed one by one, each in a frame with its number. */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { rows, title, addText, legend, removeText, blank, onChange, children } = props
  return (
    <section>
      <h2 className="directory-heading">{title}</h2>
      {rows.map((row, index) => (
        <fieldset key={row.id} className="directory-item">
          <legend>{legend(index + 1)}</legend>
          {children(index, row)}
          <div>
            <button type="button" className="link-button" onClick={() => onChange(rows.toSpliced(index, 1))}>
              {removeText(index + 1)}
            </button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => onChange([...rows, blank()])}>
          {addText}
        </Button>
      </div>
    </section>
  )
}
