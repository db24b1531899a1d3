import { z } from 'zod'

/** What the menu can ask of the window. */
export const menuCommands = [
  'undo',
  'redo',
  'search',
  'new-customer',
  'import',
  'customers',
  'board',
  'personas',
  'reports',
  'data',
  'activity',
  'settings',
  'keyboard-help',
] as const
export const menuCommandSchema = z.enum(menuCommands)
export type MenuCommand = z.output<typeof menuCommandSchema>

/** What main tells the window unasked. */
export const bridgeEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    callId: z.string(),
    done: z.number(),
    /** Null while it is not known how much there is to do. */
    total: z.number().nullable(),
    /** What is being done, in words. */
    note: z.string(),
  }),
  /** The data changed in some other way than by a call of this window. */
  z.object({ type: z.literal('changed') }),
  /** Something the owner should know, in words. */
  z.object({ type: z.literal('notice'), message: z.string() }),
  z.object({ type: z.literal('command'), command: menuCommandSchema }),
])
export type BridgeEvent = z.output<typeof bridgeEventSchema>
export type ProgressEvent = Extract<BridgeEvent, { type: 'progress' }>
