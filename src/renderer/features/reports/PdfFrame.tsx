import { useTranslation } from 'react-i18next'
import classes from './reports.module.css'

/** No tool bar and no side bar: the page's own buttons do what they would. As wide as there is room. */
const VIEWER = '#toolbar=0&navpanes=0&view=FitH'

/** A PDF in Chromium's own viewer. While there is none yet, an empty sheet keeps its place. */
export function PdfFrame({ address, label }: { address: string | null; label: string }) {
  const { t } = useTranslation('reports')
  return (
    <div className={classes.frame}>
      <p role="status" className={classes.loading}>
        {address === null && t('preview.loading')}
      </p>
      {address !== null && (
        <iframe key={address} title={label} src={address + VIEWER} className={classes.viewer} />
      )}
    </div>
  )
}
