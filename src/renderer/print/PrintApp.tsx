import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '../../shared/texts/i18n'

/** The printed pages. */
export function PrintApp() {
  const [i18n] = useState(() => createI18n('en'))
  return <I18nextProvider i18n={i18n}>{null}</I18nextProvider>
}
