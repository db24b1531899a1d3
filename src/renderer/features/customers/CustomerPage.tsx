import { Alert, Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import type { CustomerCard } from '../../../shared/operations/customers'
import { useAction, useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { CardHeader } from './card/CardHeader'
import { EraseDialog } from './card/EraseDialog'
import { ErasedReport, type ErasedFromBackups } from './card/ErasedReport'
import { MergeDialog } from './card/MergeDialog'
import { IdentityPanel } from './card/IdentityPanel'
import { MoneyPanel } from './card/MoneyPanel'
import { PersonDialog } from './card/PersonDialog'
import { TimelinePanel } from './card/TimelinePanel'
import type { CardDialog, CardParts } from './card/parts'
import classes from './card/card.module.css'

/** Everything about one customer on one page. */
export function CustomerPage(parts: CardParts) {
  const { t } = useTranslation('customers')
  const { id = '' } = useParams()
  const customerId = Number(id)
  const known = Number.isSafeInteger(customerId) && customerId > 0
  const card = useOperation('customers.get', { id: known ? customerId : 1 }, { enabled: known })
  const [erased, setErased] = useState<ErasedFromBackups | null>(null)
  if (!known || card.error?.code === 'not-found') return erased ? <Erased report={erased} /> : <NobodyHere />
  if (card.error) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ErrorPanel error={card.error} onTryAgain={() => void card.refetch()} />
      </>
    )
  }
  if (!card.data) return <LoadingSkeleton lines={8} height={48} />
  // Keyed, so that nothing of the last customer stays when one goes from card to card.
  return <Card key={customerId} card={card.data} onBackups={setErased} {...parts} />
}

interface CardProps extends CardParts {
  card: CustomerCard
  onBackups: (report: ErasedFromBackups) => void
}

function Card({ card, onBackups, ...parts }: CardProps) {
  const { t } = useTranslation('customers')
  const [dialog, setDialog] = useState<CardDialog | null>(null)
  const grade = useRef<HTMLDivElement>(null)
  const close = () => {
    setDialog(null)
  }
  return (
    <div className={classes.page}>
      <PageHeader title={card.name} />
      {card.archived && <Archived id={card.id} />}
      <CardHeader
        card={card}
        onOpen={setDialog}
        onRate={() => {
          grade.current?.scrollIntoView({ block: 'nearest' })
          grade.current?.focus()
        }}
      />
      <div className={classes.columns}>
        <IdentityPanel card={card} />
        <TimelinePanel customerId={card.id} onOpen={setDialog} history={parts.history} />
        <div className={classes.side}>
          <MoneyPanel card={card} />
          <div
            className={classes.panel}
            ref={grade}
            tabIndex={-1}
            role="group"
            aria-label={t('columns.grade')}
          >
            {parts.gradePanel(card.id)}
          </div>
          <div className={classes.panel}>{parts.planPanel(card.id)}</div>
          <div className={classes.panel}>{parts.fitPanel(card.id)}</div>
          <div className={classes.panel}>{parts.feedbackPanel(card.id)}</div>
        </div>
      </div>
      {dialog?.kind === 'purchase' && parts.purchaseDialog(card.id, dialog.purchase, close)}
      {dialog?.kind === 'touchpoint' && parts.touchpointDialog(card.id, dialog.touchpoint, close)}
      {dialog?.kind === 'merge' && <MergeDialog card={card} onClose={close} />}
      {dialog?.kind === 'person' && <PersonDialog card={card} onClose={close} />}
      {dialog?.kind === 'erase' && <EraseDialog card={card} onBackups={onBackups} onClose={close} />}
    </div>
  )
}

function Archived({ id }: { id: number }) {
  const { t } = useTranslation('customers')
  const bringBack = useAction('customers.archive')
  return (
    <Alert variant="light" color="gray" mb="md" icon={<IconArchive size={18} aria-hidden="true" />}>
      {t('card.archivedNote')}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={bringBack.isPending}
        onClick={() => {
          bringBack.mutate({ ids: [id], archived: false })
        }}
      >
        {t('card.bringBack')}
      </Button>
    </Alert>
  )
}

function Erased({ report }: { report: ErasedFromBackups }) {
  const { t } = useTranslation('customers')
  const [, navigate] = useLocation()
  return (
    <>
      <PageHeader title={t('eraseDialog.done')} />
      <ErasedReport report={report} onClose={() => navigate('/customers', { replace: true })} />
    </>
  )
}

function NobodyHere() {
  const { t } = useTranslation('customers')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        drawing="people"
        title={t('card.notFound')}
        text={t('card.notFoundText')}
        action={
          <Button component={Link} href="/customers">
            {t('card.toList')}
          </Button>
        }
      />
    </>
  )
}
