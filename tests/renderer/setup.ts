import '@testing-library/jest-dom/vitest'
import { notifications } from '@mantine/notifications'
import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import '../../src/renderer/zod'

// What a real window has and jsdom lacks, so that Mantine and the virtual lists can measure.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
})

class NoResizes {
  observe(): void {
    /* nothing is ever resized in jsdom */
  }
  unobserve(): void {
    /* nothing is ever resized in jsdom */
  }
  disconnect(): void {
    /* nothing is ever resized in jsdom */
  }
}
vi.stubGlobal('ResizeObserver', NoResizes)
Element.prototype.scrollIntoView = () => undefined
Element.prototype.scrollTo = () => undefined
// Virtual lists show as many rows as fit: give every element a height that holds some.
for (const [name, value] of Object.entries({
  offsetHeight: 600,
  offsetWidth: 1000,
  clientHeight: 600,
  clientWidth: 1000,
})) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value })
}

Object.defineProperty(document, 'fonts', {
  value: {
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ready: Promise.resolve(),
    load: () => Promise.resolve([]),
  },
})

afterEach(() => {
  cleanup()
  // Notices are kept outside of React and would be met again in the next test.
  notifications.clean()
  localStorage.clear()
  document.title = ''
})
