import { SegmentedControl, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Besides = 'evidence' | 'onePager'

interface BesideProps {
  shown: Besides
  onShown: (shown: Besides) => void
  /** What the books say, beside step 1; false elsewhere. */
  evidence: ReactNode
  onePager: ReactNode
}

/** Beside the form: the one-pager as it grows, and beside step 1 the evidence, one of the two at a time. */
export function Beside({ shown, onShown, evidence, onePager }: BesideProps) {
  const { t } = useTranslation('personas')
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
        onChange={onShown}
      />
      {shown === 'evidence' ? evidence : onePager}
    </Stack>
  )
}
