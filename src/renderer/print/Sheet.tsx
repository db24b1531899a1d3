import type { ReactNode } from 'react'
import { printedArea } from '../../shared/paper'
import type { PaperSize } from '../../shared/values'
import './print.css'

interface SheetProps {
  paper: PaperSize
  landscape?: boolean
  children: ReactNode
}

/** What is printed of a page, as wide as the paper allows; as long as it has to be. */
export function Sheet({ paper, landscape = false, children }: SheetProps) {
  return (
    <article className="sheet" style={{ width: `${printedArea(paper, landscape).width}mm` }}>
      {children}
    </article>
  )
}
