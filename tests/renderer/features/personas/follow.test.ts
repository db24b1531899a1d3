import { expect, test } from 'vitest'
import { partFedBy } from '../../../../src/renderer/features/personas/follow'

const shown = new Set(['name', 'traits.2', 'individual.job', 'ownFields.0'])

test.each([
  ['individual.job', 'individual.job'],
  ['traits.2.from', 'traits.2'],
  ['ownFields.0.label', 'ownFields.0'],
  ['name', 'name'],
])('the field %s feeds the part %s', (field, part) => {
  expect(partFedBy(field, shown)).toBe(part)
})

test.each(['', 'individual.car', 'traits.22.from', 'objections.0.answer'])(
  '%s feeds nothing shown',
  (field) => {
    expect(partFedBy(field, shown)).toBeNull()
  },
)
