import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { blanksOf } from '../../../shared/plans/letterText'
import type { PaperSize } from '../../../shared/paper'
import { callOperation, useAction } from '../../api'
import { useFormats } from '../../components/formats'
import { MissingLetters } from '../../components/MissingLetters'
import { useNotices } from '../../components/notices'
import { HandOutLine } from './HandOutLine'
import { LetterPaper } from './LetterPaper'
import classes from './plans.module.css'

interface LetterDeskProps {
  customerId: number
  letterId: number
  letter: OutputOf<'plans.letterFor'>
}

/** The words of this one letter at the left, the page as it will be printed at the right. */
export function LetterDesk({ customerId, letterId, letter }: LetterDeskProps) {
  const { t } = useTranslation(['plans', 'reports'])
  const { settings, today } = useFormats()
  const notices = useNotices()
  const [subject, setSubject] = useState(letter.subject)
  const [body, setBody] = useState(letter.body)
  const [paper, setPaper] = useState<PaperSize>(settings.paper)
  const { margins, blackAndWhite } = settings
  const blanks = blanksOf(`${subject}\n${body}`)
  const log = useAction('touchpoints.create', { message: () => t('letters.printedAndLogged') })
  const handOut = useMutation({
    mutationFn: (to: 'file' | 'printer') =>
      callOperation('reports.letter', { customerId, letterId, subject, body, paper, to }),
    onSuccess: ({ savedAs }) => {
      if (savedAs !== null) notices.done(t('reports:preview.saved', { name: savedAs }))
      else {
        // A letter on paper goes out; a file may be one that is only kept.
        log.mutate({ customerId, happenedOn: today, kind: 'letter', initiative: 'proactive', note: subject })
      }
    },
    onError: (error) => {
      notices.failed(error)
    },
  })
  return (
    <div className={classes.letterSplit}>
      <Stack gap="md">
        <HandOutLine
          paper={paper}
          onPaper={setPaper}
          saveLabel={t('reports:preview.savePdf')}
          busyWith={handOut.isPending ? handOut.variables : null}
          onHandOut={(to) => handOut.mutate(to)}
        />
        <TextInput
          label={t('letters.subjectLine')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          maxLength={200}
        />
        <Textarea
          label={t('letters.body')}
          description={t('letters.onlyHere')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          autosize
          minRows={14}
          maxRows={24}
        />
        <Text size="sm" role="status">
          {blanks.length > 0 &&
            t('letters.blanks', { blanks: blanks.map((blank) => `[${blank}]`).join(' ') })}
        </Text>
        <MissingLetters letters={handOut.data?.missing ?? []} />
      </Stack>
      <LetterPaper
        content={{ ...letter, subject, body }}
        layout={{ paper, orientation: 'portrait', margins, blackAndWhite }}
      />
    </div>
  )
}
