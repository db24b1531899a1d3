import { useElementSize } from '@mantine/hooks'
import { marginsInCss, sheetSize, type PageLayout } from '../../../shared/paper'
import { LetterReport, type LetterContent } from '../../print/letter/LetterReport'
import { useOperation } from '../../api'
import { LogoProvider } from '../../print/parts/Logo'
import classes from './plans.module.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** The printed letter as wide as there is room: the very page, only scaled. A picture of what stands beside it. */
export function LetterPaper({ content, layout }: { content: LetterContent; layout: PageLayout }) {
  const { ref, width } = useElementSize()
  const logo = useOperation('settings.logo', {})
  const size = sheetSize(layout)
  const pixels = size.width * PIXELS_PER_MILLIMETRE
  const scale = width === 0 ? 0.6 : Math.min(1, width / pixels)
  return (
    <div ref={ref}>
      <div className={classes.paper} aria-hidden="true" inert style={{ width: pixels * scale }}>
        <div
          style={{
            zoom: scale,
            width: pixels,
            minHeight: size.height * PIXELS_PER_MILLIMETRE,
            padding: marginsInCss(layout.margins),
          }}
        >
          <LogoProvider value={logo.data?.picture ?? null}>
            <LetterReport content={content} layout={layout} />
          </LogoProvider>
        </div>
      </div>
    </div>
  )
}
