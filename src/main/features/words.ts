import { formatMoney } from '../../shared/money'
import type { Settings } from '../../shared/operations/settings'
import type { Translate } from '../../shared/texts/i18n'

/** Values as a person reads them, in names of actions and in the history. */
export interface Words {
  t: Translate
  settings: Pick<Settings, 'locale' | 'currency'>
}

/** A calendar date; what is none is shown as it stands. */
export function dateText(date: string, { settings }: Pick<Words, 'settings'>): string {
  const day = new Date(date)
  if (Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(settings.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}

/** @param minor money in minor units */
export function moneyText(minor: number, { settings }: Pick<Words, 'settings'>): string {
  return formatMoney(minor, settings)
}

/** So many things are named one by one in the name of an action. */
const mostNamed = 4

/** Some things, and how many there are besides. */
export function someOf(things: readonly string[], t: Translate): string {
  const shown = things.length > mostNamed ? things.slice(0, mostNamed - 1) : things
  const count = things.length - shown.length
  return [...shown, ...(count > 0 ? [t('history:more', { count })] : [])].join(', ')
}
