import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
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
import { LetterPaper } from './LetterPaper'
import classes from './plans.module.css'

interface LetterDeskProps {
  customerId: number
  letterId: number
  letter: OutputOf<'plans.letterFor'>
}

/** The words of this one letter at the left, the page as it will be printed at the right. */
export function LetterDesk({ customerId, letterId, letter }: LetterDeskProps) {
  const { t } = useTranslation(['plans', 'common', 'reports'])
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
        <Group justify="space-between">
          <SegmentedControl<PaperSize>
            aria-label={t('reports:preview.paper')}
            value={paper}
            data={['A4', 'Letter']}
            onChange={setPaper}
          />
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconFileDownload size={18} aria-hidden="true" />}
              loading={handOut.isPending && handOut.variables === 'file'}
              onClick={() => handOut.mutate('file')}
            >
              {t('reports:preview.savePdf')}
            </Button>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              loading={handOut.isPending && handOut.variables === 'printer'}
              onClick={() => handOut.mutate('printer')}
            >
              {t('common:print')}
            </Button>
          </Group>
        </Group>
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
