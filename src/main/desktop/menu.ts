import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { MenuCommand } from '../../shared/events'
import type { Translate } from '../../shared/texts/i18n'

export interface MenuOptions {
  t: Translate
  /** Passes a command to the window's page. */
  onCommand: (command: MenuCommand) => void
  /** Reload and developer tools, in development only. */
  development: boolean
}

/** Keeps Electron from making a menu of its own that nobody would see. Before the app is ready. */
export function forgoDefaultMenu(): void {
  Menu.setApplicationMenu(null)
}

/** Puts up the application's menu. Called again when the language changes. */
export function setMenu(options: MenuOptions): void {
  app.setAboutPanelOptions({
    applicationName: options.t('shell:app'),
    applicationVersion: app.getVersion(),
    copyright: options.t('desktop:about.copyright'),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

type Item = MenuItemConstructorOptions

function menuTemplate({ t, onCommand, development }: MenuOptions): Item[] {
  const command = (name: MenuCommand, label: string, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      onCommand(name)
    },
  })
  const mac = process.platform === 'darwin'
  const file: Item = {
    label: t('desktop:menu.file'),
    submenu: [
      command('new-customer', t('desktop:menu.newCustomer'), 'CmdOrCtrl+N'),
      command('import', t('desktop:menu.import')),
      { type: 'separator' },
      command('settings', t('desktop:menu.settings'), 'CmdOrCtrl+,'),
      { type: 'separator' },
      mac
        ? { role: 'close', label: t('desktop:menu.close') }
        : { role: 'quit', label: t('desktop:menu.quit') },
    ],
  }
  const edit: Item = {
    label: t('desktop:menu.edit'),
    submenu: [
      undoItem('undo', t('common:undo'), 'CmdOrCtrl+Z', onCommand),
      undoItem('redo', t('common:redo'), mac ? 'Shift+Cmd+Z' : 'Ctrl+Y', onCommand),
      { type: 'separator' },
      { role: 'cut', label: t('desktop:menu.cut') },
      { role: 'copy', label: t('desktop:menu.copy') },
      { role: 'paste', label: t('desktop:menu.paste') },
      { role: 'selectAll', label: t('desktop:menu.selectAll') },
      { type: 'separator' },
      command('search', t('desktop:menu.search'), 'CmdOrCtrl+K'),
    ],
  }
  const go: Item = {
    label: t('desktop:menu.go'),
    submenu: [
      command('back', t('desktop:menu.back'), mac ? 'Cmd+[' : 'Alt+Left'),
      command('forward', t('desktop:menu.forward'), mac ? 'Cmd+]' : 'Alt+Right'),
      { type: 'separator' },
      command('today', t('shell:nav.today')),
      command('customers', t('shell:nav.customers')),
      command('board', t('shell:nav.board')),
      command('plans', t('shell:nav.plans')),
      command('personas', t('shell:nav.personas')),
      command('reports', t('shell:nav.reports')),
      { type: 'separator' },
      command('data', t('shell:nav.data')),
      command('activity', t('shell:parts.activity')),
    ],
  }
  const view: Item = {
    label: t('desktop:menu.view'),
    submenu: [
      { role: 'zoomIn', label: t('desktop:menu.zoomIn'), accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: t('desktop:menu.zoomOut') },
      { role: 'resetZoom', label: t('desktop:menu.resetZoom') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: t('desktop:menu.fullScreen') },
      ...(development
        ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Item[])
        : []),
    ],
  }
  const help: Item = {
    role: 'help',
    label: t('desktop:menu.help'),
    submenu: [
      command('keyboard-help', t('desktop:menu.keyboard')),
      ...(mac ? [] : [{ label: t('desktop:menu.about'), click: showAbout }]),
    ],
  }
  return [...(mac ? [macMenu(t)] : []), file, edit, go, view, help]
}

function macMenu(t: Translate): Item {
  return {
    label: t('shell:app'),
    submenu: [
      { role: 'about', label: t('desktop:menu.about') },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit', label: t('desktop:menu.quit') },
    ],
  }
}

function showAbout(): void {
  app.showAboutPanel()
}

function undoItem(
  name: 'undo' | 'redo',
  label: string,
  accelerator: string,
  onCommand: (command: MenuCommand) => void,
): Item {
  return {
    label,
    accelerator,
    click: () => {
      const contents = BrowserWindow.getFocusedWindow()?.webContents
      if (!contents) return
      void isTyping(contents).then((typing) => {
        // In a text field, undo is about the words just typed; elsewhere it is about the data.
        if (!typing) onCommand(name)
        else if (name === 'undo') contents.undo()
        else contents.redo()
      })
    },
  }
}

const ASK_WHETHER_TYPING = `(() => {
  const element = document.activeElement
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(element.type)
  return element instanceof HTMLElement && element.isContentEditable
})()`

async function isTyping(contents: WebContents): Promise<boolean> {
  return (await contents.executeJavaScript(ASK_WHETHER_TYPING)) === true
}
