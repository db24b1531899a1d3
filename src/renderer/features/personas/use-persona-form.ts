import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { PersonaDetail } from '../../../shared/operations/personas'
import { isOperationError, useAction } from '../../api'
import { showIssues, useZodForm } from '../../components/form'
import type { SaveState } from '../../components/use-autosave'
import { createAutosave, type Autosave } from './autosave'
import { changesBetween, contentOf, personaFormSchema, type Part } from './content'
import type { PersonaForm } from './worksheet'

export type PersonaFormReturn = UseFormReturn<PersonaForm, unknown, PersonaForm>

export interface SavedForm {
  form: PersonaFormReturn
  state: SaveState
  /** Why it was not saved, in main's words. */
  problem: string | null
  tryAgain: () => void
}

/**
 * The worksheet as a form that saves itself: a moment after the last keystroke, when a field is left, and when the
 * page is. What changed elsewhere meanwhile (undo) comes in, without touching what is being typed.
 */
export function usePersonaForm(persona: PersonaDetail): SavedForm {
  const [first] = useState(() => contentOf(persona))
  const form = useZodForm<PersonaForm, PersonaForm>(personaFormSchema, {
    defaultValues: first,
    shouldFocusError: false,
  })
  const [outcome, setOutcome] = useState<{ state: SaveState; problem: string | null }>({
    state: 'idle',
    problem: null,
  })
  const { mutateAsync } = useAction('personas.save', { quiet: true, showsErrors: true })
  // What main has: as the form held it when it was saved, and as main gave it back.
  const saved = useRef(first)
  const known = useRef(first)
  const autosave = useRef<Autosave>(null)

  const save = useEffectEvent(async () => {
    const now = structuredClone(form.getValues())
    const { parts, refused } = changesBetween(saved.current, now)
    const names = Object.keys(parts) as Part[]
    if (refused.length > 0) void form.trigger(refused)
    try {
      if (names.length > 0) {
        const output = await mutateAsync({ id: persona.id, persona: parts })
        saved.current = { ...saved.current, ...pick(now, names) }
        // Only the parts that were saved: what else is new in the answer still has to come into the form.
        known.current = { ...known.current, ...pick(contentOf(output), names) }
        form.clearErrors(names)
      }
      if (autosave.current?.waiting() === true) return
      setOutcome({ state: refused.length > 0 ? 'invalid' : 'saved', problem: null })
    } catch (error) {
      if (!isOperationError(error)) throw error
      const issues = error.report.issues.map(({ path, message }) => ({
        path: path.replace(/^persona\./, ''),
        message,
      }))
      showIssues(form, issues)
      setOutcome({ state: 'failed', problem: issues[0]?.message ?? error.message })
    }
  })

  useEffect(() => {
    const mine = createAutosave(() => save())
    autosave.current = mine
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // Only what a person changes has a name; what comes in from main has none.
        if (name === undefined) return
        setOutcome({ state: 'pending', problem: null })
        mine.touch()
      },
    })
    window.addEventListener('focusout', mine.flush)
    window.addEventListener('beforeunload', mine.flush)
    return () => {
      stop()
      window.removeEventListener('focusout', mine.flush)
      window.removeEventListener('beforeunload', mine.flush)
      mine.flush()
    }
  }, [form])

  useEffect(() => {
    const content = contentOf(persona)
    if (JSON.stringify(content) === JSON.stringify(known.current)) return
    const typed = form.getValues()
    const { parts, refused } = changesBetween(saved.current, typed)
    known.current = content
    saved.current = content
    form.reset({ ...content, ...pick(typed, [...(Object.keys(parts) as Part[]), ...refused]) })
  }, [form, persona])

  return { form, ...outcome, tryAgain: () => autosave.current?.now() }
}

function pick(content: PersonaForm, parts: readonly Part[]): Partial<PersonaForm> {
  return Object.fromEntries(parts.map((part) => [part, content[part]]))
}
