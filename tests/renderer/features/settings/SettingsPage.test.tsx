import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsPage } from '../../../../src/renderer/features/settings/SettingsPage'
import { AppError } from '../../../../src/shared/errors'
import type { Settings } from '../../../../src/shared/operations/settings'
import { pngOf } from '../../../support/pictures'
import {
  axeFindings,
  changedSettings,
  deferred,
  fakeBridge,
  show,
  someSettings,
  type Handlers,
} from '../../support'

function shown(handlers: Handlers = {}) {
  let settings: Settings = someSettings
  const bridge = fakeBridge({
    'settings.get': () => settings,
    'settings.update': (changes) => {
      settings = changedSettings(settings, changes)
      return settings
    },
    ...handlers,
  })
  return { bridge, ...show(<SettingsPage />) }
}

test('saves by itself what was changed, and only that', async () => {
  const { bridge, user } = shown()
  const name = await screen.findByRole('textbox', { name: 'Business name' })
  expect(await axeFindings()).toEqual([])
  await user.clear(name)
  await user.type(name, 'Smith & Co')
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  const rate = screen.getByRole('textbox', { name: 'What an hour of your time costs' })
  await user.clear(rate)
  await user.type(rate, '72.5')
  await waitFor(() => expect(bridge.inputsOf('settings.update').at(-1)).toEqual({ hourlyRate: 7250 }))
  expect(bridge.inputsOf('settings.update')[0]).toEqual({ business: 'Smith & Co' })
  expect(name).toHaveValue('Smith & Co')
})

test('a word that is taken back while it is being saved is taken back in the data too', async () => {
  const first = deferred<undefined>()
  const { bridge, user } = shown()
  let settings = someSettings
  bridge.answer({
    'settings.get': () => settings,
    'settings.update': async (changes) => {
      if (changes.business === 'Miller Plumbing!') await first.promise
      settings = changedSettings(settings, changes)
      return settings
    },
  })
  const name = await screen.findByRole('textbox', { name: 'Business name' })
  await user.type(name, '!')
  await waitFor(() => expect(bridge.inputsOf('settings.update')).toEqual([{ business: 'Miller Plumbing!' }]))
  await user.type(name, '{Backspace}x{Backspace}')
  expect(screen.queryByText('Saved')).toBeNull()
  first.resolve(undefined)
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  expect(name).toHaveValue('Miller Plumbing')
  await waitFor(() => expect(settings.business).toBe('Miller Plumbing'))
})

test('does not save what cannot be right, and says so', async () => {
  const { bridge, user } = shown()
  const margin = await screen.findByRole('textbox', { name: 'Usual margin' })
  await user.clear(margin)
  await user.type(margin, '140')
  expect(await screen.findByText('Not saved: have a look at what is marked.')).toBeInTheDocument()
  expect(screen.getByText('Too much: at most 100.')).toBeInTheDocument()
  expect(margin).toBeInvalid()
  expect(bridge.inputsOf('settings.update')).toHaveLength(0)
})

test('says when saving failed', async () => {
  const { user } = shown({
    'settings.update': () => {
      throw new AppError('disk-full', 'The disk is full.')
    },
  })
  await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'x')
  expect(await screen.findByText('Not saved yet')).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('The disk is full.')
})

test('saves what was just typed when the page is left', async () => {
  const { bridge, user, unmount } = shown()
  await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'son')
  unmount()
  await waitFor(() => expect(bridge.inputsOf('settings.update')).toEqual([{ owner: 'Jo Millerson' }]))
})

test('looks as of another day, and back', async () => {
  const { bridge, user } = shown()
  await user.click(await screen.findByRole('radio', { name: 'Another day' }))
  await waitFor(() => expect(bridge.inputsOf('settings.update')).toEqual([{ lookAsOf: '2026-03-10' }]))
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('10/03/2026')
  await user.click(screen.getByRole('radio', { name: 'Today' }))
  await waitFor(() => expect(bridge.inputsOf('settings.update').at(-1)).toEqual({ lookAsOf: null }))
})

test('colours belong to this computer', async () => {
  const { bridge, user } = shown()
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark')
  expect(bridge.inputsOf('settings.update')).toHaveLength(0)
})

test('leads to the criteria of the grades', async () => {
  const { user, history } = shown()
  await user.click(await screen.findByRole('button', { name: 'Criteria and bounds' }))
  expect(history.at(-1)).toBe('/criteria')
})

test('the logo stands where there is one, and is taken away; a file that is no picture changes nothing', async () => {
  let picture: string | null = pngOf(300, 100)
  const { bridge, user } = shown({
    'settings.logo': () => ({ picture }),
    'settings.saveLogo': (input) => {
      picture = input.picture
      return { hasLogo: picture !== null }
    },
  })
  const field = await screen.findByRole('group', { name: 'Logo' })
  const shownLogo = await within(field).findByRole('img', { name: 'The logo of the business' })
  expect(shownLogo).toHaveAttribute('src', `data:image/png;base64,${picture}`)
  expect(shownLogo).toHaveStyle({ width: '176px' })
  expect(await axeFindings()).toEqual([])
  const chooser = field.querySelector<HTMLInputElement>('input[type=file]')
  await user.upload(chooser!, new File(['no picture'], 'logo.png', { type: 'image/png' }))
  expect(await within(field).findByRole('alert')).toHaveTextContent('cannot be read as a picture')
  expect(bridge.inputsOf('settings.saveLogo')).toEqual([])
  await user.click(within(field).getByRole('button', { name: 'Remove' }))
  expect(await within(field).findByText('No logo')).toBeInTheDocument()
  expect(within(field).getByRole('button', { name: 'Choose a picture…' })).toBeInTheDocument()
})

test('how reports are printed is chosen once for all', async () => {
  const { bridge, user } = shown()
  await user.click(await screen.findByRole('checkbox', { name: 'Black and white' }))
  await waitFor(() => expect(bridge.inputsOf('settings.update').at(-1)).toEqual({ blackAndWhite: true }))
  await user.click(screen.getByRole('combobox', { name: 'Margins' }))
  await user.click(await screen.findByRole('option', { name: 'Wide' }))
  await waitFor(() => expect(bridge.inputsOf('settings.update').at(-1)).toEqual({ margins: 'wide' }))
})
