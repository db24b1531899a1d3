/** Revisions of personas: who the persona was, and when. */
export const personaRevisions = {
  tab: 'Revisions',
  title: 'Who {{name}} was, and when',
  explain:
    'Keep the persona as it is before you change what matters. Later you see what you have learned, and can go back.',
  name: 'Call it',
  namePlaceholder: 'After the survey in spring',
  keep: 'Keep it as it is now',
  nothing: 'Nothing kept yet.',
  list: 'Kept revisions',
  kept: 'Kept {{date}}',
  compare: 'Compare',
  compareWithNow: 'Compare “{{name}}” with now',
  restore: 'Restore',
  restoreNamed: 'Restore “{{name}}”',
  remove: 'Remove “{{name}}”',
  now: 'As it is now',
  beforeRestoring: 'Before going back to “{{revision}}”',
  comparison: {
    title: 'What changed',
    from: 'Compare',
    to: 'with',
    differences_one: '{{count, number}} difference',
    differences_other: '{{count, number}} differences',
    same: 'They say the same.',
    part: 'Part',
    marks: 'What went is struck through, what came is underlined.',
    empty: 'nothing',
    close: 'Close the comparison',
  },
  review: {
    due: 'Time to look at {{name}} again: due {{when}}. Does it still hold?',
    next: 'Look at it again on',
    nextHint: 'Once a year keeps a persona honest.',
    done: 'It still holds: ask again in a year',
    open: 'Review {{name}}',
  },
  errors: {
    notFound: 'This revision is no longer there. Nothing was changed. Go back to the persona.',
    ofAnother: 'These revisions are of two different personas. Choose two of the same one.',
  },
  /** Names of actions in the history. */
  actions: {
    keep: 'Keep persona “{{persona}}” as “{{revision}}”',
    restore: 'Persona “{{persona}}” as it was in “{{revision}}”',
    remove: 'Remove revision “{{revision}}” of persona “{{persona}}”',
  },
}
