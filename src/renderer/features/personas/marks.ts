import type { AnswerMark } from '../../../shared/operations/personas'
import type { PersonaForm } from './worksheet'

type Marks = PersonaForm['marks']

/** The marks with that of one answer set, or taken away. */
export function withMark(marks: Marks, answer: string, mark: AnswerMark | null): Marks {
  const { [answer]: _before, ...others } = marks
  return mark === null ? others : { ...others, [answer]: mark }
}

/** The parts of a worksheet that name sources by their place. */
export type NamingSources = Pick<PersonaForm, 'marks' | 'objections' | 'ownQuestions'>

/**
 * What names sources, after one of them was taken away: those behind it are one place further up, and what it backed is
 * still known, though nobody says from where.
 * @param gone the place of the source that was taken away, from 0
 */
export function withoutSource(
  { marks, objections, ownQuestions }: NamingSources,
  gone: number,
): NamingSources {
  const moved = (mark: AnswerMark): AnswerMark => {
    if (mark.source === null || mark.source < gone) return mark
    return { ...mark, source: mark.source === gone ? null : mark.source - 1 }
  }
  const inside = <Entry extends { mark: AnswerMark | null }>(entries: readonly Entry[]) =>
    entries.map((entry) => ({ ...entry, mark: entry.mark && moved(entry.mark) }))
  return {
    marks: Object.fromEntries(Object.entries(marks).map(([answer, mark]) => [answer, moved(mark)])),
    objections: inside(objections),
    ownQuestions: inside(ownQuestions),
  }
}
