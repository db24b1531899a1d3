import { isMoney, type Measure } from '../../../../shared/operations/criteria'
import { useFormats } from '../../../components/formats'

/** How a number of a measure is written: money without cents, others with a decimal at most. */
export function useMeasureText(measure: Measure): (number: number) => string {
  const { money, number } = useFormats()
  return (value) => (isMoney(measure) ? money(value, { cents: false }) : number(value, 1))
}
