import type { MouseEvent } from 'react'

interface RowActions {
  activate: (index: number) => void
  /** `through`: everyone from the row selected last to this one. */
  select: (index: number, through: boolean) => void
  open: (index: number) => void
}

/** What the mouse does to the rows of the list, heard by the grid for all of them. */
export function rowEvents({ activate, select, open }: RowActions) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const index = rowIndex(event)
      if (index !== undefined) activate(index)
    },
    onClick: (event: MouseEvent) => {
      const index = rowIndex(event)
      if (index === undefined) return
      if (isOn(event, 'input')) {
        select(index, event.shiftKey)
        return
      }
      // The name is a link to the same place; the way there asks for what is not saved yet.
      event.preventDefault()
      open(index)
    },
  }
}

/** The row under the mouse; undefined beside the rows and on the heads. */
function rowIndex({ target }: MouseEvent): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : undefined
}

/** True for clicks on such an element of the row. */
function isOn({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
