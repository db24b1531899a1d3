import type { ReactNode } from 'react'
import { printedArea, type PageLayout } from '../../shared/paper'
import './scripts.css'
import './print.css'
import './black-and-white.css'

interface SheetProps {
  layout: PageLayout
  children: ReactNode
}

/** What is printed of a page, as wide as the layout allows; as long as it has to be. */
export function Sheet({ layout, children }: SheetProps) {
  return (
    <article
      className="sheet"
      data-ink={layout.blackAndWhite ? 'black' : 'colour'}
      style={{ width: `${String(printedArea(layout).width)}mm` }}
    >
      {children}
    </article>
  )
}
