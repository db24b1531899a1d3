import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OnePager } from '../../../../src/renderer/features/personas/OnePager'
import { fakeBridge, show } from '../../support'
import { hannah } from './pretended'

const full = {
  ...hannah,
  individual: {
    ...{ age: '42', eyeColour: 'Grey', household: 'Two cats', home: 'A flat' },
    ...{ job: 'Baker', car: 'None', brands: 'Le Creuset', shows: 'The Bear', hobbies: 'Choir' },
  },
  voice: { momentOfBuying: 'Relief', pains: 'Too little time' },
  ownQuestions: [{ question: 'What would help?', answer: 'A free Monday', mark: null }],
  objections: [{ objection: 'Too dear', answer: 'It lasts', mark: null }],
}

function pager(field: string) {
  fakeBridge()
  show(<OnePager personaId={7} content={full} asked={[]} statement="Someone like Hannah." field={field} />)
  return screen.getByRole('region', { name: 'One-pager' })
}

function marked(page: HTMLElement) {
  return [...page.querySelectorAll('[data-now="true"]')].map((part) => part.textContent)
}

test('has what is being filled in among the few it shows, and marks it', () => {
  const page = pager('individual.hobbies')
  expect(marked(page)).toEqual(['HobbiesChoir'])
  // One more would be too many: the last of the others makes way, and the order stays.
  expect(page).not.toHaveTextContent('Holiday')
  expect(page).toHaveTextContent(/Job.*Baker.*Hobbies.*Choir/)
})

test.each([
  ['statement', ['Someone like Hannah.']],
  ['ownFields.0.value', ['HolidayWales']],
  ['objections.0.answer', ['Too dearIt lasts']],
  ['ownQuestions.0.answer', ['What would help?A free Monday']],
  ['journey.use', []],
] as const)('marks what %s says', (field, texts) => {
  expect(marked(pager(field))).toEqual(texts)
})
