import { Tooltip, type TooltipProps } from '@mantine/core'
import { useIsShown } from '../ui-state'

/** A tooltip; on the first screen it comes once that has been shown, for nobody has pointed at anything before. */
export function Hint(props: TooltipProps) {
  const isShown = useIsShown()
  return isShown ? <Tooltip {...props} /> : props.children
}
