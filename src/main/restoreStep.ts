import { AppError } from '../shared/errors'
import type { Translate } from '../shared/texts/i18n'
import type { Host } from './dataHost'
import type { RestoreStep } from './features/history/restores'
import type { JobControl } from './jobs/workerThread'

/**
 * Undoes or redoes a restore: the backup of the other file takes the place of the present one, which is kept in turn. In
 * line: nothing else may write meanwhile.
 */
export async function stepOverRestore(
  host: Host,
  step: RestoreStep,
  { t, now, control }: { t: Translate; now: string; control: JobControl },
): Promise<{ id: number; name: string; changes: number }> {
  const { kind, name } = step
  const path = await host.backups.find(step.kept)
  if (path === null) throw new AppError('conflict', t('backup:keptGone', { name, backup: step.kept }))
  const rebuilt = await host.rebuild(path, null, control)
  const stepName = t(`history:actions.${kind}`, { name })
  await host.putInPlace(rebuilt, (kept) => ({ kind, at: now, name, stepName, kept }))
  return { id: step.id, name, changes: 0 }
}
