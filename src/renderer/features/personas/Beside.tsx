import { SegmentedControl, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface BesideProps {
  /** What the books say, beside step 1; false elsewhere. */
  evidence: ReactNode
  onePager: ReactNode
}

/** Beside the form: the one-pager as it grows, and beside step 1 the evidence, one of the two at a time. */
export function Beside({ evidence, onePager }: BesideProps) {
  const { t } = useTranslation('personas')
  const [shown, setShown] = useState<'evidence' | 'onePager'>('evidence')
  if (evidence === false) return onePager
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('evidence.beside')}
        data={[
          { value: 'evidence', label: t('evidence.title') },
          { value: 'onePager', label: t('evidence.onePager') },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'evidence' ? evidence : onePager}
    </Stack>
  )
}
