import { AppError } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'

/** @throws AppError `cancelled` once the owner has asked to stop (the first integer of `cancel` is 1) */
export function checkNotStopped(cancel: SharedArrayBuffer, t: Translate): void {
  if (Atomics.load(new Int32Array(cancel), 0) !== 0)
    throw new AppError('cancelled', t('errors:code.cancelled'))
}
