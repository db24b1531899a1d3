import { describe, expect, it } from 'vitest'
import { endsWorthAWord, freshFrom } from '../../../../../src/main/features/grading/reminders/rules'

describe('what is due of the owner’s own grades', () => {
  it('is an end within 14 days, or one that came in the last 7', () => {
    expect(endsWorthAWord('2026-03-15')).toEqual({
      today: '2026-03-15',
      from: '2026-03-08',
      to: '2026-03-29',
    })
  })

  it.each([
    ['2026-03-15', '2025-03-15'],
    ['2028-02-29', '2027-02-28'],
  ])('on %s a rating of %s is not over a year old yet', (today, from) => {
    expect(freshFrom(today)).toBe(from)
  })
})
