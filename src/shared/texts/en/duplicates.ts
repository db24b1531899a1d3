export const duplicates = {
  /** Names of actions in the history. */
  actions: {
    merge: 'Merge “{{merged}}” into “{{name}}”',
    dismiss: 'Say that “{{one}}” and “{{other}}” are not the same',
    takeBack: 'Take back that “{{one}}” and “{{other}}” are not the same',
  },
  progress: { reading: 'Reading customers', comparing: 'Comparing customers' },
  errors: {
    gone: 'One of the two customers is no longer there; it may have been merged or removed. Nothing was changed.',
    tooLong:
      'The notes or preferences of both together are too long for one customer. Nothing was changed. Shorten one of them first.',
  },
}
