import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says which letters are printed as boxes; nothing where there are none. */
export function MissingLetters({ letters }: { letters: readonly string[] }) {
  const { t } = useTranslation('reports')
  if (letters.length === 0) return null
  return (
    <Alert color="ochre" variant="light" p="xs" role="status">
      {t('preview.missing', { letters: letters.join(' ') })}
    </Alert>
  )
}
