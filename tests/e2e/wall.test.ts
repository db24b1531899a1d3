import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from './app'

let app: OpenApp
let server: Server
let requests: string[]
let outside: string

beforeAll(async () => {
  requests = []
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('hello')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = await openApp()
})
afterAll(async () => {
  await app.close()
  server.close()
})

/** Runs a script's text in the page; what it returns or resolves to comes back. */
function inPage<Result>(script: string): Promise<Result> {
  return app.page.evaluate(script)
}

/** Resolves to 'worked', or to the name of the error. */
function attempt(script: string): Promise<string> {
  return inPage(`(async () => { try { ${script}; return 'worked' } catch (error) { return error.name } })()`)
}

test('an injected inline script does not run, nor does code from a text', async () => {
  const violations = await inPage<string[]>(`new Promise((resolve) => {
    const violations = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="x" onerror="window.injected = true"><a href="javascript:window.injected=true">x</a>'
    document.body.append(image)
    image.querySelector('a').click()
    const until = performance.now() + 10000
    const look = setInterval(() => {
      if (!violations.includes('script-src-attr') && performance.now() < until) return
      clearInterval(look); image.remove(); script.remove(); resolve(violations)
    }, 100)
  })`)
  expect(violations).toContain('script-src-elem')
  expect(violations).toContain('script-src-attr')
  expect(await inPage('window.injected')).toBeUndefined()
  // Playwright's own door bypasses the policy, so the page's has to be asked from a script of its own.
  const policy = await app.electron.evaluate(async ({ net }) => {
    const response = await net.fetch('app://regulars/index.html')
    return response.headers.get('content-security-policy')
  })
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-eval')
})

test('the page is locked in: no Node, no Electron, one small bridge', async () => {
  expect(await inPage('[typeof require, typeof process, typeof module, typeof global].join()')).toBe(
    'undefined,undefined,undefined,undefined',
  )
  expect(await inPage('Object.keys(window.regulars).sort()')).toEqual(['call', 'onEvent'])
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

test('nothing reaches the network', async () => {
  for (const script of [
    `await fetch('${outside}/fetch')`,
    `await new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.onload = resolve; request.onerror = () => reject(new Error()); request.open('GET', '${outside}/xhr'); request.send() })`,
    `await new Promise((resolve, reject) => { const image = new Image(); image.onload = resolve; image.onerror = () => reject(new Error()); image.src = '${outside}/image' })`,
    `await new Promise((resolve, reject) => { const socket = new WebSocket('${outside.replace('http', 'ws')}/socket'); socket.onopen = resolve; socket.onerror = () => reject(new Error()) })`,
  ]) {
    expect(await attempt(script), script).not.toBe('worked')
  }
  await inPage(`navigator.sendBeacon('${outside}/beacon')`)
  // Main's own pages are no way round: what the policy of a page does not stop, the session does.
  const main = await app.electron.evaluate(async ({ session }, address) => {
    try {
      await session.defaultSession.fetch(`${address}/main`)
      return 'worked'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }, outside)
  expect(main).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(requests).toEqual([])
})

test('navigation and new windows are denied', async () => {
  const address = await inPage<string>('location.href')
  await inPage(`void (location.href = '${outside}/navigate')`)
  await inPage(`void (location.href = 'file:///etc/passwd')`)
  await inPage(`void (location.href = 'app://regulars/preview/none.pdf')`)
  await inPage(`{
    const form = document.createElement('form'); form.action = '${outside}/form'
    document.body.append(form); form.submit(); form.remove()
  }`)
  await new Promise((done) => setTimeout(done, 500))
  expect(await inPage('location.href')).toBe(address)
  for (const url of [`${outside}/window`, 'file:///etc/passwd', 'app://regulars/index.html', 'about:blank']) {
    expect(await inPage(`window.open('${url}') === null`), url).toBe(true)
  }
  await inPage(`new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.onload = resolve
    frame.src = '${outside}/frame'
    document.body.append(frame)
    setTimeout(resolve, 1000)
  }).then(() => document.querySelector('body > iframe').remove())`)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(requests).toEqual([])
})

test('a link leads outside only after the owner has seen where', async () => {
  const asked = await app.electron.evaluate(
    ({ dialog, shell }) =>
      new Promise<{ detail: string; opened: string[] }>((resolve) => {
        const opened: string[] = []
        shell.openExternal = (url: string) => {
          opened.push(url)
          return Promise.resolve()
        }
        const answers = [1, 0]
        dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
          const response = answers.shift() ?? 1
          if (answers.length === 0) {
            setTimeout(() => {
              resolve({ detail: options.detail, opened })
            }, 200)
          }
          return Promise.resolve({ response, checkboxChecked: false })
        }) as unknown as typeof dialog.showMessageBox
        void (async () => {
          const { BrowserWindow } = process.getBuiltinModule('node:module').createRequire('/')(
            'electron',
          ) as {
            BrowserWindow: typeof Electron.BrowserWindow
          }
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          await contents?.executeJavaScript(`window.open('https://example.org/refused')`)
          await contents?.executeJavaScript(`window.open('http://example.org/never-asked')`)
          await contents?.executeJavaScript(`window.open('https://example.org/opened')`)
        })()
      }),
  )
  expect(asked).toEqual({ detail: 'https://example.org/opened', opened: ['https://example.org/opened'] })
})

test('permissions and devices are denied', async () => {
  expect(await inPage('Notification.requestPermission()')).toBe('denied')
  expect(
    await inPage(
      `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('worked'), (error) => resolve(error.code)))`,
    ),
  ).toBe(1)
  for (const script of [
    'await navigator.mediaDevices.getUserMedia({ audio: true })',
    'await navigator.mediaDevices.getUserMedia({ video: true })',
    'await navigator.mediaDevices.getDisplayMedia({ video: true })',
    'await navigator.clipboard.readText()',
    'await navigator.requestMIDIAccess({ sysex: true })',
    'await navigator.usb.requestDevice({ filters: [] })',
    'await navigator.hid.requestDevice({ filters: [] }).then(([device]) => device.open())',
    'await navigator.serial.requestPort()',
  ]) {
    expect(await attempt(script), script).not.toBe('worked')
  }
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']) {
    expect(
      await inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`),
      name,
    ).toBe('denied')
  }
})

test('only files of ours are served, and only to be read', async () => {
  const statuses = await app.electron.evaluate(async ({ net }) => {
    const status = async (address: string, method = 'GET') => (await net.fetch(address, { method })).status
    return [
      await status('app://regulars/index.html'),
      await status('app://regulars/none.js'),
      await status('app://regulars/assets'),
      await status('app://regulars/..%2f..%2fpackage.json'),
      await status('app://regulars/%2e%2e/main/index.js'),
      await status('app://elsewhere/index.html'),
      await status('app://regulars/preview/none.pdf'),
      await status('app://regulars/index.html', 'POST'),
    ]
  })
  expect(statuses).toEqual([200, 404, 404, 403, 404, 403, 404, 403])
})

test('only our own pages are answered', async () => {
  const answer = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${electronApp.getAppPath()}/out/preload/index.cjs`, sandbox: true },
    })
    try {
      await window.loadURL('data:text/html,<title>Somebody else</title>')
      return (await window.webContents.executeJavaScript(
        `window.regulars.call('settings.get', '{}').catch((error) => 'refused: ' + error.message)`,
      )) as string
    } finally {
      window.destroy()
    }
  })
  expect(answer).toContain('refused')
})
