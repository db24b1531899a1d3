import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '../../../../shared/operations/planTemplates'
import type { PageLayout } from '../../../../shared/paper'
import { blanksOf, unknownFieldsOf } from '../../../../shared/plans/letterText'
import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { FilterBar } from '../../../components/filter/FilterBar'
import { useFormats } from '../../../components/formats'
import { LeftOut } from '../../../components/LeftOut'
import { mailingOf } from '../../../components/mailing'
import { everyone, type CustomerSelection } from '../../../components/selection'
import classes from '../plans.module.css'
import { LettersJob } from './LettersJob'
import { LettersPreview } from './LettersPreview'

/** So long after the last letter was typed the page is filled in anew. */
const WAIT = 250

interface ManyLettersProps {
  letter: Letter
  whom: CustomerSelection
  onWhom: (whom: CustomerSelection) => void
}

/** To whom and in which words at the left, each letter as it will be printed at the right. */
export function ManyLetters({ letter, whom, onWhom }: ManyLettersProps) {
  const { t } = useTranslation(['mailing', 'plans'])
  const { settings } = useFormats()
  const [subject, setSubject] = useState(letter.subject)
  const [body, setBody] = useState(letter.body)
  const [paper, setPaper] = useState(settings.paper)
  const [words] = useDebouncedValue({ subject, body }, WAIT)
  const mailing = useOperation('customers.mailing', mailingOf(whom, 'letter'), { keepPrevious: true })
  const { margins, blackAndWhite } = settings
  const layout: PageLayout = { paper, orientation: 'portrait', margins, blackAndWhite }
  const recipients = mailing.data?.recipients ?? []
  const blanks = blanksOf(`${subject}\n${body}`)
  const unknown = unknownFieldsOf(`${subject}\n${body}`)
  const unaddressed = recipients.filter(({ addressed }) => !addressed).length
  return (
    <div className={classes.letterSplit}>
      <Stack gap="md">
        {whom.customerIds === undefined && (
          <FilterBar
            filter={whom.filter}
            onChange={(filter) => onWhom({ ...everyone, query: whom.query, filter })}
          />
        )}
        {mailing.error && <ErrorPanel error={mailing.error} onTryAgain={() => void mailing.refetch()} />}
        <div>
          <Text fw={600} role="status" mih="1.5em">
            {mailing.data && t('letters.count', { count: mailing.data.total })}
          </Text>
          {unaddressed > 0 && <Text size="sm">{t('letters.noAddress', { count: unaddressed })}</Text>}
          {mailing.data && <LeftOut mailing={mailing.data} />}
        </div>
        <LettersJob
          letterId={letter.id}
          whom={whom}
          words={{ subject, body }}
          mailing={mailing.data ?? null}
          paper={paper}
          onPaper={setPaper}
        />
        <Text size="sm" role="status">
          {blanks.length > 0 &&
            t('letters.blanksForAll', { blanks: blanks.map((blank) => `[${blank}]`).join(' ') })}{' '}
          {unknown.length > 0 &&
            t('plans:letters.unknown', { fields: unknown.map((field) => `{${field}}`).join(', ') })}
        </Text>
        <TextInput
          label={t('plans:letters.subjectLine')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          maxLength={200}
        />
        <Textarea
          label={t('letters.words')}
          description={t('letters.onlyHere')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          autosize
          minRows={10}
          maxRows={20}
        />
      </Stack>
      <LettersPreview letterId={letter.id} words={words} recipients={recipients} layout={layout} />
    </div>
  )
}
