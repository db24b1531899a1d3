import { screen as shown } from '@testing-library/react'
import type { ComponentType } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/renderer/components/ErrorBoundary'
import { screen } from '../../../src/renderer/components/screen'
import { show } from '../support'

function Hello() {
  return <p>Hello</p>
}

describe('a screen that is loaded when it is opened', () => {
  it('is fetched once, and shown when it is there', async () => {
    const fetchComponent = vi.fn(() => Promise.resolve<ComponentType>(Hello))
    const { Component } = screen(fetchComponent)
    expect(fetchComponent).not.toHaveBeenCalled()
    const first = show(<Component />)
    expect(shown.queryByText('Hello')).toBeNull()
    await shown.findByText('Hello')
    first.unmount()
    show(<Component />)
    expect(shown.getByText('Hello')).toBeInTheDocument()
    expect(fetchComponent).toHaveBeenCalledTimes(1)
  })

  it('is there at once when it was loaded before', async () => {
    const { Component, load } = screen(() => Promise.resolve<ComponentType>(Hello))
    await load()
    show(<Component />)
    expect(shown.getByText('Hello')).toBeInTheDocument()
  })

  it('says so when it cannot be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { Component } = screen(() => Promise.reject(new Error('gone')))
    show(
      <ErrorBoundary title="It did not load" resetKey="here">
        <Component />
      </ErrorBoundary>,
    )
    expect(await shown.findByText('It did not load')).toBeInTheDocument()
  })
})
