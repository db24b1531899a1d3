import type { ReactNode } from 'react'
import { marginsInCss, sheetSize, type PageLayout } from '../../../shared/paper'
import { useOperation } from '../../api'
import { LogoProvider } from '../../print/parts/Logo'
import classes from './reports.module.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4
/** What the longer side of the sheet measures on the screen, in px. */
const LONGEST = 226

interface ThumbnailProps {
  layout: PageLayout
  /** The printed page itself. */
  children: ReactNode
}

/** A printed page in small: the very page, only scaled down. A picture, so nothing in it can be reached. */
export function Thumbnail({ layout, children }: ThumbnailProps) {
  const logo = useOperation('settings.logo', {})
  const { width, height } = sheetSize(layout)
  const scale = LONGEST / (Math.max(width, height) * PIXELS_PER_MILLIMETRE)
  const pixels = (millimetres: number) => millimetres * PIXELS_PER_MILLIMETRE
  return (
    <div
      className={classes.paper}
      aria-hidden="true"
      inert
      style={{ width: pixels(width) * scale, height: pixels(height) * scale }}
    >
      <div
        className={classes.scaled}
        style={{
          width: pixels(width),
          padding: marginsInCss(layout.margins),
          transform: `scale(${scale})`,
        }}
      >
        <LogoProvider value={logo.data?.picture ?? null}>{children}</LogoProvider>
      </div>
    </div>
  )
}
