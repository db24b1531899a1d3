import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOperationError } from '../call'
import classes from './ErrorPanel.module.css'

interface ErrorPanelProps {
  error: Error
  title?: string
  onTryAgain?: () => void
}

/** Says what went wrong, with a reference to quote and the details to copy. */
export function ErrorPanel({ error, title, onTryAgain }: ErrorPanelProps) {
  const { t } = useTranslation(['common', 'errors'])
  const [copied, setCopied] = useState(false)
  const report = isOperationError(error) ? error.report : null
  const copy = async () => {
    await navigator.clipboard.writeText(detailsOf(error))
    setCopied(true)
  }
  return (
    <Alert
      role="alert"
      color="brick"
      variant="light"
      classNames={{ root: classes.panel }}
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={title ?? t('errors:title')}
    >
      <Text>{report?.message ?? t('errors:screen.text')}</Text>
      {report?.reference != null && (
        <Text size="sm" mt="xs">
          {t('errors:reference', { reference: report.reference })}
        </Text>
      )}
      <Group gap="xs" mt="sm">
        {onTryAgain && (
          <Button size="xs" variant="default" onClick={onTryAgain}>
            {t('tryAgain')}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={() => void copy()}>
          {copied ? t('errors:copied') : t('errors:copy')}
        </Button>
      </Group>
    </Alert>
  )
}

function detailsOf(error: Error): string {
  if (isOperationError(error)) return JSON.stringify(error.report, null, 2)
  return error.stack ?? error.message
}
