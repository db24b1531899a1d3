import { useEffect, useRef, type ReactNode } from 'react'
import { printedArea, type PageLayout } from '../../shared/paper'
import { useFormats } from '../components/formats'
import { nameFilesOf } from './letters'
import { printedType } from './typeface'
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
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
    <BareSheet
      ink={layout.blackAndWhite ? 'black' : 'colour'}
      width={`${String(printedArea(layout).width)}mm`}
    >
      {children}
    </BareSheet>
  )
}

interface BareSheetProps {
  ink?: 'black' | 'colour'
  /** As CSS has it; without it as wide as what is on it. */
  width?: string
  children: ReactNode
}

/** What is printed, in the letters of printed pages. */
export function BareSheet({ ink = 'colour', width, children }: BareSheetProps) {
  const { settings } = useFormats()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    // On the screen these letters come when they come; a page that is printed waits for them.
    nameFilesOf(sheet.current?.textContent ?? '').catch(() => undefined)
  })
  return (
    <article
      ref={sheet}
      className="sheet"
      data-ink={ink}
      style={{ width, fontFamily: printedType(settings.locale) }}
    >
      {children}
    </article>
  )
}
