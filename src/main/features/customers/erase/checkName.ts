import { AppError } from '../../../../shared/errors'
import type { Translate } from '../../../../shared/texts/i18n'

/** @throws AppError when there is no such customer, or another name was typed */
export function checkName(t: Translate, name: string | undefined, typed: string): void {
  if (name === undefined) throw new AppError('not-found', t('customers:errors.notFound'))
  if (typed.trim() === name.trim()) return
  throw new AppError('invalid', t('customers:errors.confirmName', { name }), [
    { path: 'confirmName', message: t('customers:errors.confirmNameField') },
  ])
}
