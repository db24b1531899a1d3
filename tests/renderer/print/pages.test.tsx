import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { BoardReport } from '../../../src/renderer/print/board/BoardReport'
import { CustomerReport } from '../../../src/renderer/print/customer/CustomerReport'
import { TodayReport } from '../../../src/renderer/print/today/TodayReport'
import { LetterReport } from '../../../src/renderer/print/letter/LetterReport'
import { LogoProvider } from '../../../src/renderer/print/parts/Logo'
import { PersonaPoster } from '../../../src/renderer/print/persona/PersonaPoster'
import { PersonaWorksheet } from '../../../src/renderer/print/persona/PersonaWorksheet'
import { pngOf } from '../../support/pictures'
import { axeFindings, fakeBridge, show } from '../support'
import {
  lying,
  onLetter,
  someBoardContent,
  someCustomerContent,
  somePersonaContent,
  upright,
} from './samples'

describe('the customer report', () => {
  test('shows who, how much, why and what last', async () => {
    fakeBridge()
    show(<CustomerReport content={someCustomerContent()} layout={upright} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Ann Lee' })).toBeInTheDocument()
    expect(screen.getByRole('img', { name: 'Grade B' })).toBeInTheDocument()
    expect(screen.getByText('Score 72.4')).toBeInTheDocument()
    expect(screen.getByText('12 Mill Lane, LS1 Leeds, UK')).toBeInTheDocument()
    const contribution = screen.getByRole('row', { name: /^Contribution/ })
    expect(contribution).toHaveTextContent('≈ €800.00≈ €3,000.00')
    expect(screen.getByText('2.5 days')).toBeInTheDocument()
    expect(screen.getByText('7.6 points to A')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Pays on time/ })).toHaveTextContent('16 of 20')
    expect(screen.getByText('✓ Matched (1)')).toBeInTheDocument()
    expect(screen.getByText(/Firm size: 4/)).toHaveTextContent('wanted at least 10')
    expect(screen.getByRole('row', { name: /Boiler service/ })).toHaveTextContent('€1,200.00open')
    expect(screen.getByText('… and 11 more')).toBeInTheDocument()
    expect(screen.getByText(/Talked about the spring check/)).toBeInTheDocument()
    expect(await axeFindings()).toEqual([])
  })

  test('says what is not known instead of nought', () => {
    fakeBridge()
    const content = someCustomerContent()
    const figures = { ...content.customer.figures, averageDaysLate: null, lastPurchaseOn: null }
    show(
      <CustomerReport
        layout={upright}
        content={{
          ...content,
          customer: { ...content.customer, figures, years: [] },
          purchases: { total: 0, amount: 0, rows: [] },
          fit: { persona: null, total: 0, rows: [] },
          explanation: { ...content.explanation, grade: 'ungraded', score: null },
        }}
      />,
    )
    expect(screen.getByText('No score yet')).toBeInTheDocument()
    expect(screen.getByText('No purchases yet.')).toBeInTheDocument()
    expect(screen.getByText('Pays late by').nextSibling).toHaveTextContent('–')
    expect(screen.queryByText(/^Fit to/)).not.toBeInTheDocument()
    expect(screen.queryByText('Revenue by year')).not.toBeInTheDocument()
  })

  test('says when not to contact them and when the grade is the owner’s', () => {
    fakeBridge()
    const content = someCustomerContent({ doNotContact: true })
    const override = {
      grade: 'A' as const,
      reason: 'Brings others',
      endsOn: null,
      remindOn: null,
      createdOn: '2026-01-01',
    }
    show(
      <CustomerReport
        layout={onLetter}
        content={{ ...content, explanation: { ...content.explanation, grade: 'A', override } }}
      />,
    )
    expect(screen.getByText('Do not contact')).toBeInTheDocument()
    expect(screen.getByText('Set by you, computed B')).toBeInTheDocument()
    expect(screen.queryByText(/points to/)).not.toBeInTheDocument()
  })
})

describe('the board', () => {
  test('has a head for each grade and says who was left out', async () => {
    fakeBridge()
    show(<BoardReport content={someBoardContent({ grade: ['A'], tags: ['school'] })} layout={lying} />)
    expect(screen.getByText('2 customers · Grade A · Tagged school')).toBeInTheDocument()
    const heads = screen.getAllByRole('columnheader')
    expect(heads).toHaveLength(4)
    expect(heads[0]).toHaveTextContent('2 customers100% of revenue100% of contribution')
    expect(within(heads[3] ?? document.body).getByRole('img', { name: 'Grade D' })).toBeInTheDocument()
    expect(screen.getAllByText('Nobody')).toHaveLength(3)
    const byHand = screen.getByRole('cell', { name: /دار النور/ })
    expect(byHand).toHaveTextContent('92')
    expect(byHand).toHaveTextContent('grade set by you (C)')
    expect(document.body).not.toHaveTextContent('-0%')
    expect(await axeFindings()).toEqual([])
  })

  test('puts groups over the whole width, the grades of each side by side', async () => {
    fakeBridge()
    const content = someBoardContent()
    const [best, ...others] = content.board.columns
    const [first, second] = best?.cards ?? []
    const third = { ...first!, id: 3, name: 'Third', grade: 'B' as const }
    const group = (label: string, position: number, count: number) => ({
      key: label.toLowerCase(),
      label,
      position,
      count,
      revenue12m: 1_000_00,
    })
    const columns = [
      { ...best!, groups: [group('Cork', 2, 1), group('Zell', 3, 1)], cards: [first!, second!] },
      { ...others[0]!, count: 1, groups: [group('Bern', 1, 1)], cards: [third] },
      ...others.slice(1),
    ]
    const board = { ...content.board, columns }
    show(<BoardReport content={{ ...content, board, view: 'Towns' }} layout={lying} />)
    expect(screen.getByText(/View “Towns” · All customers/)).toBeInTheDocument()
    const told = screen.getAllByRole('row').map((row) => row.textContent)
    expect(told[1]).toBe('Bern 1 customer · €1,000 revenue in 12 months')
    expect(told[2]).toContain('Third')
    expect(told[3]).toMatch(/^Cork/)
    expect(told[5]).toMatch(/^Zell/)
    expect(within(screen.getAllByRole('row')[2]!).getAllByRole('cell')[1]).toHaveTextContent('Third')
    expect(await axeFindings()).toEqual([])
  })

  test('has the grades one below another where one has nearly everybody, four customers side by side', async () => {
    fakeBridge()
    const content = someBoardContent()
    const [best, second, ...others] = content.board.columns
    const crowd = Array.from({ length: 41 }, (_, index) => ({
      ...best!.cards[0]!,
      id: 100 + index,
      name: `Crowd ${String(index)}`,
      grade: 'B' as const,
    }))
    const columns = [best!, { ...second!, count: 41, cards: crowd }, ...others]
    show(<BoardReport content={{ ...content, board: { ...content.board, columns } }} layout={lying} />)
    const tables = screen.getAllByRole('table')
    expect(tables).toHaveLength(4)
    const rows = within(tables[1]!).getAllByRole('row')
    // A head, ten rows of four, and the last of them.
    expect(rows).toHaveLength(12)
    expect(rows[0]).toHaveTextContent('41 customers')
    expect(rows[1]).toHaveTextContent(/Crowd 0.*Crowd 1.*Crowd 2.*Crowd 3/)
    expect(within(rows[11]!).getAllByRole('cell')).toHaveLength(4)
    expect(tables[3]).toHaveTextContent('Nobody')
    expect(await axeFindings()).toEqual([])
  })

  test('names everybody when nobody was left out', () => {
    fakeBridge()
    show(<BoardReport content={someBoardContent()} layout={onLetter} />)
    expect(screen.getByText('2 customers · All customers')).toBeInTheDocument()
  })
})

describe('the worksheet', () => {
  test('filled: statement, traits by weight, answers, what is open, sources', async () => {
    fakeBridge()
    show(<PersonaWorksheet content={somePersonaContent()} layout={upright} blank={false} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Careful Carla' })).toBeInTheDocument()
    expect(screen.getByText('Our ideal customer is someone like Careful Carla.')).toBeInTheDocument()
    const [, first, second] = screen.getAllByRole('row')
    expect(first).toHaveTextContent('IndustrySchool, NurseryMust have●●●')
    expect(second).toHaveTextContent('Firm sizeat least 10Nice to have●○○')
    expect(screen.getByText('Facilities manager')).toBeInTheDocument()
    expect(screen.getByText('How she takes her tea')).toBeInTheDocument()
    expect(screen.getByText('Relief.')).toBeInTheDocument()
    expect(screen.getAllByText(/^Still open:/)[0]).toHaveTextContent('Eye colour')
    expect(screen.getByText('Whoever asks for the price first.')).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Talked to Jo/ })).toHaveTextContent('1 Feb 2026')
    expect(await axeFindings()).toEqual([])
  })

  test('blank: every question, nothing of the persona, lines to write on', async () => {
    fakeBridge()
    const { container } = show(<PersonaWorksheet content={somePersonaContent()} layout={upright} blank />)
    expect(screen.getByRole('heading', { name: 'Who is your ideal customer?' })).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('Carla')
    expect(document.body).not.toHaveTextContent('Relief')
    expect(document.body).not.toHaveTextContent('Still open')
    expect(screen.getByText('Eye colour')).toBeInTheDocument()
    expect(screen.getByText('What keeps me up at night?')).toBeInTheDocument()
    expect(screen.getByText('How she takes her tea')).toBeInTheDocument()
    expect(screen.getAllByText('A question of your own')).toHaveLength(2)
    expect(container.querySelectorAll('i').length).toBeGreaterThan(60)
    expect(await axeFindings()).toEqual([])
  })
})

/** The sample with something in the parts that are not questions. */
function fullerContent() {
  const content = somePersonaContent()
  if (!content.persona) throw new Error('the sample has a persona')
  const persona = {
    ...content.persona,
    individual: { ...content.persona.individual, favouriteQuote: 'Measure twice.' },
    marks: { 'voice.momentOfBuying': { mark: 'guess' as const, source: null } },
    objections: [
      { objection: 'Too dear', answer: 'It lasts', mark: { mark: 'evidence' as const, source: 0 } },
    ],
    journey: { use: 'Quiet from the first day' },
    decisionStyle: { worth: 3 },
    missionChecks: ['told' as const],
    sources: [{ kind: 'survey' as const, on: null, note: 'Asked', link: 'Survey.xlsx' }],
  }
  return { ...content, persona, portrait: '/9j/AAAA' }
}

test('the worksheet has objections, the way of buying, scales, marks, checks, links and the portrait', async () => {
  fakeBridge()
  const { container } = show(<PersonaWorksheet content={fullerContent()} layout={upright} blank={false} />)
  expect(screen.getByRole('row', { name: /Too dear/ })).toHaveTextContent('It lasts · known')
  expect(screen.getByText('Quiet from the first day')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'What it is worth, wholly' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /exact moment of buying/ })).toHaveTextContent('· a guess')
  expect(screen.getByText(/☑/)).toHaveTextContent('Everyone who works here')
  expect(screen.getByRole('row', { name: /Survey.xlsx/ })).toBeInTheDocument()
  expect(container.querySelector('img')).toHaveAttribute('src', 'data:image/jpeg;base64,/9j/AAAA')
  expect(await axeFindings()).toEqual([])
})

test('the one-pager has the face, the quote, the statement and what makes them who they are', async () => {
  fakeBridge()
  const content = fullerContent()
  show(<PersonaPoster persona={content.persona} content={content} layout={upright} />)
  const sheet = screen.getByRole('article')
  expect(screen.getByRole('heading', { level: 1, name: 'Careful Carla' })).toBeInTheDocument()
  expect(sheet.querySelector('blockquote')).toHaveTextContent('Measure twice.')
  for (const text of [
    'Our ideal customer is someone like Careful Carla.',
    'Industry School or Nursery',
    'Facilities manager',
    'How she takes her teaBlack',
    'Relief.',
    'Too dearIt lasts',
    'We answer within the hour.',
    'Whoever asks for the price first.',
  ]) {
    expect(sheet).toHaveTextContent(text)
  }
  expect(await axeFindings()).toEqual([])
})

test('what is due stands with a box for each line, and says how many are left out', async () => {
  fakeBridge()
  const step = {
    id: 1,
    text: 'Agree how they pay',
    dueOn: '2026-03-08',
    planId: 4,
    planName: 'Lift to A',
    grade: 'B' as const,
    customerId: 1,
    customerName: 'Ann Lee',
    customerGrade: 'B' as const,
  }
  const content = {
    plans: { stepCount: 3, steps: [step], decisionCount: 0, decisions: [] },
    grades: { count: 0, overrides: [] },
    toRate: { total: 12, done: 0, rows: [] },
    personas: [{ id: 7, name: 'Hannah', reviewOn: '2026-03-09' }],
  }
  const { container } = show(<TodayReport content={content} layout={upright} />)
  expect(screen.getByText(/Is Hannah still who you want/)).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tuesday, 10 March 2026')
  expect(screen.getByRole('row')).toHaveTextContent('Ann LeeAgree how they pay Lift to A8 Mar 2026')
  expect(container.querySelectorAll('.box')).toHaveLength(1)
  expect(screen.getByText('… and 2 more')).toBeInTheDocument()
  expect(screen.getByText('Rate 12 customers')).toBeInTheDocument()
  expect(screen.queryByText('Plans that ask for a decision')).not.toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('a letter says who writes to whom, when and what, and nothing of grades', async () => {
  fakeBridge()
  const content = {
    subject: 'Our prices',
    body: 'Dear Ann,\n\nThank you.\n\nJo',
    recipient: ['Ann Lee', '12 Mill Lane'],
  }
  show(<LetterReport content={content} layout={upright} />)
  const sheet = screen.getByRole('article')
  expect(screen.getByRole('heading', { level: 1, name: 'Our prices' })).toBeInTheDocument()
  expect(sheet).toHaveTextContent(
    'Miller PlumbingAnn Lee12 Mill Lane10 March 2026Our pricesDear Ann,Thank you.Jo',
  )
  expect(sheet).not.toHaveTextContent(/grade|score/i)
  expect(await axeFindings()).toEqual([])
})

test('the logo stands at the top of reports and letters, in its shape and within the line', () => {
  fakeBridge()
  const letter = { subject: '', body: 'Dear Ann', recipient: ['Ann Lee'] }
  const { container } = show(
    <>
      <LogoProvider value={pngOf(1000, 10)}>
        <BoardReport content={someBoardContent()} layout={lying} />
        <LetterReport content={letter} layout={upright} />
      </LogoProvider>
      <LogoProvider value={pngOf(10, 1000)}>
        <BoardReport content={someBoardContent()} layout={lying} />
      </LogoProvider>
      <BoardReport content={someBoardContent()} layout={lying} />
    </>,
  )
  const sizes = [...container.querySelectorAll('img')].map(({ style }) => [style.width, style.height])
  expect(sizes).toEqual([
    ['40mm', '0.4mm'],
    ['60mm', '0.6mm'],
    ['0.11mm', '11mm'],
  ])
})
