import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { BridgeEvent } from '../../shared/events'
import type { FailureLog } from '../database/failures'
import { isOwnPage } from '../desktop/addresses'
import type { Runner } from '../runner'
import { answer } from './answer'

const questionSchema = z.tuple([
  z.string().max(100),
  z.string().max(50_000_000),
  z.string().max(100).optional(),
])

/** Opens the window's door: pages of ours may ask operations, nothing else may and nothing else can be asked. */
export function openWindowDoor(options: {
  /** Resolves once the data file has been opened, so that a page that is faster waits for its answer. */
  runner: Promise<Runner>
  log: FailureLog
  devServer: string | null
}): void {
  ipcMain.handle('regulars:call', async (event, ...question: unknown[]) => {
    if (!isTrusted(event, options.devServer)) throw new Error('This page may not ask')
    const [name, inputJson, callId] = questionSchema.parse(question)
    const runner = await options.runner
    return answer(runner, name, inputJson, options.log, {
      ...(callId === undefined ? {} : { callId }),
      onProgress: ({ done, total, note }) => {
        if (callId === undefined || event.sender.isDestroyed()) return
        const progress: BridgeEvent = { type: 'progress', callId, done, total, note }
        event.sender.send('regulars:event', JSON.stringify(progress))
      },
    })
  })
}

function isTrusted(event: IpcMainInvokeEvent, devServer: string | null): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnPage(frame.url, devServer)
}

/** Tells every window something it did not ask for. */
export function tellWindows(event: BridgeEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send('regulars:event', JSON.stringify(event))
  }
}
