import { useFormats } from '../../../components/formats'
import classes from './Comparison.module.css'
import { wordChanges } from './word-changes'

interface ChangedTextProps {
  before: string
  after: string
  /** Whose words are shown: those before with what went marked, or those after with what came. */
  side: 'before' | 'after'
}

/** One of two texts with what differs from the other marked, by more than colour. */
export function ChangedText({ before, after, side }: ChangedTextProps) {
  const { locale } = useFormats().settings
  const left = side === 'before' ? 'new' : 'gone'
  return (
    <span className={classes.text} dir="auto">
      {wordChanges(before, after, locale)
        .filter(({ change }) => change !== left)
        .map(({ text, change }, index) => {
          if (change === 'same') return <span key={index}>{text}</span>
          return change === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>
        })}
    </span>
  )
}
