import { Button, Stack, Text } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { AnswerField } from './AnswerField'
import classes from './qualify.module.css'
import { SaveProspect } from './SaveProspect'
import { VerdictPanel, type Qualified } from './VerdictPanel'

/** Someone new asks: a minute of questions, what it comes to, and keeping them as a prospect. */
export function EnquiryPage() {
  const { t } = useTranslation('enquiry')
  const { personaId } = useParams<{ personaId?: string }>()
  const [answers, setAnswers] = useState<ReadonlyMap<number, string>>(new Map())
  const given = [...answers].flatMap(([traitId, value]) => {
    const told = value.trim()
    return told === '' || told === '-' ? [] : [{ traitId, value: told }]
  })
  const qualified = useOperation(
    'personas.qualify',
    { ...(personaId !== undefined && { personaId: Number(personaId) }), answers: given },
    { keepPrevious: true },
  )
  const { data } = qualified
  const name = data?.persona?.name ?? ''
  return (
    <>
      <PageHeader title={t('title')} {...(name !== '' && { subtitle: t('subtitle', { name }) })} />
      {qualified.isError && (
        <ErrorPanel error={qualified.error} onTryAgain={() => void qualified.refetch()} />
      )}
      {qualified.isPending && <LoadingSkeleton lines={6} height={44} />}
      {data && (data.persona === null || data.questions.length === 0) && <NothingToAsk qualified={data} />}
      {data && data.questions.length > 0 && (
        <div className={classes.columns} ref={focusFirst}>
          <Stack
            gap="lg"
            component="section"
            aria-label={t('questions')}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
              goOn(event)
            }}
          >
            <Text size="sm" c="dimmed">
              {t('keys')}
            </Text>
            {data.questions.map((question) => (
              <AnswerField
                key={question.trait.id}
                question={question}
                answer={answers.get(question.trait.id) ?? ''}
                onAnswer={(answer) => {
                  setAnswers((present) => new Map(present).set(question.trait.id, answer))
                }}
              />
            ))}
          </Stack>
          <Stack gap="xl" className={classes.side}>
            <VerdictPanel qualified={data} />
            <SaveProspect answers={given} declines={data.verdict === 'decline'} />
          </Stack>
        </div>
      )}
    </>
  )
}

/** The first question has the focus as soon as it is there. */
function focusFirst(columns: HTMLElement | null): void {
  focusIn(columns?.querySelector('[data-question]') ?? null)
}

/** Of a group of choices the chosen one has the focus, as with Tab. */
function focusIn(fields: Element | null): void {
  const inputs = [...(fields?.querySelectorAll('input') ?? [])]
  const chosen = inputs.find((input) => input.checked) ?? inputs[0]
  chosen?.focus()
}

/** Enter goes on to the next question, and from the last one to the name. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLElement)) return
  const questions = [...currentTarget.querySelectorAll<HTMLElement>('[data-question]')]
  const at = questions.findIndex((question) => question.contains(target))
  if (at < 0) return
  event.preventDefault()
  focusIn(questions[at + 1] ?? document.querySelector('form'))
}

function NothingToAsk({ qualified: { persona } }: { qualified: Qualified }) {
  const { t } = useTranslation('enquiry')
  const key = persona === null ? 'noPersona' : 'noQuestions'
  const name = persona?.name ?? ''
  return (
    <EmptyState
      drawing="persona"
      title={t(`${key}.title`)}
      text={t(`${key}.text`, { name })}
      action={
        <Button component={Link} href={persona === null ? '/personas' : `/personas/${String(persona.id)}`}>
          {t(`${key}.action`, { name })}
        </Button>
      }
    />
  )
}
