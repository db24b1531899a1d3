import '@fontsource-variable/inter/wght.css'
import '../zod-setup'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PrintApp } from './PrintApp'

const root = document.getElementById('root')
if (!root) throw new Error('print.html has no #root')
createRoot(root).render(
  <StrictMode>
    <PrintApp />
  </StrictMode>,
)
