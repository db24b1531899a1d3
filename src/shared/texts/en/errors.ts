export const errors = {
  title: 'That did not work',
  reference: 'Reference {{reference}}',
  copy: 'Copy details',
  copied: 'Copied',
  details: 'Details',
  screen: {
    title: 'This screen stumbled',
    text: 'Something went wrong while showing it. Your data is safe: nothing was changed. Try again, or go on with another screen.',
  },
  notFound: {
    title: 'There is no such screen',
    text: 'It may have been moved, or what it showed was removed.',
    action: 'Go to customers',
  },
  unknownOperation: 'There is no operation “{{name}}”. Nothing was changed. `--list` shows them all.',
  noSuchFile:
    'There is no file “{{name}}” where it was looked for. Nothing was changed. Check the name and try again.',
  fileForgotten: 'Regulars no longer knows which file was chosen. Nothing was changed. Choose it again.',
  lineNotCall:
    'This line is not a call. Each is JSON such as {"operation": "customers.list", "input": {}}. Nothing was changed.',
  inputNotJson: 'The input is not JSON: {{problem}}. Nothing was changed.',
  lingers:
    'It is erased, and that is saved. But the disk is full or the file is being read elsewhere, so a trace stays in the file beside the data whose name ends in “-wal”. Make some room: it goes with the next change, or when Regulars is started again.',
  folderReadOnly:
    'Nothing may be written in {{folder}}, and Regulars cannot work without. Nothing was changed. Allow writing there, or copy the folder to a place where you may write and start Regulars with the copy.',
  openElsewhere:
    'The file is open in another Regulars, so it cannot be replaced. Nothing was changed. Close the other one and try again.',
  /** What is said when nothing better is known. Each: what happened, that nothing was lost, what to do. */
  code: {
    invalid: 'Some of it cannot be used as it is. Nothing was changed. Have a look at what is marked.',
    'not-found': 'What you asked for is no longer there. Nothing was changed. Go back and look again.',
    conflict: 'It contradicts something that is already there. Nothing was changed.',
    busy: 'Regulars is busy saving something else. Nothing was lost. Try again in a moment.',
    cancelled: 'Stopped. Nothing was changed.',
    'disk-full': 'The disk is full. What was saved before is safe. Make some room and try again.',
    'read-only':
      'This can only be read, so nothing was changed. Allow writing to it, or go on with a copy where writing is allowed.',
    damaged: 'The file is damaged. Nothing was changed. Restore a backup, or ask for help.',
    newer:
      'This file was changed by a newer Regulars. Nothing was touched. Update the app, or open a backup.',
    passphrase: 'This is behind a passphrase. Nothing was changed. Type it and try again.',
    unreadable: 'The file cannot be read. Nothing was changed. Is it the right one?',
    unexpected:
      'Something went wrong that should not have. Nothing was changed. Try again; if it happens again, tell us the reference {{reference}}.',
  },
  /** Why a value was refused. The schemas name these keys. */
  validation: {
    required: 'Please fill this in.',
    'one-line': 'This must be one line.',
    'not-kept': 'This holds a character that cannot be kept. Write it anew.',
    currency: 'Three capital letters, such as EUR or USD.',
    locale: 'This is not a language and region, such as en-GB or de-DE.',
    'bounds-order': 'A must be above B, B above C, and C above 0.',
    'two-customers': 'Choose two different customers.',
    'remind-after-end': 'This is after the last day.',
    'resolved-before': 'This is before it happened.',
    measure: 'Choose what is measured and how.',
    bands: 'The bands must begin with “everything below” and go upwards.',
    tooLong: 'Too long: at most {{limit}} characters.',
    tooShort: 'Too short: at least {{limit}} characters.',
    tooBig: 'Too much: at most {{limit}}.',
    tooSmall: 'Too little: at least {{limit}}.',
    wrongKind: 'This cannot be used here.',
    unknownField: 'There is no such field.',
    notAllowed: 'This cannot be used here.',
  },
}
