import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GradeRing } from '../../../src/renderer/components/GradeRing'
import { axeFindings, fakeBridge, show } from '../support'

test('says the grade and the score, and shows the letter', async () => {
  fakeBridge()
  show(<GradeRing grade="B" score={72.4} />)
  expect(screen.getByRole('img', { name: 'Grade B, score 72' })).toHaveTextContent('B')
  expect(await axeFindings()).toEqual([])
})

test('tells an override from what the numbers say', () => {
  fakeBridge()
  show(<GradeRing grade="A" computedGrade="C" overridden />)
  expect(screen.getByRole('img', { name: 'Grade A, set by you; computed C' })).toBeInTheDocument()
})

test('says that there is no grade yet', () => {
  fakeBridge()
  show(<GradeRing grade="ungraded" />)
  expect(screen.getByRole('img', { name: 'Not graded yet' })).toHaveTextContent('–')
})
