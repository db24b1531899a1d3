import { callOperation } from './call'
import { createLetterCheck } from './print/letters'
import { printedType } from './print/typeface'
import { SCREEN_TYPE } from './theme'

/** A letter of each script that a computer may lack, and an emoji. */
const SAMPLES = 'קعअก한語あ😀'

/**
 * Where this computer lacks letters, screens take those of printed pages. Elsewhere its own are what the owner is used to,
 * and nothing is loaded.
 */
export async function completeLetters(): Promise<void> {
  const { locale } = await callOperation('settings.get', {})
  if (createLetterCheck(() => SCREEN_TYPE)(SAMPLES, locale).length === 0) return
  await Promise.all([import('./print/scripts.css'), import('./print/east-asian')])
  document.documentElement.style.setProperty(
    '--mantine-font-family',
    `${SCREEN_TYPE}, ${printedType(locale)}`,
  )
}
