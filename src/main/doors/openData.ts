import { createI18n, type Translate } from '../../shared/texts/i18n'
import { DataFile } from '../database/dataFile'
import type { Desktop } from '../desktop/interface'
import { startWorker } from '../jobs/workerThread'
import { Runner } from '../runner'
import { createAnswerer } from './answer'
import { systemClock } from './clock'
import { tellWindows } from './ipc'
import type { Start } from './start'

/**
 * Opens the data file and what carries out operations on it; pages get their answers, and windows hear of what changes.
 * @param createDesktop given the translator for the language of the moment
 */
export async function openData<Made extends Desktop>(
  { args, directory, resources, threadScript, onOpened, log }: Start,
  createDesktop: (t: () => Translate) => Made,
): Promise<{ runner: Runner; desktop: Made }> {
  let opened: Runner | null = null
  const t = (): Translate => (opened ?? createI18n('en')).t
  const desktop = createDesktop(t)
  const data = new DataFile(directory)
  const runner = new Runner({
    data,
    desktop,
    clock: systemClock,
    resources,
    startThread: (events) => startWorker(threadScript, data.path, events),
    log: log.failure,
    out: args.out,
    onChanged: () => {
      tellWindows({ type: 'changed' })
    },
    onNotice: (message) => {
      tellWindows({ type: 'notice', message })
    },
  })
  await runner.dataHost.open()
  opened = runner
  onOpened({ answerer: createAnswerer(runner, log.failure), t })
  return { runner, desktop }
}
