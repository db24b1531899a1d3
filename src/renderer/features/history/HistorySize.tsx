import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'

/** In megabytes. */
const limits = [50, 200, 1000, 5000]

/** How much room the history takes, since when it is kept, and how much of it the owner wants. */
export function HistorySize() {
  const { t } = useTranslation('history')
  const { bytes, moment, settings } = useFormats()
  const size = useOperation('history.size', {})
  const update = useAction('settings.update')
  const { historyLimit } = settings
  const choices = [...new Set([...limits, ...(historyLimit === null ? [] : [historyLimit])])].sort(
    (a, b) => a - b,
  )
  if (!size.data) return null
  return (
    <Section title={t('size.title')} text={t('size.about')}>
      <Text mb="sm">
        {t('size.now', { size: bytes(size.data.bytes) })}
        {size.data.since !== null && <> {t('size.since', { moment: moment(size.data.since) })}</>}
        {size.data.letGo > 0 && <> {t('size.letGo', { count: size.data.letGo })}</>}
      </Text>
      <Select
        label={t('size.limit')}
        description={t('size.hint')}
        maw={320}
        allowDeselect={false}
        disabled={update.isPending}
        value={historyLimit === null ? 'all' : String(historyLimit)}
        data={[
          ...choices.map((limit) => ({ value: String(limit), label: t('megabytes', { size: limit }) })),
          { value: 'all', label: t('size.unlimited') },
        ]}
        onChange={(value) => {
          update.mutate({ historyLimit: value === 'all' || value === null ? null : Number(value) })
        }}
      />
    </Section>
  )
}
