import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bandOf } from '../../../../shared/grading/bands'
import type { Band, Measure } from '../../../../shared/operations/criteria'
import { BandHandle } from './BandHandle'
import classes from './Bands.module.css'
import { useMeasureText } from './measure-text'
import type { Distribution } from './use-distribution'

export type Histogram = NonNullable<Distribution['histogram']>

interface BandsChartProps {
  histogram: Histogram
  bands: readonly Band[]
  measure: Measure
  /** How far one key moves where a band begins. */
  step: number
  onMove: (index: number, to: number) => void
}

/** Today's customers by their number, the stronger the bar the more the band is worth, and where each band begins. */
export function BandsChart({ histogram: latest, bands, measure, step, onMove }: BandsChartProps) {
  const { t } = useTranslation('grading')
  const text = useMeasureText(measure)
  // While a bound is dragged the scale below it has to stay.
  const [held, setHeld] = useState<Histogram | null>(null)
  const plot = useRef<HTMLDivElement>(null)
  const { from, width, counts } = held ?? latest
  const end = from + width * counts.length
  const numberAt = (x: number): number => {
    const box = plot.current?.getBoundingClientRect()
    if (!box || box.width === 0) return from
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width))
    return Math.round((from + share * (end - from)) / step) * step
  }
  return (
    <div className={classes.chart}>
      <div ref={plot} className={classes.plot}>
        <Bars from={from} width={width} counts={counts} bands={bands} />
        {bands.map((band, index) =>
          band.from === null ? null : (
            <BandHandle
              key={index}
              label={t('criteria.bandHandle', { position: index + 1 })}
              value={band.from}
              text={text(band.from)}
              range={[from, end]}
              step={step}
              onMove={(to) => {
                onMove(index, to)
              }}
              numberAt={numberAt}
              onHold={(holding) => {
                setHeld(holding ? latest : null)
              }}
            />
          ),
        )}
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{text(from)}</span>
        <span>{text(end)}</span>
      </div>
    </div>
  )
}

function Bars({ from, width, counts, bands }: Histogram & { bands: readonly Band[] }) {
  const { t } = useTranslation('grading')
  const most = Math.max(1, ...counts)
  return (
    <div className={classes.bars} role="img" aria-label={t('criteria.histogram')}>
      {counts.map((count, bar) => (
        <span
          key={bar}
          className={classes.bar}
          data-any={count > 0 || undefined}
          style={{
            height: `${String((count / most) * 100)}%`,
            // The more a band is worth, the stronger.
            opacity: 0.3 + (bands[bandOf(bands, from + (bar + 0.5) * width)]?.value ?? 0) * 0.007,
          }}
        />
      ))}
    </div>
  )
}
