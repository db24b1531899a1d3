/** What the menu can ask of the window. */
export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'back'
  | 'forward'
  | 'search'
  | 'new-customer'
  | 'import'
  | 'today'
  | 'customers'
  | 'board'
  | 'plans'
  | 'personas'
  | 'reports'
  | 'data'
  | 'activity'
  | 'settings'
  | 'keyboard-help'

/** What main tells the window unasked. */
export type BridgeEvent =
  | {
      type: 'progress'
      callId: string
      done: number
      /** Null while it is not known how much there is to do. */
      total: number | null
      /** What is being done, in words. */
      note: string
    }
  /** The data changed in some other way than by a call of this window. */
  | { type: 'changed' }
  /** A backup was made, or failed, without being asked for by this window. */
  | { type: 'backups' }
  /** Something the owner should know, in words. */
  | { type: 'notice'; message: string }
  | { type: 'command'; command: MenuCommand }
export type ProgressEvent = Extract<BridgeEvent, { type: 'progress' }>
