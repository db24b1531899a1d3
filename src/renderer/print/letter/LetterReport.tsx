import type { OutputOf } from '../../../shared/operations'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { BELOW_THE_EDGE, Logo } from '../parts/Logo'
import { Sheet } from '../Sheet'
import './letter.css'

export type LetterContent = Pick<OutputOf<'plans.letterFor'>, 'subject' | 'body' | 'recipient'>

/** The room a logo has, in millimetres. */
const BOX = { width: 60, height: 16 - BELOW_THE_EDGE }

/** A letter to a customer: who writes, to whom, when, about what. Nothing of what the owner thinks of them. */
export function LetterReport({ content, layout }: { content: LetterContent; layout: PageLayout }) {
  const { settings, today } = useFormats()
  const day = new Intl.DateTimeFormat(settings.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Sheet layout={layout}>
      <div className="letter">
        <header className="head">
          <Logo box={BOX} />
          <p dir="auto">{settings.business}</p>
        </header>
        <address className="recipient">
          {content.recipient.map((line, index) => (
            <span key={index} dir="auto">
              {line}
            </span>
          ))}
        </address>
        <p className="day">{day.format(new Date(today))}</p>
        {content.subject !== '' && (
          <h1 className="subject" dir="auto">
            {content.subject}
          </h1>
        )}
        <div className="words">
          {content.body.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      </div>
    </Sheet>
  )
}
