import { client, firstAnswers } from './first-answers'
import './letters.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { loadNextScreens } from './routes'
import { setColoursOfPage } from './theme'
import { useStart } from './ui-state'

/** Milliseconds after which the page is drawn without its first answers, so that a slow disk is not a missing window. */
const LONGEST_WAIT = 300
/** Milliseconds after which nobody waits for the first screen any more. */
const QUIET_AFTER = 2000

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
setColoursOfPage()
useStart.getState().begin()
const root = createRoot(element)
const wait = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
void Promise.race([firstAnswers, wait]).then(() => {
  root.render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  )
})
setTimeout(() => {
  useStart.getState().end()
  // A screen that cannot be loaded says so when it is opened.
  loadNextScreens().catch(() => undefined)
  // Without them the letters are boxes, as they would be without us.
  import('./screen-letters').then(({ completeLetters }) => completeLetters()).catch(() => undefined)
}, QUIET_AFTER)
