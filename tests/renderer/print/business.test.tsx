import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MonthReview } from '../../../src/renderer/print/business/MonthReview'
import { PortfolioReport } from '../../../src/renderer/print/business/PortfolioReport'
import { axeFindings, fakeBridge, show } from '../support'
import { movers, someMonth, somePortfolio } from './business-samples'
import { onLetter, upright } from './samples'

describe('the portfolio', () => {
  test('says what stands out, and who brings most, moved and is due', async () => {
    fakeBridge()
    show(<PortfolioReport content={somePortfolio()} layout={upright} />)
    expect(screen.getByText(/You spend 60% of your time on D’s/)).toBeInTheDocument()
    expect(
      screen.getByRole('img', { name: 'brings 2% of contribution, takes 60% of time' }),
    ).toBeInTheDocument()
    expect(screen.queryByRole('row', { name: /^Not graded/ })).not.toBeInTheDocument()
    // Half of what everyone brings; who costs more than they bring is not among the best.
    expect(screen.getByRole('row', { name: /Ann Lee.*50%/ })).toBeInTheDocument()
    expect(screen.queryByText('Costs more')).not.toBeInTheDocument()
    const moved = screen.getByRole('row', { name: /دار النور/ })
    expect(moved).toHaveTextContent('your rating, 2 Mar 2026')
    expect(within(moved).getByRole('img', { name: 'Grade B' })).toBeInTheDocument()
    expect(screen.getByText('… and 2 more')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Call about the spring check/ })).toHaveTextContent('20 Mar 2026')
    expect(await axeFindings()).toEqual([])
  })

  test('says so where nobody moved and nothing is due', () => {
    fakeBridge()
    const content = {
      ...somePortfolio(),
      movers: { ...movers, rows: [], listed: 0 },
      due: { stepCount: 0, steps: [], decisionCount: 0, decisions: [] },
    }
    show(<PortfolioReport content={content} layout={onLetter} />)
    expect(screen.getByText('Nobody moved.')).toBeInTheDocument()
    expect(screen.getByText('Nothing is due.')).toBeInTheDocument()
  })
})

describe('the month in review', () => {
  test('stands beside the month before and the same month a year before', async () => {
    fakeBridge()
    const content = someMonth(
      { revenue: 300_000, orders: 7, touches: 4, proactive: 3, minutes: 90, complaints: 2, resolved: 1 },
      { revenue: 250_000 },
    )
    show(<MonthReview content={content} layout={upright} />)
    expect(screen.getByRole('heading', { level: 1, name: 'February 2026' })).toBeInTheDocument()
    expect(screen.getByText('€3,000 of revenue, €500 more than in January 2026.')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /^Revenue/ })).toHaveTextContent('Revenue€3,000€2,500€0')
    expect(screen.getByRole('row', { name: /^Hours/ })).toHaveTextContent('1.500')
    expect(screen.getByRole('row', { name: /^of the contacts/ })).toHaveTextContent('75%––')
    expect(screen.getByRole('row', { name: /^Complaints/ })).toHaveTextContent('2 (1)0 (0)0 (0)')
    expect(screen.getByRole('row', { name: /Bob Stone/ })).toHaveTextContent('3 Feb 2026')
    expect(screen.getByRole('row', { name: /Bob Stone/ })).toHaveTextContent('let go')
    expect(await axeFindings()).toEqual([])
  })

  test.each([
    [100_000, 250_000, '€1,000 of revenue, €1,500 less than in January 2026.'],
    [100_000, 100_000, '€1,000 of revenue, as much as in January 2026.'],
    [0, 0, 'Nothing was sold in this month or the one before.'],
  ])('%d after %d is said in words', (revenue, before, words) => {
    fakeBridge()
    show(<MonthReview content={someMonth({ revenue }, { revenue: before })} layout={upright} />)
    expect(screen.getByText(words)).toBeInTheDocument()
  })
})
