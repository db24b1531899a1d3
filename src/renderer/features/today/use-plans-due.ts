import { useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import { plansDueInput } from './due-question'

/** What plans ask for up to two weeks from now. */
export function usePlansDue() {
  const { today } = useFormats()
  return useOperation('plans.due', plansDueInput(today), { keepPrevious: true })
}
