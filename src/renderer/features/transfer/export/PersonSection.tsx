import { Button, Select, Stack } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../../api'
import { SaveJob } from '../../../components/SaveJob'
import { Section } from '../../../components/Section'
import { useJob } from '../../../job'

/** Everything about one person, who is found by typing. */
export function PersonSection() {
  const { t } = useTranslation(['export', 'common'])
  const job = useJob('customers.exportPerson')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ id: number; name: string } | null>(null)
  const query = useDeferredValue(typed)
  const found = useOperation(
    'customers.list',
    { query, filter: { archived: 'all' }, limit: 20, sort: { by: 'relevance', direction: 'ascending' } },
    { keepPrevious: true },
  )
  const rows = found.data?.rows ?? []
  const choices = new Map(rows.map(({ id, name, place }) => [id, place === '' ? name : `${name}, ${place}`]))
  if (chosen !== null && !choices.has(chosen.id)) choices.set(chosen.id, chosen.name)
  const save = (format: 'html' | 'json') => chosen && void job.start({ id: chosen.id, format })
  return (
    <Section title={t('page.person.title')} text={t('page.person.text')}>
      <Stack gap="sm">
        <Select
          label={t('page.person.whose')}
          placeholder={t('page.person.hint')}
          maw={420}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
          nothingFoundMessage={t('common:nothingFound')}
          // Main has searched already, in more than the name.
          filter={({ options }) => options}
          data={[...choices].map(([id, label]) => ({ value: String(id), label }))}
          value={chosen === null ? null : String(chosen.id)}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={(next, option) =>
            setChosen(next === null ? null : { id: Number(next), name: option?.label ?? '' })
          }
        />
        <SaveJob running={t('page.person.running')} job={job}>
          <Button variant="default" disabled={chosen === null || job.running} onClick={() => save('html')}>
            {t('page.person.document')}
          </Button>
          <Button variant="default" disabled={chosen === null || job.running} onClick={() => save('json')}>
            {t('page.person.json')}
          </Button>
        </SaveJob>
      </Stack>
    </Section>
  )
}
