import { afterEach, describe, expect, it } from 'vitest'
import { goWhereTheOwnerWas, useUiState } from '../../src/renderer/ui-state'

afterEach(() => {
  useUiState.setState({ lastPath: '/' })
  window.location.hash = ''
})

describe('the address a window opens on', () => {
  it('is what is due today at first', () => {
    expect(goWhereTheOwnerWas()).toBe('/today')
    expect(window.location.hash).toBe('#/today')
  })

  it('is where the owner was last', () => {
    useUiState.setState({ lastPath: '/personas' })
    expect(goWhereTheOwnerWas()).toBe('/personas')
    expect(window.location.hash).toBe('#/personas')
  })

  it('is the one asked for, if one was', () => {
    useUiState.setState({ lastPath: '/personas' })
    window.location.hash = '/board'
    expect(goWhereTheOwnerWas()).toBe('/board')
    expect(window.location.hash).toBe('#/board')
  })
})
