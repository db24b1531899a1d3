import { contextBridge, ipcRenderer } from 'electron'
import type { RegularsBridge } from './bridge'

const bridge: RegularsBridge = {
  call: (name, inputJson, callId) =>
    ipcRenderer.invoke('regulars:call', name, inputJson, callId) as Promise<string>,
  onEvent: (listener) => {
    const receive = (_event: unknown, eventJson: string) => {
      listener(eventJson)
    }
    ipcRenderer.on('regulars:event', receive)
    return () => {
      ipcRenderer.off('regulars:event', receive)
    }
  },
}

contextBridge.exposeInMainWorld('regulars', bridge)
