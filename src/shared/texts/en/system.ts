export const system = {
  title: 'Data',
  subtitle: 'Everything you enter is in one file on this computer.',
  file: {
    title: 'Where your data lives',
    text: 'To move to another computer, take this file or a backup with you.',
    path: 'File',
    show: 'Show in folder',
    counts: '{{customers}}, {{purchases}}, {{personas}}',
    customers_one: '{{count, number}} customer',
    customers_other: '{{count, number}} customers',
    purchases_one: '{{count, number}} purchase',
    purchases_other: '{{count, number}} purchases',
    personas_one: '{{count, number}} persona',
    personas_other: '{{count, number}} personas',
  },
  backups: {
    title: 'Backups',
    text: 'What protects you when this computer is lost or its disk fails.',
    last: 'Last backup: {{when}}, verified.',
    none: 'No backup yet.',
    missed: 'No backup has reached the folder you chose since {{when}}.',
    open: 'See the backups',
  },
  sample: {
    title: 'Sample business',
    text: 'What came with the sample business is marked and can be removed in one click. What you entered yourself stays.',
    action: 'Remove the sample business',
    progress: 'Removing the sample business',
    removed: 'The sample business is removed.',
    confirmTitle: 'Remove the sample business?',
    confirmText:
      'Its customers, purchases and personas go. What you entered yourself stays. Undo brings it back.',
  },
  recovery: {
    title: {
      damaged: 'Your data needs help',
      newer: 'This file is from a newer Regulars',
      unreadable: 'The data file cannot be read',
    },
    text: {
      damaged:
        'The file was damaged, perhaps by the disk or a sudden power cut. Regulars has not touched it.',
      newer:
        'This file was changed by a newer Regulars. Nothing was touched. Update the app, or open a backup.',
      unreadable:
        'What stands where your data should be is not a Regulars file. Regulars has not touched it.',
    },
    found: 'What was found',
    file: 'File',
    readOnly: {
      title: 'Look, but change nothing',
      text: 'Opens what can still be read. Good for copying something out. Nothing is written.',
      action: 'Open for reading',
    },
    restore: {
      title: 'Restore a backup',
      text: 'Puts a verified backup in place. The damaged file is kept aside under another name.',
      action: 'Restore the backup of {{when}}',
      file: 'Choose a backup file…',
      none: 'There is no backup in the backups folder. You can choose a file from elsewhere.',
    },
    new: {
      title: 'Start new',
      text: 'Begins with an empty file. The present one is kept aside under another name, nothing is deleted.',
      action: 'Start with an empty file',
      confirmTitle: 'Start with an empty file?',
      confirmText:
        'The present file is kept aside under another name. You can hand it to someone who can repair it.',
    },
    sound: 'The data file is sound, so it was not put aside. Nothing was changed.',
    keptAs: 'The earlier file is kept as {{name}}.',
  },
  starting: 'Opening your data…',
  /** Names of actions in the history. */
  actions: {},
}
