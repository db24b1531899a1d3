import { DEFAULT_THEME } from '@mantine/core'
import { expect, test } from 'vitest'
import { cssVariablesResolver } from '../../src/renderer/theme'

const { light, dark } = cssVariablesResolver(DEFAULT_THEME)
const variables: Record<'light' | 'dark', Record<string, string>> = {
  light: { ...light },
  dark: { ...dark },
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const grades = ['--grade-a', '--grade-b', '--grade-c', '--grade-d', '--grade-ungraded']
const words = ['--ink', '--muted', '--accent', '--mantine-color-error', '--mantine-color-dimmed']

test.each(['light', 'dark'] as const)('grades and words can be read in the %s theme', (scheme) => {
  const colours = variables[scheme]
  for (const ground of ['--paper', '--surface', '--surface-sunken']) {
    for (const name of [...grades, ...words]) {
      const measured = contrast(colours[name]!, colours[ground]!)
      expect(measured, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  }
  expect(contrast(colours['--on-filled']!, colours['--accent']!)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(colours['--accent']!, colours['--accent-tint']!)).toBeGreaterThanOrEqual(4.5)
})

test('grades stand out on paper', () => {
  for (const name of grades) {
    expect(contrast(variables.light[name]!, variables.light['--paper']!), name).toBeGreaterThanOrEqual(5)
  }
})
