import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { MenuCommand } from '../../shared/events'
import { useRedo, useUndo } from '../api'
import { listenFor } from '../bridge'
import { useOverlays } from '../ui-state'
import { hasModifier, isTextEntry, stepOf } from '../components/keys'
import { leaveUnlessUnsaved } from '../components/unsaved'

/** Carries out what the keyboard and the menu ask for, on every screen. */
export function useCommands(): void {
  const carryOut = useEffectEvent(useCarryOut())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commandOf(event)
      if (command === null) return
      event.preventDefault()
      carryOut(command)
    }
    const onMouseUp = (event: MouseEvent) => {
      const command = mouseButtons[event.button]
      if (command === undefined) return
      // Chromium would go there without asking about what is not saved yet.
      event.preventDefault()
      carryOut(command)
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('mouseup', onMouseUp)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('mouseup', onMouseUp)
    }
  }, [])
  useEffect(
    () =>
      listenFor('command', ({ command }) => {
        carryOut(command)
      }),
    [],
  )
}

/** What each command does. */
export function useCarryOut(): (command: MenuCommand) => void {
  const [, navigate] = useLocation()
  const undo = useUndo()
  const redo = useRedo()
  const { setSearch, setHelp } = useOverlays()
  return (command) => {
    switch (command) {
      case 'undo':
        undo()
        break
      case 'redo':
        redo()
        break
      case 'back':
        leaveUnlessUnsaved(() => window.history.back())
        break
      case 'forward':
        leaveUnlessUnsaved(() => window.history.forward())
        break
      case 'search':
        setSearch(true)
        break
      case 'keyboard-help':
        setHelp(true)
        break
      case 'new-customer':
        navigate('/customers/new')
        break
      case 'import':
      case 'activity':
        navigate(`/data/${command}`)
        break
      default:
        navigate(`/${command}`)
    }
  }
}

/** The screens that the keys 1 to 8 lead to. */
const numbered: readonly MenuCommand[] = [
  'today',
  'customers',
  'board',
  'plans',
  'personas',
  'reports',
  'data',
  'activity',
]

/** What the two buttons at the side of a mouse lead to, by their number in an event. */
const mouseButtons: Readonly<Record<number, MenuCommand>> = { 3: 'back', 4: 'forward' }

/** The command of a key, or null. In a text field undo, redo and the question mark are the field's own. */
function commandOf(event: KeyboardEvent): MenuCommand | null {
  const typing = isTextEntry(event.target)
  const step = stepOf(event)
  if (step !== null) return step
  if (event.altKey) return null
  if (!hasModifier(event)) {
    return event.key === '?' && !typing && !event.ctrlKey && !event.metaKey ? 'keyboard-help' : null
  }
  const key = event.key.toLowerCase()
  if (key === 'z' && !typing) return event.shiftKey ? 'redo' : 'undo'
  if (event.shiftKey) return null
  if (key === 'y' && !typing) return 'redo'
  if (key === 'k') return 'search'
  if (key === 'n') return 'new-customer'
  if (key === ',') return 'settings'
  return numbered[Number(key) - 1] ?? null
}
