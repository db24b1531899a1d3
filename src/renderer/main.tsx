import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import './zod-setup'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { loadFirstScreen, loadNextScreens } from './routes'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// A screen that cannot be loaded says so when it is opened.
loadFirstScreen().catch(() => undefined)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
setTimeout(() => {
  loadNextScreens().catch(() => undefined)
}, 2000)
