import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { join } from 'node:path'
import type { OpenedKind, SavedKind } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import type { Translate } from '../../shared/texts/i18n'
import type { FolderKind } from './interface'

/**
 * Asks where to save a file.
 * @param suggestedName file name with its ending
 * @throws AppError `cancelled` when the owner closed the dialog
 */
export async function chooseSaveFile(
  window: BrowserWindow | null,
  suggestedName: string,
  kind: SavedKind,
  t: Translate,
): Promise<string> {
  const options = {
    title: t(`desktop:save.${kind}`),
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [saveFilter(kind, t)],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || filePath === '') throw new AppError('cancelled', t('errors:code.cancelled'))
  return filePath
}

/**
 * Asks which file to open.
 * @returns its path
 * @throws AppError `cancelled` when the owner closed the dialog
 */
export async function chooseOpenFile(
  window: BrowserWindow | null,
  kind: OpenedKind,
  t: Translate,
): Promise<string> {
  const options = {
    title: t(`desktop:open.${kind}`),
    filters: [openFilter(kind, t), anyFilter(t)],
    properties: ['openFile' as const],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  if (canceled || path === undefined) throw new AppError('cancelled', t('errors:code.cancelled'))
  return path
}

/**
 * Asks for a folder.
 * @returns its path
 * @throws AppError `cancelled` when the owner closed the dialog
 */
export async function chooseFolder(
  window: BrowserWindow | null,
  kind: FolderKind,
  t: Translate,
): Promise<string> {
  const options = {
    title: t(`desktop:folder.${kind}`),
    properties: ['openDirectory' as const, 'createDirectory' as const, 'promptToCreate' as const],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  if (canceled || path === undefined) throw new AppError('cancelled', t('errors:code.cancelled'))
  return path
}

/** Where backups are called by these endings; the data file itself can be opened as one too. */
const BACKUP_ENDINGS = ['regulars-backup', 'sqlite', 'db']

function saveFilter(kind: SavedKind, t: Translate): FileFilter {
  if (kind === 'backup') return backupFilter(t)
  return { name: t(`desktop:files.${kind}`), extensions: [kind] }
}

function openFilter(kind: OpenedKind, t: Translate): FileFilter {
  if (kind === 'import') return tableFilter(t)
  return kind === 'backup' ? backupFilter(t) : { name: t('desktop:files.json'), extensions: ['json'] }
}

function backupFilter(t: Translate): FileFilter {
  return { name: t('desktop:files.backup'), extensions: BACKUP_ENDINGS }
}

function tableFilter(t: Translate): FileFilter {
  return { name: t('desktop:files.table'), extensions: ['csv', 'tsv', 'txt', 'xlsx', 'vcf'] }
}

function anyFilter(t: Translate): FileFilter {
  return { name: t('desktop:files.any'), extensions: ['*'] }
}
