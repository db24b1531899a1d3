import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportPage } from '../../../../src/renderer/features/transfer/ImportPage'
import { AppError } from '../../../../src/shared/errors'
import type { ImportPreview, ImportRow } from '../../../../src/shared/operations/transfer'
import { axeFindings, deferred, fakeBridge, show, type Handlers } from '../../support'

const orderRows: ImportRow[] = [
  {
    row: 7,
    outcome: 'skipped',
    values: { number: '10253', purchasedOn: 'soon', amount: '12' },
    problems: [
      {
        row: 7,
        column: 'OrderDate',
        value: 'soon',
        message: '“soon” is not a date.',
        severity: 'error',
      },
    ],
  },
  {
    row: 2,
    outcome: 'new',
    values: {
      number: '10248',
      customerExternalId: 'VINET',
      purchasedOn: '1996-07-04',
      amount: '440.00',
    },
    problems: [],
  },
]

const orders: ImportPreview = {
  mappedBy: { how: 'guess' },
  file: { token: 'file-1', name: 'orders.csv', bytes: 101_894 },
  into: 'purchases',
  reading: {
    format: 'text',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'YMD',
    sheet: null,
  },
  sheets: [],
  mapping: [
    { column: 0, field: 'number' },
    { column: 1, field: 'customerExternalId' },
    { column: 2, field: 'purchasedOn' },
    { column: 3, field: 'amount' },
  ],
  columns: [
    {
      column: 0,
      header: 'OrderID',
      samples: [
        { text: '10248', read: '10248' },
        { text: '10249', read: '10249' },
      ],
      field: 'number',
    },
    {
      column: 1,
      header: 'CustomerID',
      samples: [{ text: 'VINET', read: 'VINET' }],
      field: 'customerExternalId',
    },
    {
      column: 2,
      header: 'OrderDate',
      samples: [{ text: '1996-07-04', read: '1996-07-04' }],
      field: 'purchasedOn',
    },
    { column: 3, header: 'Amount', samples: [{ text: '440.0', read: '440.0' }], field: 'amount' },
    { column: 4, header: 'Freight', samples: [], field: null },
  ],
  criteria: [],
  traits: [],
  otherwise: { kind: 'call', initiative: 'reactive' },
  createMissingCustomers: true,
  counts: { rows: 832, new: 830, changed: 1, unchanged: 0, skipped: 1, customersCreated: 89 },
  amount: 126_579_322,
  countsAsSettled: true,
  joinedRows: 0,
  notCompared: false,
  blocked: null,
  problems: [
    { row: 7, column: 'OrderDate', value: 'soon', message: '“soon” is not a date.', severity: 'error' },
  ],
  problemCount: 1,
}
/** What the page asks besides. */
const rowsAndMappings: Handlers = {
  'transfer.previewRows': ({ show }) => {
    const rows = orderRows.filter(({ outcome }) => show === 'all' || show === outcome)
    return { total: rows.length, rows }
  },
  'transfer.mappings': () => ({ mappings: [] }),
}
const imported = { ...orders.counts, countsAsSettled: true, joinedRows: 0 }
const action = { id: 12, name: 'Import 831 purchases from orders.csv' }

async function chooseFile(handlers: Parameters<typeof fakeBridge>[0] = {}) {
  const bridge = fakeBridge({ 'transfer.preview': () => orders, ...rowsAndMappings, ...handlers })
  const shown = show(<ImportPage />)
  await shown.user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  await screen.findByRole('heading', { name: 'orders.csv' })
  return { bridge, ...shown }
}

test('begins with one button; closing the dialog changes nothing', async () => {
  const bridge = fakeBridge({
    'transfer.preview': () => {
      throw new AppError('cancelled', 'No file was chosen')
    },
  })
  const { user } = show(<ImportPage />)
  expect(screen.getByText('File', { selector: '[aria-current="step"]' })).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(1))
  expect(await screen.findByRole('button', { name: 'Choose a file…' })).toBeEnabled()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('shows how the file is read, what each column becomes, and what would happen', async () => {
  await chooseFile()
  expect(screen.getByText('832 rows · 102 kB')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Purchases' })).toBeChecked()
  expect(screen.getByLabelText('Characters')).toHaveValue('utf-8')
  expect(screen.getByLabelText('Columns are separated by')).toHaveValue(',')
  expect(screen.getByLabelText('Dates are written')).toHaveValue('YMD')
  const columns = screen.getByRole('table', { name: 'Columns of the file' })
  expect(within(columns).getByLabelText('OrderDate becomes')).toHaveValue('purchasedOn')
  expect(within(columns).getByLabelText('Freight becomes')).toHaveValue('')
  const [, number, , date, , freight] = within(columns).getAllByRole('row')
  expect(within(number!).getAllByText('10248 · 10249')).toHaveLength(2)
  expect(date).toHaveTextContent('1996-07-044 Jul 1996')
  expect(freight).toHaveTextContent('empty')
  expect(screen.getByText('830', { selector: 'dd' })).toBeInTheDocument()
  expect(screen.getByText('€1,265,793.22 in new purchases')).toBeInTheDocument()
  expect(screen.getByText('89 new customers from these purchases')).toBeInTheDocument()
  expect(screen.getByText(/no paid dates, so these purchases count as paid/)).toBeInTheDocument()
  const problems = screen.getByRole('table', { name: 'What needs a look' })
  const [, problem] = within(problems).getAllByRole('row')
  expect(problem).toHaveTextContent('7left outOrderDatesoon“soon” is not a date.')
  const rows = screen.getByRole('table', { name: 'Rows as they will be read' })
  const [, skipped, fresh] = within(rows).getAllByRole('row')
  expect(skipped).toHaveTextContent('left out')
  expect(fresh).toHaveTextContent('2new10248VINET4 Jul 1996€440.00')
  expect(await axeFindings()).toEqual([])
})

test('says that too many customers are new to be compared, and leads to Duplicates', async () => {
  await chooseFile({ 'transfer.preview': () => ({ ...orders, notCompared: true }) })
  const remark = screen.getByText(/were not compared with those you have/)
  expect(within(remark).getByRole('link', { name: 'Duplicates' })).toHaveAttribute('href', '/data/duplicates')
})

test('says where the mapping comes from, and keeps it under a name for the next file', async () => {
  const saved = {
    id: 7,
    name: 'Sage',
    into: 'purchases' as const,
    columns: [{ header: 'Amount', field: 'amount' as const }],
    reading: {},
  }
  const { bridge, user } = await chooseFile({
    'transfer.preview': () => ({ ...orders, mappedBy: { how: 'preset', preset: 'quickBooksInvoices' } }),
    'transfer.saveMapping': () => ({ id: 7 }),
    'transfer.removeMapping': ({ id }) => ({ id }),
  })
  expect(screen.getByText('Recognised as QuickBooks invoices.')).toBeInTheDocument()
  expect(screen.queryByRole('combobox', { name: 'Take a saved mapping' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Remember for files like this…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Remember what the columns are' })
  const name = within(dialog).getByRole('textbox', { name: 'Name' })
  expect(name).toHaveValue('orders')
  expect(await axeFindings(dialog)).toEqual([])
  await user.clear(name)
  await user.click(within(dialog).getByRole('button', { name: 'Remember' }))
  expect(bridge.inputsOf('transfer.saveMapping')).toHaveLength(0)
  await user.type(name, 'Sage')
  bridge.answer({
    'transfer.mappings': () => ({ mappings: [saved] }),
    'transfer.preview': ({ savedMapping }) => ({
      ...orders,
      mappedBy: savedMapping === 7 ? { how: 'saved', id: 7, name: 'Sage' } : { how: 'guess' },
    }),
  })
  await user.click(within(dialog).getByRole('button', { name: 'Remember' }))
  await waitFor(() =>
    expect(bridge.inputsOf('transfer.saveMapping')).toMatchObject([
      { name: 'Sage', into: 'purchases', columns: [{ header: 'OrderID', field: 'number' }, {}, {}, {}] },
    ]),
  )
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Take a saved mapping' }), 'Sage')
  expect(await screen.findByText('As you saved it under “Sage”.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Forget it' }))
  expect(await screen.findByText('Found out from the headers and the first values.')).toBeInTheDocument()
  expect(bridge.inputsOf('transfer.removeMapping')).toEqual([{ id: 7 }])
  expect(bridge.inputsOf('transfer.preview').at(-1)).toMatchObject({ savedMapping: null })
})

test('shows the rows of one kind, and asks for more as they come into view', async () => {
  const { bridge, user } = await chooseFile()
  const shownRows = () => screen.getByRole('table', { name: 'Rows as they will be read' })
  expect(await within(shownRows()).findByText('soon')).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'New 830' }))
  expect(await within(shownRows()).findByText('10248')).toBeInTheDocument()
  expect(within(shownRows()).queryByText('soon')).not.toBeInTheDocument()
  expect(bridge.inputsOf('transfer.previewRows').at(-1)).toMatchObject({
    file: 'file-1',
    show: 'new',
    offset: 0,
    limit: 100,
  })
})

test('of a workbook it shows the sheets instead of characters and separators', async () => {
  const workbook: ImportPreview = {
    ...orders,
    file: { ...orders.file, name: 'books.xlsx' },
    reading: { ...orders.reading, format: 'workbook', encoding: null, delimiter: null, sheet: 'Orders' },
    sheets: ['List', 'Orders'],
  }
  const bridge = fakeBridge({ 'transfer.preview': () => workbook, ...rowsAndMappings })
  const { user } = show(<ImportPage />)
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  const sheet = await screen.findByRole('combobox', { name: 'Sheet' })
  expect(sheet).toHaveValue('Orders')
  expect(screen.queryByRole('combobox', { name: 'Characters' })).not.toBeInTheDocument()
  await user.selectOptions(sheet, 'List')
  await waitFor(() =>
    expect(bridge.inputsOf('transfer.preview').at(-1)).toMatchObject({
      file: 'file-1',
      reading: { sheet: 'List' },
    }),
  )
})

test('asks again with what the owner corrects, and shows the choice at once', async () => {
  const { bridge, user } = await chooseFile()
  await user.selectOptions(screen.getByLabelText('Freight becomes'), 'Cost of goods')
  expect(screen.getByLabelText('Freight becomes')).toHaveValue('cost')
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(2))
  expect(bridge.inputsOf('transfer.preview')[1]).toEqual({
    file: 'file-1',
    mapping: [...orders.mapping, { column: 4, field: 'cost' }],
  })
  await user.selectOptions(screen.getByLabelText('Decimals are written'), '1.234,50')
  await user.click(
    screen.getByLabelText('Make a new customer where a purchase names one that is not there yet'),
  )
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(4))
  expect(bridge.inputsOf('transfer.preview')[3]).toMatchObject({
    reading: { decimal: ',' },
    createMissingCustomers: false,
  })
  expect(bridge.inputsOf('transfer.preview')[3]?.mapping).toHaveLength(5)
  // Another delimiter makes other columns: what they become is guessed anew.
  await user.selectOptions(screen.getByLabelText('Columns are separated by'), 'semicolon ;')
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(5))
  expect(bridge.inputsOf('transfer.preview')[4]).toEqual({
    file: 'file-1',
    reading: { decimal: ',', delimiter: ';' },
    createMissingCustomers: false,
  })
})

test('what was said about a file stands when choosing another comes to nothing', async () => {
  const { bridge, user } = await chooseFile({
    'transfer.import': () => imported,
    'history.list': () => ({ total: 1, rows: [], undo: action, redo: null }),
  })
  await user.click(
    screen.getByLabelText('Make a new customer where a purchase names one that is not there yet'),
  )
  await waitFor(() => expect(bridge.inputsOf('transfer.preview')).toHaveLength(2))
  bridge.answer({
    'transfer.preview': () => {
      throw new AppError('unreadable', '“icon.png” is a picture.')
    },
  })
  await user.click(screen.getByRole('button', { name: 'Choose another file…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('icon.png')
  await user.click(screen.getByRole('button', { name: 'Import 831 purchases' }))
  await screen.findByRole('heading', { name: 'Imported' })
  expect(bridge.inputsOf('transfer.import')).toEqual([{ file: 'file-1', createMissingCustomers: false }])
})

test('says what is missing before it can go on', async () => {
  await chooseFile({
    'transfer.preview': () => ({
      ...orders,
      blocked: 'Say which column holds the date of the purchase.',
      rows: [],
      problems: [],
      problemCount: 0,
      counts: { rows: 832, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
    }),
  })
  expect(screen.getByText('Say which column holds the date of the purchase.')).toBeInTheDocument()
  expect(screen.getByText('What is what', { selector: '[aria-current="step"]' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Import 0 purchases' })).toBeDisabled()
  expect(await axeFindings()).toEqual([])
})

test('a file that cannot be read is refused in words, and another can be chosen', async () => {
  const bridge = fakeBridge({
    'transfer.preview': () => {
      throw new AppError('unreadable', '“report.pdf” is a PDF, which cannot be imported.')
    },
  })
  const { user } = show(<ImportPage />)
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('“report.pdf” is a PDF')
  bridge.answer({ 'transfer.preview': () => orders })
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
  await screen.findByRole('heading', { name: 'orders.csv' })
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('imports what was shown, and offers what comes next', async () => {
  const { bridge, user, history } = await chooseFile({
    'transfer.import': () => imported,
    'history.list': () => ({ total: 1, rows: [], undo: action, redo: null }),
    'history.undo': () => ({ ...action, changes: 1660 }),
  })
  await user.click(screen.getByRole('button', { name: 'Import 831 purchases' }))
  expect(await screen.findByRole('heading', { name: 'Imported' })).toBeInTheDocument()
  expect(bridge.inputsOf('transfer.import')).toEqual([{ file: 'file-1' }])
  expect(screen.getByText('830 purchases are new.')).toBeInTheDocument()
  expect(screen.getByText('1 was changed.')).toBeInTheDocument()
  expect(screen.getByText('1 row was left out.')).toBeInTheDocument()
  const board = screen.getByRole('button', { name: 'Look at the board' })
  expect(board).toHaveFocus()
  expect(await axeFindings()).toEqual([])
  await user.click(board)
  expect(history.at(-1)).toBe('/board')
  await user.click(screen.getByRole('button', { name: 'Undo the import' }))
  expect(bridge.inputsOf('history.undo')).toEqual([{ id: 12 }])
  expect(await screen.findByRole('button', { name: 'Choose a file…' })).toBeInTheDocument()
})

test('shows progress, and can be stopped without leaving anything behind', async () => {
  const waiting = deferred<typeof imported>()
  let callId = ''
  const { bridge, user } = await chooseFile({
    'transfer.import': (_, id) => {
      callId = id
      return waiting.promise
    },
    'system.cancel': () => ({ asked: true }),
  })
  await user.click(screen.getByRole('button', { name: 'Import 831 purchases' }))
  expect(await screen.findByText('Importing orders.csv')).toBeInTheDocument()
  bridge.say({ type: 'progress', callId, done: 0.5, total: 1, note: 'Writing' })
  expect(await screen.findByText('Writing')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(bridge.inputsOf('system.cancel')).toEqual([{ callId }]))
  waiting.reject(new AppError('cancelled', 'Stopped. Nothing was changed.'))
  expect(await screen.findByText(/Stopped. Nothing was changed./)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Import 831 purchases' })).toBeEnabled()
})

test('with nothing new there is nothing to import', async () => {
  await chooseFile({
    'transfer.preview': () => ({
      ...orders,
      amount: 0,
      counts: { rows: 832, new: 0, changed: 0, unchanged: 832, skipped: 0, customersCreated: 0 },
    }),
  })
  expect(screen.getByText(/Everything in this file is already there/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Import 0 purchases' })).toBeDisabled()
})
