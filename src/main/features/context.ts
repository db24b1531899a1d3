import type { OperationContract } from '../../shared/contract'
import type { Backup, BackupStatus } from '../../shared/operations/backup'
import type { GradeCause } from '../../shared/operations/grading'
import type { InputOf, OperationName, OutputOf } from '../../shared/operations/index'
import type { Settings } from '../../shared/operations/settings'
import type { DataState } from '../../shared/operations/system'
import type { Translate } from '../../shared/texts/i18n'
import type { z } from 'zod'
import type { Looked } from '../database/backups/compare'
import type { EraseOutcome, EraseTask } from '../database/backups/eraseTask'
import type { BackupReason } from '../database/backups/names'
import type { RestoreNote } from '../database/backups/notes'
import type { FileFindings, FileProblem } from '../database/check'
import type { Database } from '../database/sql'
import type { Desktop } from '../desktop/interface'
import type { JobControl } from '../jobs/workerThread'
import type { FiguresTable } from './figures/queries'

export type { Desktop, OnPage, Printed, PrintRequest } from '../desktop/interface'

/** What every operation on the data is given. */
export interface ReadContext {
  readonly db: Database
  /** The calendar date where the owner is. */
  readonly today: string
  /** This moment, ISO 8601 in UTC. */
  readonly now: string
  /** The day the figures in {@link figures} are for: the input's `asOf`, else the day the settings say. */
  readonly asOf: string
  /** The table to read customers' figures, scores and grades from. A constant of ours: safe inside SQL. */
  readonly figures: FiguresTable
  readonly settings: Settings
  readonly t: Translate
}

/** What an operation that changes something is given besides; it runs inside one transaction. */
export interface WriteContext extends ReadContext {
  /**
   * Names the action as the owner will read it in the history ("Rate Ann Lee"); every write calls it once.
   * `cause` is what changes of grade that follow are put down to; default `data`.
   */
  readonly describe: (name: string, options?: DescribeOptions) => void
}

export interface DescribeOptions {
  cause?: GradeCause
  undoable?: boolean
  /** Only undo and redo: the action they are about. */
  reverses?: { kind: 'undo' | 'redo'; targetId: number; operation: string }
}

/** A file the owner chose. */
export interface OpenedFile {
  token: string
  path: string
  name: string
  bytes: number
}

/** Where the owner wants a file saved; the token stands for it on screens. */
export interface SavePlace {
  token: string
  path: string
}

/** What a long read in the worker is given. */
export interface HeavyReadContext extends ReadContext {
  /** The chosen file, for operations that open one. */
  readonly file: OpenedFile | null
  /** The chosen place, for operations that save a file. */
  readonly to: SavePlace | null
  /** The folder of files that come with the app (sample business, templates). */
  readonly resources: string
  readonly progress: (done: number, total: number, note?: string) => void
  /** @throws AppError `cancelled` once the owner has asked to stop; call it every few thousand rows. */
  readonly checkCancelled: () => void
}

/** What a job in the worker is given: one transaction, progress, cancelling. */
export interface JobContext extends HeavyReadContext, WriteContext {}

/** Backups as operations see them. */
export interface Backups {
  status(): Promise<BackupStatus>
  /** The path of a backup of the list, or null. */
  find(name: string): Promise<string | null>
  /** From now on daily backups and the owner's own go to a folder; null: to the app's own. */
  keepIn(folder: string | null): Promise<void>
  /** From now on backups are behind a passphrase; null: no more. */
  protectWith(passphrase: string | null): Promise<void>
}

/** A fresh file made from a backup, not in its place yet. */
export interface Rebuilt {
  path: string
}

/** The data file as operations that replace or open it see it. */
export interface DataHost {
  readonly directory: string
  readonly path: string
  readonly state: DataState
  readonly problem: FileProblem | null
  readonly readOnly: boolean
  /** The connection for reading; null while the file is not usable. */
  readonly db: Database | null
  openReadOnly(): Promise<void>
  /** Keeps the present file aside under the returned name and starts an empty one. */
  startNew(): Promise<string>
  /** How backups are made, and which there are. */
  readonly backups: Backups
  /** Makes a verified backup where backups go, or at `path`. */
  backUp(reason: BackupReason, path?: string, control?: JobControl): Promise<Backup>
  /** Looks into a backup from anywhere and compares it with the present data. */
  look(path: string, passphrase: string | null, control?: JobControl): Promise<Looked>
  /** Makes a fresh, checked file from a backup from anywhere; nothing else is touched. @throws AppError */
  rebuild(path: string, passphrase: string | null, control?: JobControl): Promise<Rebuilt>
  /**
   * Puts a rebuilt file in the place of the present one, which is kept as a backup, or, when it is damaged, aside.
   * Returns the name of what was kept.
   * @param noteOf what the history shall say of it, given the name of the backup of the present file
   */
  putInPlace(rebuilt: Rebuilt, noteOf: (kept: string | null) => RestoreNote): Promise<string>
  /**
   * Takes a customer out of every backup; what cannot be opened is told and left.
   * @param task says whom, given the backup
   */
  eraseFromBackups(
    task: (backup: Pick<EraseTask, 'unlock' | 'staging'> & { path: string }) => EraseTask,
    control: JobControl,
  ): Promise<({ name: string } & EraseOutcome)[]>
  /** Names of damaged data files that were kept aside. */
  keptAside(): Promise<string[]>
  /** Looks at a file thoroughly, off the main loop. */
  inspect(path: string): Promise<FileFindings>
}

/** What an operation that needs the desktop or the file itself is given; it runs in main, asynchronously. */
export interface DesktopContext {
  readonly today: string
  readonly now: string
  readonly t: Translate
  readonly desktop: Desktop
  readonly data: DataHost
  readonly file: OpenedFile | null
  /** The path named by `--out`, if any. */
  readonly out: string | null
  /** Stops long work when the owner asks, and tells how far it is. */
  readonly control: JobControl
  /** Asks another operation. */
  call: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
  /** Runs something when no other write is under way. */
  inLine: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Brings the derived tables in step, after the file was replaced; waits for its turn. */
  settle: () => Promise<void>
  /** The path a token stands for: a file that was opened or saved since the app was started. */
  pathOf: (token: string) => string | undefined
  /** Asks a running call to stop; false when there is none of that id. */
  cancelCall: (callId: string) => boolean
}

interface Contexts {
  read: ReadContext
  write: WriteContext
  heavyRead: HeavyReadContext
  job: JobContext
  desktop: DesktopContext
}

type Implementation<Contract extends OperationContract> = (
  context: Contexts[Contract['kind']],
  input: z.output<Contract['input']>,
) => Contract['kind'] extends 'desktop' | 'heavyRead' | 'job'
  ? z.input<Contract['output']> | Promise<z.input<Contract['output']>>
  : z.input<Contract['output']>

/** The functions behind a feature's contracts: a missing or an extra one does not compile. */
export type FeatureOperations<Contracts extends Readonly<Record<string, OperationContract>>> = {
  readonly [Name in keyof Contracts & string]: Implementation<Contracts[Name]>
}
