import { useEffect, useEffectEvent } from 'react'
import { hasModifier } from '../../../components/keys'
import type { RatingRound } from './use-rating-round'

/** 1 to 5 answer the present question; arrows lead through the round; letters and Ctrl+Z do what the hints say. */
export function useRatingKeys(rating: RatingRound): void {
  const { round } = rating
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    const radio = target instanceof HTMLInputElement && target.type === 'radio'
    if (target instanceof HTMLInputElement && !radio) return
    if (event.defaultPrevented || event.altKey) return
    // What Ctrl+Z takes back is what this page did last, so the page follows.
    const undo = hasModifier(event) && !event.shiftKey && key.toLowerCase() === 'z' && rating.canUndo
    if (!undo && (event.ctrlKey || event.metaKey)) return
    const person = round?.people[round.person]
    const asked = round && person?.ratings[round.question]?.criterionId
    const value = /^[1-5]$/.test(key) ? Number(key) : null
    if (value !== null && person && asked != null) rating.answer(person, asked, value)
    else if (undo || key === 'u' || key === 'Backspace') rating.takeBack()
    else if (key === 's' || key === 'a') rating.same(key === 'a')
    else if (key === 'ArrowLeft' && !radio) rating.back()
    else if (key === 'ArrowRight' && !radio) rating.skipQuestion()
    else if (key === 'ArrowDown' && !radio) rating.skipPerson()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    // Before the keys of the whole window.
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
}
