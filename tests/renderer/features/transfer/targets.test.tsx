import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportPage } from '../../../../src/renderer/features/transfer/ImportPage'
import type { ImportPreview } from '../../../../src/shared/operations/transfer'
import { axeFindings, fakeBridge, show } from '../../support'

const log = {
  file: { token: 'file-1', name: 'log.csv', bytes: 2048 },
  into: 'touchpoints',
  reading: {
    format: 'text',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'YMD',
    sheet: null,
  },
  sheets: [],
  mappedBy: { how: 'guess' },
  mapping: [
    { column: 0, field: 'happenedOn' },
    { column: 1, field: 'customerName' },
    { column: 2, field: 'hours' },
    { column: 3, field: 'mood' },
  ],
  columns: [
    { column: 0, header: 'Date', samples: [{ text: '2026-01-05', read: '2026-01-05' }], field: 'happenedOn' },
    { column: 1, header: 'Client', samples: [{ text: 'Ann Lee', read: 'Ann Lee' }], field: 'customerName' },
    { column: 2, header: 'Hours', samples: [{ text: '1.5', read: 'PT90M' }], field: 'hours' },
    { column: 3, header: 'Mood', samples: [{ text: '🙂', read: '1' }], field: 'mood' },
  ],
  criteria: [
    { id: 1, name: 'Enjoyable to work with' },
    { id: 4, name: 'Challenges us to get better' },
  ],
  traits: [],
  otherwise: { kind: 'service', initiative: 'reactive' },
  createMissingCustomers: false,
  counts: { rows: 3, new: 2, changed: 0, unchanged: 0, skipped: 1, customersCreated: 0 },
  amount: 0,
  countsAsSettled: false,
  notCompared: false,
  joinedRows: 0,
  blocked: null,
  problems: [],
  problemCount: 0,
} satisfies ImportPreview

const ratings = {
  ...log,
  file: { token: 'file-2', name: 'ratings.csv', bytes: 512 },
  into: 'ratings',
  mapping: [
    { column: 0, field: 'customerName' },
    { column: 1, field: 'rating', criterionId: 1 },
  ],
  columns: [
    { column: 0, header: 'Customer', samples: [{ text: 'Ann Lee', read: 'Ann Lee' }], field: 'customerName' },
    { column: 1, header: 'Fun', samples: [{ text: '4/5', read: '4' }], field: 'rating' },
    { column: 2, header: 'Demanding', samples: [{ text: '9', read: null }], field: null },
  ],
  counts: { rows: 1, new: 1, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
} satisfies ImportPreview

const values = {
  touchpoints: {
    happenedOn: '2026-01-05',
    customerName: 'Ann Lee',
    hours: 'PT90M',
    mood: '1',
    touchpointKind: 'service',
    initiative: 'reactive',
  },
  ratings: { customerName: 'Ann Lee', 'rating/1': '4' },
  customers: { name: 'Ann Lee' },
}

async function choose(
  file: ImportPreview & { into: keyof typeof values },
  handlers: Parameters<typeof fakeBridge>[0] = {},
) {
  const bridge = fakeBridge({
    'transfer.preview': () => file,
    'transfer.previewRows': () => ({
      total: 1,
      rows: [{ row: 2, outcome: 'new', values: values[file.into], problems: [] }],
    }),
    'transfer.mappings': () => ({ mappings: [] }),
    ...handlers,
  })
  const shown = show(<ImportPage />)
  await shown.user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  await screen.findByRole('heading', { name: file.file.name })
  return { bridge, ...shown }
}

test('touchpoints are shown as they count, and what the file does not say can be chosen', async () => {
  const { bridge, user } = await choose(log)
  expect(screen.getByRole('radio', { name: 'Touchpoints' })).toBeChecked()
  const rows = screen.getByRole('table', { name: 'Rows as they will be read' })
  expect(await within(rows).findByText('90 min')).toBeInTheDocument()
  expect(within(rows).getAllByRole('row')[1]).toHaveTextContent(
    '2new5 Jan 2026Ann Lee90 minGoodServiceThey did',
  )
  const columns = screen.getByRole('table', { name: 'Columns of the file' })
  expect(within(columns).getByText('1.5')).toBeInTheDocument()
  expect(within(columns).getByText('90 min')).toBeInTheDocument()
  const otherwise = screen.getByRole('group', { name: 'Where the file does not say it' })
  expect(within(otherwise).getByLabelText('Kind of touchpoint')).toHaveValue('service')
  expect(await axeFindings()).toEqual([])
  await user.selectOptions(within(otherwise).getByLabelText('Kind of touchpoint'), 'Visit')
  await user.selectOptions(within(otherwise).getByLabelText('Who reached out'), 'We reached out')
  await user.click(
    screen.getByLabelText('Make a new customer where a touchpoint names one that is not there yet'),
  )
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(4))
  expect(bridge.inputsOf('transfer.preview')[3]).toEqual({
    file: 'file-1',
    otherwise: { kind: 'visit', initiative: 'proactive' },
    createMissingCustomers: true,
  })
})

test('touchpoints are imported under their own name', async () => {
  const action = { id: 12, name: 'Import 2 touchpoints from log.csv' }
  const { user } = await choose(log, {
    'transfer.import': () => ({ ...log.counts, countsAsSettled: false, joinedRows: 0 }),
    'history.list': () => ({ total: 1, rows: [], undo: action, redo: null }),
  })
  await user.click(screen.getByRole('button', { name: 'Import 2 touchpoints' }))
  expect(await screen.findByText('2 touchpoints are new.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Look at the board' })).toHaveFocus()
})

test('a column of a list of customers can become any trait', async () => {
  const people = {
    ...ratings,
    into: 'customers',
    traits: [{ id: 3, name: 'Trade' }],
    mapping: [{ column: 0, field: 'name' }],
  } satisfies ImportPreview
  const { bridge, user } = await choose(people)
  await user.selectOptions(screen.getByLabelText('Demanding becomes'), 'Trait: Trade')
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(2))
  expect(bridge.inputsOf('transfer.preview')[1]?.mapping?.at(-1)).toEqual({
    column: 2,
    field: 'trait',
    traitId: 3,
  })
})

test('a column can become the ratings by any criterion', async () => {
  const { bridge, user } = await choose(ratings)
  expect(screen.getByRole('radio', { name: 'Ratings' })).toBeChecked()
  expect(screen.getByLabelText('Fun becomes')).toHaveDisplayValue('Rating: Enjoyable to work with')
  expect(screen.getByRole('columnheader', { name: 'Rating: Enjoyable to work with' })).toBeInTheDocument()
  expect(screen.getByText(/may hold several ratings/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Import 1 rating' })).toBeEnabled()
  expect(await axeFindings()).toEqual([])
  await user.selectOptions(screen.getByLabelText('Demanding becomes'), 'Rating: Challenges us to get better')
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(2))
  expect(bridge.inputsOf('transfer.preview')[1]).toEqual({
    file: 'file-2',
    mapping: [...ratings.mapping, { column: 2, field: 'rating', criterionId: 4 }],
  })
  await user.selectOptions(screen.getByLabelText('Demanding becomes'), 'Rating, 1 to 5')
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(3))
  expect(bridge.inputsOf('transfer.preview')[2]?.mapping?.at(-1)).toEqual({ column: 2, field: 'rating' })
})
