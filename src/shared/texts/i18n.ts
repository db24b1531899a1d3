import { createInstance, type i18n, type TFunction } from 'i18next'
import { en } from './en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
    returnNull: false
  }
}

/** The translator with every feature's texts; keys name their feature: `history:nothingToUndo`. */
export type Translate = TFunction<['common', ...Exclude<keyof typeof en, 'common'>[]]>

/**
 * Makes the translator that main and the pages use, ready at once (nothing is loaded).
 * @param locale BCP 47, as in the settings: numbers and plurals follow it; texts fall back to English
 */
export function createI18n(locale: string): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en },
    ns: Object.keys(en),
    defaultNS: 'common',
    initAsync: false,
    // React and the PDF escape for themselves.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  })
  return instance
}
