import { Anchor, Button, Group, Paper, Text, Title, VisuallyHidden } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Criterion } from '../../../../shared/operations/grading'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import { RatingInput } from '../RatingInput'
import classes from './PersonCard.module.css'
import type { Person, Round } from './round'
import type { RatingRound } from './use-rating-round'

interface PersonCardProps {
  rating: RatingRound
  round: Round
  questions: readonly Criterion[]
}

/** One customer with the questions about them; the present one stands out and takes the keys 1 to 5. */
export function PersonCard({ rating, round, questions }: PersonCardProps) {
  const { t } = useTranslation(['grading', 'common'])
  const card = useRef<HTMLDivElement>(null)
  const person = round.people[round.person]
  const asked = person?.ratings[round.question]?.criterionId
  useRatingKeys(rating, asked)
  // The keyboard follows the question, so that the arrow keys mean the round and not the last group of buttons.
  useEffect(() => {
    card.current?.focus({ preventScroll: true })
  }, [round.person, round.question])
  if (!person) return null
  const question = questions.find(({ id }) => id === asked)
  return (
    <Paper ref={card} tabIndex={-1} p="lg" className={classes.card} role="group" aria-label={person.name}>
      <VisuallyHidden role="status">
        {t('rating.now', { name: person.name, criterion: question?.name ?? '' })}
      </VisuallyHidden>
      <PersonHead person={person} />
      <ul className={classes.questions}>
        {questions.map((criterion) => (
          <li
            key={criterion.id}
            className={classes.question}
            data-asked={criterion.id === asked || undefined}
          >
            <div className={classes.words}>
              <Text fw={600}>{criterion.name}</Text>
              {criterion.about !== '' && (
                <Text size="sm" c="dimmed">
                  {criterion.about}
                </Text>
              )}
              {criterion.id === asked && <Anchors anchors={criterion.anchors} />}
            </div>
            <RatingInput
              label={criterion.name}
              anchors={criterion.anchors}
              size={criterion.id === asked ? 'large' : 'normal'}
              value={person.ratings.find(({ criterionId }) => criterionId === criterion.id)?.value ?? null}
              onChange={(value) => {
                rating.answer(criterion.id, value)
              }}
            />
          </li>
        ))}
      </ul>
      <Group gap="xs" mt="lg">
        <Button variant="default" onClick={rating.back} disabled={round.trail.length === 0}>
          {t('rating.back')}
        </Button>
        <Button variant="default" onClick={rating.skipQuestion}>
          {t('rating.skipQuestion')}
        </Button>
        <Button variant="default" onClick={rating.skipPerson}>
          {t('rating.skipCustomer')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="sm">
        {t('rating.keys')}
      </Text>
    </Paper>
  )
}

/** What the ratings mean by this criterion, where the owner has said so. */
function Anchors({ anchors }: { anchors: readonly string[] }) {
  const { t } = useTranslation('grading')
  if (anchors.every((words) => words === '')) return null
  return (
    <ol className={classes.anchors} aria-label={t('criteria.anchors')}>
      {anchors.map((words, index) => (
        <li key={index}>{words}</li>
      ))}
    </ol>
  )
}

function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation('grading')
  const { money, relative } = useFormats()
  const facts =
    person.lastPurchaseOn === null
      ? [person.place, t('rating.never')]
      : [
          person.place,
          t('rating.revenue', { money: money(person.revenue12m, { cents: false }) }),
          t('rating.lastPurchase', { when: relative(person.lastPurchaseOn) }),
        ]
  return (
    <Group gap="md" wrap="nowrap" mb="md">
      <GradeRing grade={person.grade} size="lg" score={100} />
      <div className={classes.words}>
        <Title order={2}>{person.name}</Title>
        <Text c="dimmed">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      </div>
      <Anchor component={Link} href={`/customers/${String(person.id)}`} size="sm" className={classes.open}>
        {t('rating.open')}
      </Anchor>
    </Group>
  )
}

/** 1 to 5 answer the present question; the arrow keys lead through the round. */
function useRatingKeys(rating: RatingRound, asked: number | undefined): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const typing = target instanceof HTMLInputElement && target.type !== 'radio'
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const rated = /^[1-5]$/.test(event.key) ? Number(event.key) : null
    const radio = target instanceof HTMLInputElement
    if (rated !== null && asked !== undefined) rating.answer(asked, rated)
    else if (event.key === 'ArrowLeft' && !radio) rating.back()
    else if (event.key === 'ArrowRight' && !radio) rating.skipQuestion()
    else if (event.key === 'ArrowDown' && !radio) rating.skipPerson()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
