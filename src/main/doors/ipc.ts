import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { BridgeEvent } from '../../shared/events'
import { isOwnPage } from '../desktop/addresses'

/**
 * Answers a page's question with JSON text.
 * @param question as it came over the bridge, unchecked
 * @param tell sends something to the page meanwhile
 */
export type Answerer = (question: unknown[], tell: (event: BridgeEvent) => void) => Promise<string>

/**
 * Opens the window's door: pages of ours may ask operations, nothing else may and nothing else can be asked.
 * @param answerer resolves once the data file has been opened, so that a page that is faster waits for its answer
 */
export function openWindowDoor(answerer: Promise<Answerer>, devServer: string | null): void {
  ipcMain.handle('regulars:call', async (event, ...question: unknown[]) => {
    if (!isTrusted(event, devServer)) throw new Error('This page may not ask')
    const answer = await answerer
    return answer(question, (told) => {
      if (!event.sender.isDestroyed()) event.sender.send('regulars:event', JSON.stringify(told))
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
