import { expect, test } from 'vitest'
import { withMark, withoutSource } from '../../../../src/renderer/features/personas/marks'
import type { AnswerMark } from '../../../../src/shared/operations/personas'

const known = (source: number | null): AnswerMark => ({ mark: 'evidence', source })

test('a mark is set, changed and taken away without touching the others', () => {
  const guess: AnswerMark = { mark: 'guess', source: null }
  const marks = withMark({ 'voice.sees': known(1) }, 'voice.says', guess)
  expect(marks).toEqual({ 'voice.sees': known(1), 'voice.says': guess })
  expect(withMark(marks, 'voice.sees', guess)).toEqual({ 'voice.sees': guess, 'voice.says': guess })
  expect(withMark(marks, 'voice.sees', null)).toEqual({ 'voice.says': guess })
})

test('when a source goes, what it backed stays known, and the others are found where they moved', () => {
  const before = {
    marks: {
      'voice.sees': known(0),
      'voice.hears': known(1),
      'voice.says': known(2),
      'voice.does': known(null),
    },
    objections: [{ objection: 'Dear', answer: 'Yes', mark: known(2) }],
    ownQuestions: [{ question: 'Why?', answer: 'So', mark: null }],
  }
  expect(withoutSource(before, 1)).toEqual({
    marks: {
      'voice.sees': known(0),
      'voice.hears': known(null),
      'voice.says': known(1),
      'voice.does': known(null),
    },
    objections: [{ objection: 'Dear', answer: 'Yes', mark: known(1) }],
    ownQuestions: [{ question: 'Why?', answer: 'So', mark: null }],
  })
})
