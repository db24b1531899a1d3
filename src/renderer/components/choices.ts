interface Choice {
  value: string
  label: string
}

const locales = [
  ...[
    'bg-BG',
    'ca-ES',
    'cs-CZ',
    'da-DK',
    'de-AT',
    'de-CH',
    'de-DE',
    'el-GR',
    'en-AU',
    'en-CA',
    'en-GB',
    'en-IE',
  ],
  ...[
    'en-IN',
    'en-NZ',
    'en-US',
    'en-ZA',
    'es-ES',
    'es-MX',
    'et-EE',
    'fi-FI',
    'fr-BE',
    'fr-CA',
    'fr-CH',
    'fr-FR',
  ],
  ...[
    'he-IL',
    'hi-IN',
    'hr-HR',
    'hu-HU',
    'id-ID',
    'it-CH',
    'it-IT',
    'ja-JP',
    'ko-KR',
    'lt-LT',
    'lv-LV',
    'nb-NO',
  ],
  ...[
    'nl-BE',
    'nl-NL',
    'pl-PL',
    'pt-BR',
    'pt-PT',
    'ro-RO',
    'sk-SK',
    'sl-SI',
    'sv-SE',
    'tr-TR',
    'uk-UA',
    'zh-CN',
  ],
]

/** The currencies of the world by code, with their names. */
export function currencyChoices(): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }))
}

/** Languages and regions by name; `present` is among them whatever it is. */
export function localeChoices(present: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return [...new Set([present, ...locales])]
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label))
}
