import '@fontsource-variable/inter/wght.css'
import { createRoot } from 'react-dom/client'
import { createShowPage } from './show-page'

declare global {
  interface Window {
    /** Called by main: shows a printed page and resolves once it is ready to be printed; rejects when it cannot be. */
    showPrintedPage: (route: string, title: string) => Promise<void>
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('print.html has no #root')
window.showPrintedPage = createShowPage(createRoot(root))
