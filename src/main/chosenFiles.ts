import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { OpenedKind, SavedFile } from '../shared/contract'
import { AppError } from '../shared/errors'
import type { Translate } from '../shared/texts/i18n'
import type { Desktop } from './desktop/interface'
import type { OpenedFile, SavePlace } from './features/context'
import { safeFileName, withEnding } from './features/reports/rules'

interface Asked {
  desktop: Desktop
  t: Translate
}

/** The files the owner chose since the app was started. Pages know them by tokens, never by path. */
export class ChosenFiles {
  private readonly opened = new Map<string, OpenedFile>()
  private readonly saved = new Map<string, string>()

  /** The path behind a token. */
  pathOf(token: string): string | undefined {
    return this.saved.get(token) ?? this.opened.get(token)?.path
  }

  /** The file an input's token stands for, or one the owner picks now; null where the input names a backup. */
  async open(kind: OpenedKind, input: unknown, { desktop, t }: Asked): Promise<OpenedFile | null> {
    const named = typeof input === 'object' && input !== null ? input : {}
    if ('name' in named && named.name !== undefined) return null
    if ('file' in named && typeof named.file === 'string') {
      const known = this.opened.get(named.file)
      if (!known) throw new AppError('not-found', t('errors:fileForgotten'))
      return known
    }
    const path = await desktop.chooseOpenFile(kind)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new AppError('not-found', t('errors:noSuchFile', { name: basename(path) }))
    if (!found.isFile()) throw new AppError('unreadable', t('errors:code.unreadable'))
    const file = { token: randomUUID(), path, name: basename(path), bytes: found.size }
    this.opened.set(file.token, file)
    return file
  }

  /**
   * Asks where a file is to be saved. Asked before the work: nobody wants to wait for the question.
   * @param words what the suggested name is made of; the business may have no name yet
   * @throws AppError `cancelled` when the owner closed the dialog
   */
  async place(
    { kind, name }: SavedFile,
    { business, today }: { business: string; today: string },
    { desktop, t }: Asked,
  ): Promise<SavePlace> {
    const words = { business: business || t('shell:app'), today }
    const suggested = safeFileName(t(`desktop:suggested.${name}`, words))
    const path = await desktop.chooseSaveFile(`${suggested}.${kind}`, kind)
    return { token: randomUUID(), path: withEnding(path, kind) }
  }

  /** Remembers a file that was written, so that it can be shown. */
  wrote({ token, path }: SavePlace): void {
    this.saved.set(token, path)
  }
}
