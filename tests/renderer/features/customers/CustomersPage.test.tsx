import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useViewWish } from '../../../../src/renderer/components/views/view-wish'
import { CustomersPage } from '../../../../src/renderer/features/customers/CustomersPage'
import { useListLook, useListQuestion } from '../../../../src/renderer/features/customers/list/list-state'
import type { CustomerRow } from '../../../../src/shared/operations/customers'
import { AppError } from '../../../../src/shared/errors'
import { axeFindings, deferred, fakeBridge, show, type FakeBridge } from '../../support'
import { savedView } from '../../samples'
import { someCard, someRow } from './sample'

const [look, question] = [useListLook.getInitialState(), useListQuestion.getInitialState()]
beforeEach(() => {
  useListLook.setState(look, true)
  useListQuestion.setState(question, true)
})

const everyone: CustomerRow[] = [
  someRow(1, { name: 'Ann Lee', grade: 'A', computedGrade: 'B', overridden: true, tags: ['vip'] }),
  someRow(2, { name: 'Bob Ltd', status: 'former', archived: true }),
  someRow(3, {
    name: 'Carl New',
    grade: 'ungraded',
    score: null,
    revenue12m: 0,
    firstPurchaseOn: null,
    lastPurchaseOn: null,
    averageDaysLate: null,
  }),
]

function bridgeWith(rows: readonly CustomerRow[] = everyone, total = rows.length): FakeBridge {
  return fakeBridge({
    'customers.list': ({ query, offset, limit }) => {
      const found = rows.filter((row) => row.name.toLowerCase().includes(query.toLowerCase()))
      const rest = query === '' ? total : found.length
      return { asOf: '2026-03-10', total: rest, rows: found.slice(offset, offset + limit) }
    },
    'customers.ids': () => ({ ids: rows.map((row) => row.id) }),
    'system.cancel': () => ({ asked: true }),
    'views.list': () => ({ views: [] }),
    'customers.tags': () => ({ tags: [{ tag: 'vip', customers: 1 }] }),
    'customers.places': () => ({ places: [{ place: 'Berlin', customers: 3 }] }),
    'customers.get': ({ ...asked }) => someCard({ id: 'id' in asked ? asked.id : 1 }),
    'customers.archive': ({ ids }) => ({ changed: ids.length }),
    'customers.setStage': ({ ids }) => ({ changed: ids.length }),
    'customers.tag': ({ ids }) => ({ changed: ids.length }),
  })
}

const grid = () => screen.findByRole('grid', { name: 'Customers' })
const rowOf = async (name: string) => screen.findByRole('row', { name: new RegExp(name) })

describe('the list', () => {
  it('shows who there is, with what is known and dashes for what is not', async () => {
    bridgeWith()
    show(<CustomersPage />)
    const ann = await rowOf('Ann Lee')
    expect(within(ann).getByRole('img', { name: /Grade A, set by you; computed B/ })).toBeVisible()
    expect(within(ann).getByText('€1,200')).toBeVisible()
    expect(within(ann).getByText('9 days ago')).toBeVisible()
    expect(within(await rowOf('Bob Ltd')).getByText('archived')).toBeVisible()
    expect(within(await rowOf('Carl New')).getAllByText('–').length).toBeGreaterThan(2)
    expect(screen.getByText('3 customers')).toBeVisible()
    expect(await grid()).toHaveAttribute('aria-rowcount', '4')
    expect(await axeFindings()).toEqual([])
  })

  it('says that there are more than it has counted, until they are counted', async () => {
    const bridge = bridgeWith()
    const counted = deferred<{ total: number }>()
    bridge.answer({
      'customers.list': ({ countTo }) => ({
        asOf: '2026-03-10',
        total: countTo ?? 0,
        more: true,
        rows: Array.from({ length: 100 }, (_, index) => someRow(index + 1)),
      }),
      'customers.matches': () => counted.promise,
    })
    show(<CustomersPage />)
    expect(await screen.findByText('More than 1,000 customers')).toBeVisible()
    expect(await grid()).toHaveAttribute('aria-rowcount', '1001')
    counted.resolve({ total: 41_234 })
    expect(await screen.findByText('41,234 customers')).toBeVisible()
    expect(await grid()).toHaveAttribute('aria-rowcount', '41235')
  })

  it('asks only for the pages in view, however many there are', async () => {
    const bridge = bridgeWith(
      Array.from({ length: 100 }, (_, index) => someRow(index + 1)),
      100_000,
    )
    show(<CustomersPage />)
    await rowOf('Customer 1 ')
    expect(await grid()).toHaveAttribute('aria-rowcount', '100001')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    expect(new Set(bridge.inputsOf('customers.list').map(({ offset }) => offset))).toEqual(new Set([0]))
  })

  it('has a column for what is to be done next, once it is asked for', async () => {
    const nextStep = { text: 'Ask whom they know', dueOn: '2026-03-12' }
    bridgeWith([someRow(1, { name: 'Ann Lee', nextStep }), someRow(2, { name: 'Bob Ltd' })])
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    expect(screen.queryByText(/Ask whom they know/)).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Next step' }))
    expect(
      within(await rowOf('Ann Lee')).getByTitle(/^Next, until .*: Ask whom they know$/),
    ).toHaveTextContent('in 2 days Ask whom they know')
  })

  it('opens a saved view in its order, also when the palette asks for it', async () => {
    const bridge = bridgeWith()
    const best = savedView(1, 'Best', {
      filter: { grade: ['A'] },
      sort: { by: 'revenue12m', direction: 'descending' },
    })
    bridge.answer({ 'views.list': () => ({ views: [best, savedView(2, 'Harbour', { query: 'ann' })] }) })
    const { user } = show(<CustomersPage />)
    await user.click(await screen.findByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Best' }))
    expect(await screen.findByRole('button', { name: 'View Best' })).toBeVisible()
    expect(bridge.inputsOf('customers.list').at(-1)).toMatchObject({ filter: best.filter, sort: best.sort })
    act(() => {
      useViewWish.getState().wish(savedView(2, 'Harbour', { query: 'ann' }))
    })
    expect(await screen.findByRole('button', { name: 'View Harbour' })).toBeVisible()
    expect(screen.getByRole('searchbox', { name: 'Search customers' })).toHaveValue('ann')
    expect(useViewWish.getState().wanted).toBeNull()
  })

  it('searches while typing, best match first, and goes back to the own order', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    const search = await screen.findByRole('searchbox', { name: 'Search customers' })
    expect(search).toHaveFocus()
    await user.keyboard('carl')
    await waitFor(() => {
      expect(screen.queryByRole('row', { name: /Ann Lee/ })).toBeNull()
    })
    expect(bridge.inputsOf('customers.list').at(-1)).toMatchObject({
      query: 'carl',
      sort: { by: 'relevance' },
    })
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent('1 customer · best match first')
    await user.keyboard('{Escape}')
    await rowOf('Ann Lee')
    expect(search).toHaveValue('')
  })

  it('says when nobody matches, and clears the search', async () => {
    bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    await user.keyboard('nobody')
    await user.click(await screen.findByRole('button', { name: 'Clear search and filters' }))
    await rowOf('Ann Lee')
  })

  it('teaches when there is nobody yet', async () => {
    bridgeWith([])
    show(<CustomersPage />)
    expect(await screen.findByRole('heading', { name: 'Your customers will stand here' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/data/import')
    expect(await axeFindings()).toEqual([])
  })

  it('says what went wrong and tries again', async () => {
    const bridge = bridgeWith()
    bridge.answer({
      'customers.list': () => {
        throw new AppError('busy', 'Busy saving. Nothing was lost.')
      },
    })
    const { user } = show(<CustomersPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('Busy saving. Nothing was lost.')
    bridge.answer({ 'customers.list': () => ({ asOf: '2026-03-10', total: 1, rows: [someRow(1)] }) })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await rowOf('Customer 1')
  })
})

describe('sorting and columns', () => {
  it('sorts by a head, the most first for money, and says so', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
    const head = screen.getByRole('columnheader', { name: 'Revenue 12 m' })
    await user.click(within(head).getByRole('button'))
    expect(bridge.inputsOf('customers.list').at(-1)?.sort).toEqual({
      by: 'revenue12m',
      direction: 'descending',
    })
    expect(head).toHaveAttribute('aria-sort', 'descending')
    await user.click(within(head).getByRole('button'))
    expect(bridge.inputsOf('customers.list').at(-1)?.sort.direction).toBe('ascending')
  })

  it('shows and hides columns, and remembers', async () => {
    bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    expect(screen.queryByRole('columnheader', { name: 'Tags' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Tags' }))
    expect(screen.getByRole('columnheader', { name: 'Tags', hidden: true })).toBeInTheDocument()
    expect(localStorage.getItem('regulars-customers')).not.toContain('"tags"')
    await user.click(screen.getByRole('checkbox', { name: 'Status' }))
    expect(screen.queryByRole('columnheader', { name: 'Status', hidden: true })).toBeNull()
    expect(localStorage.getItem('regulars-customers')).toContain('"status"')
  })

  it('keeps columns hidden that came after the owner chose theirs, and those they show', async () => {
    const kept = (state: object) => {
      localStorage.setItem('regulars-customers', JSON.stringify({ state, version: 0 }))
      return useListLook.persist.rehydrate()
    }
    const widths = {}
    const sort = { by: 'name', direction: 'ascending' }
    await kept({ hidden: ['kind', 'fit'], widths, sort })
    expect(useListLook.getState().hidden).toEqual(['kind', 'fit', 'stage', 'nextStep'])
    await kept({ hidden: ['kind'], known: 'kind status stage nextStep', widths, sort })
    expect(useListLook.getState().hidden).not.toContain('stage')
    expect(useListLook.getState().hidden).toContain('tags')
  })

  it('changes the width of a column from the keyboard', async () => {
    bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    screen.getByRole('button', { name: 'Revenue 12 m' }).focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(useListLook.getState().widths).toEqual({ revenue12m: 140 })
  })
})

describe('filters', () => {
  it('narrows by grade and by tag, and takes a filter off again', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    const filters = screen.getByRole('group', { name: 'Filters' })
    await user.click(within(filters).getByRole('button', { name: 'Grade' }))
    await user.click(await screen.findByRole('checkbox', { name: 'A' }))
    await user.click(screen.getByRole('checkbox', { name: 'ungraded' }))
    expect(bridge.inputsOf('customers.list').at(-1)?.filter).toEqual({ grade: ['A', 'ungraded'] })
    await user.keyboard('{Escape}')
    await user.click(within(filters).getByRole('button', { name: 'Tag' }))
    await user.click(await screen.findByRole('combobox', { name: 'Tag' }))
    await user.click(await screen.findByRole('option', { name: 'vip' }))
    expect(bridge.inputsOf('customers.list').at(-1)?.filter).toEqual({
      grade: ['A', 'ungraded'],
      tags: ['vip'],
    })
    await user.keyboard('{Escape}{Escape}')
    await user.click(screen.getByRole('button', { name: 'Remove the filter Grade' }))
    expect(bridge.inputsOf('customers.list').at(-1)?.filter).toEqual({ tags: ['vip'] })
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(screen.queryByRole('button', { name: /^(Tag|Grade):/ })).toBeNull()
    expect(useListQuestion.getState().filter).toEqual({})
  })

  it('shows the archived when asked to', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    await user.click(screen.getByRole('button', { name: 'Archived' }))
    await user.click(await screen.findByRole('radio', { name: 'Archived only' }))
    expect(bridge.inputsOf('customers.list').at(-1)?.filter).toEqual({ archived: 'archived' })
    expect(screen.getByRole('button', { name: 'Archived: Archived only' })).toBeVisible()
  })
})

describe('the keyboard', () => {
  it('moves, previews, selects and opens', async () => {
    bridgeWith()
    const { user, history } = show(<CustomersPage />, { path: '/customers' })
    await rowOf('Ann Lee')
    await user.keyboard('{ArrowDown}')
    const list = await grid()
    expect(list).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(list).toHaveAttribute('aria-activedescendant', 'customer-row-1')
    await user.keyboard(' ')
    expect(await screen.findByRole('complementary', { name: 'Preview of Bob Ltd' })).toBeVisible()
    expect(await axeFindings()).toEqual([])
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    await user.keyboard('{Shift>} {/Shift}')
    expect(await rowOf('Bob Ltd')).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByText('2 selected')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('2 selected')).toBeNull()
    await user.keyboard('{Home}{Enter}')
    expect(history.at(-1)).toBe('/customers/1')
  })

  it('selects everyone between two rows, also those that are not in view', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      someRow(index + 1, { name: `Nr ${String(index)}` }),
    )
    const bridge = bridgeWith(many)
    bridge.answer({
      'customers.ids': ({ offset, limit }) => ({
        ids: many.slice(offset, offset + limit).map(({ id }) => id),
      }),
    })
    const { user } = show(<CustomersPage />)
    await user.click(within(await rowOf('Nr 2 ')).getByRole('checkbox'))
    await user.keyboard('{Shift>}')
    await user.click(within(await rowOf('Nr 4 ')).getByRole('checkbox'))
    await user.keyboard('{/Shift}')
    expect(await screen.findByText('3 selected')).toBeInTheDocument()
    expect(bridge.inputsOf('customers.ids')).toEqual([])
    ;(await grid()).focus()
    await user.keyboard('{Shift>}{End}{/Shift}')
    expect(await screen.findByText('298 selected')).toBeInTheDocument()
    expect(bridge.inputsOf('customers.ids')).toEqual([
      {
        query: '',
        filter: {},
        sort: { by: 'name', direction: 'ascending' },
        offset: 4,
        limit: 296,
      },
    ])
  })

  it('selects from where it stands with Shift, not from the first row', async () => {
    bridgeWith(Array.from({ length: 20 }, (_, index) => someRow(index + 1, { name: `Nr ${String(index)}` })))
    const { user } = show(<CustomersPage />)
    await rowOf('Nr 2 ')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(await grid()).toHaveAttribute('aria-activedescendant', 'customer-row-4')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(await screen.findByText('2 selected')).toBeInTheDocument()
  })

  it('selects with Shift only the row itself when the list was sorted anew since', async () => {
    bridgeWith(Array.from({ length: 20 }, (_, index) => someRow(index + 1, { name: `Nr ${String(index)}` })))
    const { user } = show(<CustomersPage />)
    await user.click(within(await rowOf('Nr 2 ')).getByRole('checkbox'))
    const head = screen.getByRole('columnheader', { name: 'Revenue 12 m' })
    await user.click(within(head).getByRole('button'))
    await user.keyboard('{Shift>}')
    await user.click(within(await rowOf('Nr 9 ')).getByRole('checkbox'))
    await user.keyboard('{/Shift}')
    expect(await screen.findByText('2 selected')).toBeInTheDocument()
  })

  it('opens with Enter whom the search finds, not who stands there until it has', async () => {
    const bridge = bridgeWith()
    const found = deferred<undefined>()
    bridge.answer({
      'customers.list': async ({ query }) => {
        if (query !== '') await found.promise
        const rows = everyone.filter(({ name }) => name.toLowerCase().includes(query))
        return { asOf: '2026-03-10', total: rows.length, rows }
      },
    })
    const { user, history } = show(<CustomersPage />, { path: '/customers' })
    await rowOf('Ann Lee')
    await user.keyboard('carl{Enter}')
    expect(history.at(-1)).toBe('/customers')
    found.resolve(undefined)
    await waitFor(() => {
      expect(history.at(-1)).toBe('/customers/3')
    })
  })

  it('brings letters into the search', async () => {
    bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    await user.keyboard('{ArrowDown}b')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    await user.keyboard('ob')
    expect(screen.getByRole('searchbox')).toHaveValue('bob')
  })
})

describe('many at once', () => {
  it('says of everyone selected how far they have come', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await user.click(within(await rowOf('Ann Lee')).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Stage' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Consideration' }))
    expect(bridge.inputsOf('customers.setStage')).toEqual([{ ids: [1], stage: 'consideration' }])
  })

  it('leads into the rating of everyone selected', async () => {
    bridgeWith()
    const { user, history } = show(<CustomersPage />)
    await user.click(within(await rowOf('Ann Lee')).getByRole('checkbox'))
    await user.click(within(await rowOf('Bob Ltd')).getByRole('checkbox'))
    await user.click(screen.getByRole('link', { name: 'Rate them' }))
    expect(history.at(-1)).toBe('/rating/1,2')
  })

  it('archives everyone who is selected', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await user.click(within(await rowOf('Ann Lee')).getByRole('checkbox'))
    await user.click(within(await rowOf('Carl New')).getByRole('checkbox'))
    expect(screen.getByText('2 selected')).toBeVisible()
    expect(await axeFindings()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Archive' }))
    expect(bridge.inputsOf('customers.archive')).toEqual([{ ids: [1, 3], archived: true }])
    await waitFor(() => {
      expect(screen.queryByText('2 selected')).toBeNull()
    })
  })

  it('selects everyone listed, and tags them', async () => {
    const bridge = bridgeWith()
    const { user } = show(<CustomersPage />)
    await rowOf('Ann Lee')
    await user.click(screen.getByRole('checkbox', { name: 'Select everyone listed' }))
    expect(await screen.findByText('3 selected')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Tag' }))
    const dialog = await screen.findByRole('dialog', { name: 'Tag 3 customers' })
    expect(await axeFindings(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Tag' }))
    expect(within(dialog).getByText('Name at least one tag.')).toBeVisible()
    await user.type(within(dialog).getByRole('combobox', { name: 'Tags' }), 'spring{Enter}')
    await user.click(within(dialog).getByRole('button', { name: 'Tag' }))
    expect(bridge.inputsOf('customers.tag')).toEqual([{ ids: [1, 2, 3], add: ['spring'], remove: [] }])
  })
})

describe('selecting everyone listed', () => {
  it('counts those who are listed, not as many others', async () => {
    const bridge = bridgeWith()
    bridge.answer({
      'customers.ids': ({ query }) => ({
        ids: everyone.filter(({ name }) => name.toLowerCase().includes(query)).map(({ id }) => id),
      }),
    })
    const { user } = show(<CustomersPage />)
    await user.click(within(await rowOf('Ann Lee')).getByRole('checkbox'))
    await user.type(screen.getByRole('searchbox'), 'carl')
    await waitFor(() => {
      expect(screen.queryByRole('row', { name: /Ann Lee/ })).toBeNull()
    })
    const all = screen.getByRole('checkbox', { name: 'Select everyone listed' })
    expect(all).not.toBeChecked()
    await user.click(all)
    expect(await screen.findByText('2 selected')).toBeVisible()
    await waitFor(() => {
      expect(all).toBeChecked()
    })
    await user.click(all)
    await waitFor(() => {
      expect(screen.queryByText(/selected$/)).toBeNull()
    })
  })
})

describe('exporting the list', () => {
  it('saves it as it is searched, filtered and sorted, with the columns that are shown', async () => {
    const bridge = bridgeWith()
    useListQuestion.setState({ filter: { status: ['active'] } })
    useListLook.setState({ sort: { by: 'revenue12m', direction: 'descending' } })
    bridge.answer({
      'customers.export': () => ({ file: { token: 't', name: 'list.csv', bytes: 900 }, rows: 3 }),
    })
    const { user } = show(<CustomersPage />)
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    const dialog = await screen.findByRole('dialog', { name: 'Export this list' })
    expect(within(dialog).getByText(/3 customers, as searched/)).toBeVisible()
    expect(await axeFindings()).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'CSV file…' }))
    expect(await within(dialog).findByText(/“list.csv” is saved/)).toBeVisible()
    expect(bridge.inputsOf('customers.export')).toEqual([
      {
        query: '',
        filter: { status: ['active'] },
        sort: { by: 'revenue12m', direction: 'descending' },
        columns: [
          'grade',
          'name',
          'status',
          'revenue12m',
          'contribution12m',
          'averageDaysLate',
          'openAmount',
          'lastPurchaseOn',
          'fit',
        ],
        format: 'csv',
      },
    ])
  })
})
