import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { isChanged } from '../../../../src/renderer/components/views/look'
import { ViewMenu } from '../../../../src/renderer/components/views/ViewMenu'
import { AppError } from '../../../../src/shared/errors'
import type { Look, SavedView } from '../../../../src/shared/operations/views'
import { savedView } from '../../samples'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'

const schools = savedView(3, 'Schools', { filter: { tags: ['school'] }, gone: { tags: [], place: null } })
const everyone: Look = { query: '', filter: {}, sort: null, board: null }
const narrowed: Look = { ...everyone, filter: { tags: ['school'], grade: ['A'] } }

const onOpen = vi.fn<(view: SavedView) => void>()

function shown(views: SavedView[], look: Look, viewId: number | null, handlers: Handlers = {}) {
  const bridge = fakeBridge({ 'views.list': () => ({ views }), ...handlers })
  function Screen() {
    const [open, setOpen] = useState(viewId)
    return (
      <ViewMenu
        look={look}
        viewId={open}
        onOpen={onOpen}
        onClear={() => {
          setOpen(null)
        }}
        onView={setOpen}
      />
    )
  }
  return { bridge, ...show(<Screen />) }
}

test('says what a view is for while there is none, and saves the first', async () => {
  const views: SavedView[] = []
  const { bridge, user } = shown(views, narrowed, null, {
    'views.save': () => {
      views.push(savedView(9, 'Best schools', narrowed))
      return { id: 9 }
    },
  })
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Views' }))
  expect(await screen.findByText(/No views are saved yet/)).toBeInTheDocument()
  await user.click(screen.getByRole('menuitem', { name: 'Save this view as…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Save this view' })
  expect(await axeFindings(dialog)).toEqual([])
  await user.keyboard('{Enter}')
  expect(await within(dialog).findByText('Please fill this in.')).toBeInTheDocument()
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Best schools{Enter}')
  expect(await screen.findByRole('button', { name: 'View Best schools' })).toBeInTheDocument()
  expect(bridge.inputsOf('views.save')).toEqual([{ ...narrowed, name: 'Best schools' }])
})

test('keeps what was typed when the name is taken', async () => {
  const { user } = shown([schools], narrowed, null, {
    'views.save': () => {
      throw new AppError('conflict', 'There already is one.')
    },
  })
  await user.click(screen.getByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Save this view as…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'schools{Enter}')
  expect(await screen.findByText('There already is one.')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('schools')
})

test('opens a view with keys alone', async () => {
  const { user } = shown([savedView(1, 'Zoo'), schools], everyone, null)
  await user.tab()
  await user.keyboard('{Enter}')
  await screen.findByRole('menuitem', { name: 'Schools' })
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
  await waitFor(() => {
    expect(onOpen).toHaveBeenLastCalledWith(schools)
  })
})

test('marks what was changed since, goes back or saves it, renames and removes', async () => {
  const { bridge, user } = shown([schools], narrowed, 3, {
    'views.save': () => ({ id: 3 }),
    'views.rename': () => ({ id: 3 }),
    'views.remove': () => ({ id: 3 }),
  })
  const choose = async (name: string) => {
    await user.click(await screen.findByRole('button', { name: /^View/ }))
    await user.click(await screen.findByRole('menuitem', { name }))
  }
  expect(await screen.findByRole('button', { name: 'View Schools, changed' })).toBeInTheDocument()
  await choose('Back to “Schools” as saved')
  expect(onOpen).toHaveBeenLastCalledWith(schools)
  await choose('Save changes to “Schools”')
  await waitFor(() => {
    expect(bridge.inputsOf('views.save')).toEqual([{ ...narrowed, id: 3 }])
  })
  await choose('Rename “Schools”…')
  const name = await screen.findByRole('textbox', { name: 'Name' })
  expect(name).toHaveValue('Schools')
  await user.type(name, ' in Leeds{Enter}')
  await waitFor(() => {
    expect(bridge.inputsOf('views.rename')).toEqual([{ id: 3, name: 'Schools in Leeds' }])
  })
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
  await choose('Remove “Schools”')
  expect(await screen.findByRole('button', { name: 'Views' })).toBeInTheDocument()
  expect(bridge.inputsOf('views.remove')).toEqual([{ id: 3 }])
})

test('says what a view asks for and nobody has any more', async () => {
  const gone = { tags: ['school', 'zoo'], place: 'Leeds' }
  shown([{ ...schools, gone }], everyone, 3)
  expect(await screen.findByRole('status')).toHaveTextContent(
    'Nobody carries the tags “school”, “zoo” any more. Nobody is in Leeds any more.',
  )
})

test.each<[string, Partial<Look>, Partial<Look>, boolean]>([
  ['the same', { filter: { tags: ['a', 'b'] } }, { filter: { tags: ['b', 'a'] } }, false],
  ['nothing asked for', { filter: { grade: [] } }, { filter: {} }, false],
  ['a space', { query: 'ann' }, { query: 'ann ' }, false],
  ['another search', { query: 'ann' }, { query: 'bob' }, true],
  ['another filter', { filter: { place: 'Cork' } }, { filter: { place: 'Leeds' } }, true],
  ['an order the board has none of', { sort: { by: 'name', direction: 'ascending' } }, {}, false],
  [
    'another order',
    { sort: { by: 'name', direction: 'ascending' } },
    { sort: { by: 'name', direction: 'descending' } },
    true,
  ],
  ['a layout the list has none of', { board: { groupBy: 'tag', density: 'compact' } }, {}, false],
  [
    'another layout',
    { board: { groupBy: 'tag', density: 'compact' } },
    { board: { groupBy: 'none', density: 'compact' } },
    true,
  ],
])('a view is changed or not: %s', (_name, view, look, changed) => {
  expect(isChanged({ ...everyone, ...view }, { ...everyone, ...look })).toBe(changed)
})
