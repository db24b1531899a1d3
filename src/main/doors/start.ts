import type { BrowserWindow } from 'electron'
import type { Translate } from '../../shared/texts/i18n'
import type { Pages } from '../desktop/pages'
import type { Log } from '../log'
import type { Arguments } from './arguments'
import type { Answerer } from './ipc'

/** What is known once the app is ready: all that the data is opened with. */
export interface Start {
  args: Arguments
  /** The data directory. */
  directory: string
  /** Folder of the files that come with the app. */
  resources: string
  /** Where the code of a thread begins. */
  threadScript: URL
  pages: Pages
  /** Address of the development server; null in every build. */
  devServer: string | null
  openMainWindow: () => BrowserWindow
  /** Told when the data is open, so that pages get their answers. */
  onOpened: (behind: BehindPages) => void
  log: Log
}

/** What stands behind the pages once the data is open. */
export interface BehindPages {
  answerer: Answerer
  /** The translator for the language of the moment. */
  t: () => Translate
}
