import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api'
import { ConfirmDialog } from '../../components/dialogs'
import { Section } from '../../components/Section'

/** The way out of the sample business. */
export function SampleSection() {
  const { t } = useTranslation('system')
  const [asking, setAsking] = useState(false)
  const remove = useAction('transfer.removeSample', {
    message: () => t('sample.removed'),
    onDone: () => setAsking(false),
    onFailed: () => setAsking(false),
  })
  return (
    <Section title={t('sample.title')} text={t('sample.text')}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('sample.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('sample.confirmTitle')}
        action={t('sample.action')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({})}
        onClose={() => setAsking(false)}
      >
        {t('sample.confirmText')}
      </ConfirmDialog>
    </Section>
  )
}
