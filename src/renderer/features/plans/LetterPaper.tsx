import { useElementSize } from '@mantine/hooks'
import { MARGINS, PAPER } from '../../../shared/paper'
import type { PaperSize } from '../../../shared/values'
import { LetterReport, type LetterContent } from '../../print/letter/LetterReport'
import classes from './plans.module.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** The printed letter as wide as there is room: the very page, only scaled. A picture of what stands beside it. */
export function LetterPaper({ content, paper }: { content: LetterContent; paper: PaperSize }) {
  const { ref, width } = useElementSize()
  const pixels = PAPER[paper].width * PIXELS_PER_MILLIMETRE
  const scale = width === 0 ? 0.6 : Math.min(1, width / pixels)
  const { top, right, bottom, left } = MARGINS
  return (
    <div ref={ref}>
      <div className={classes.paper} aria-hidden="true" inert style={{ width: pixels * scale }}>
        <div
          style={{
            zoom: scale,
            width: pixels,
            minHeight: PAPER[paper].height * PIXELS_PER_MILLIMETRE,
            padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
          }}
        >
          <LetterReport content={content} paper={paper} />
        </div>
      </div>
    </div>
  )
}
