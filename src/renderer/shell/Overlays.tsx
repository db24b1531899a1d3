import { useState } from 'react'
import { useOverlays } from '../ui-state'
import { screen } from '../components/screen'

/** The palette; its code is not needed before it is first asked for. */
export const palette = screen(async () => (await import('./CommandPalette')).CommandPalette, null)
/** The list of keys, likewise. */
export const keyboardHelp = screen(async () => (await import('./KeyboardHelp')).KeyboardHelp, null)

/** What floats above the screens when asked for; once there it stays, so that it opens and closes smoothly. */
export function Overlays() {
  const { search, help } = useOverlays()
  const [seen, setSeen] = useState({ search, help })
  if ((search && !seen.search) || (help && !seen.help)) {
    setSeen({ search: seen.search || search, help: seen.help || help })
  }
  return (
    <>
      {seen.search && <palette.Component />}
      {seen.help && <keyboardHelp.Component />}
    </>
  )
}
