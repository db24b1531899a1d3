export const backup = {
  title: 'Backups',
  about:
    'A backup is a verified copy of everything. Regulars makes one each day it is started, and before imports. Copy one to a stick or another disk now and then.',
  create: 'Back up now',
  created: 'Backed up and verified.',
  verify: 'Check',
  verifyOne: 'Check {{name}}',
  verified: '{{name}} is whole: {{customers, number}} customers, {{purchases, number}} purchases.',
  broken: '{{name}} cannot be used: {{problem}}',
  restore: 'Restore…',
  restoreOne: 'Restore {{name}}',
  restoreFile: 'Restore from a file…',
  restored: 'Restored. What was there before is kept as {{name}}.',
  confirm: {
    title: 'Restore this backup?',
    text: 'Everything goes back to how it was on {{when}}. The present data is backed up first, so this can be taken back.',
    file: 'You choose the file next. It is checked first, and the present data is backed up, so this can be taken back.',
    action: 'Restore',
  },
  table: { label: 'Backups', when: 'When', why: 'Why', size: 'Size', actions: 'Actions' },
  reason: {
    owner: 'Made by you',
    daily: 'Daily',
    migration: 'Before an update',
    import: 'Before an import',
    merge: 'Before a merge',
    restore: 'Before a restore',
    other: 'Other',
  },
  folder: 'They are kept in {{folder}}',
  all_one: 'Show the one older backup',
  all_other: 'Show {{count}} older backups',
  empty: { title: 'No backup yet', text: 'Make the first one now; it takes a moment.' },
  unknown: 'There is no backup of that name in the backups folder. Nothing was changed.',
  refused: '{{name}} was not restored. {{problem}} Your present data was not touched.',
  /** What can be wrong with a data file. */
  problem: {
    missing: 'The file is not there.',
    empty: 'The file is empty.',
    'not-a-database': 'It is not a Regulars file.',
    foreign: 'It is a file of another program.',
    newer: 'It was written by a newer Regulars.',
    damaged: 'The file is damaged.',
    links: 'Parts of the file refer to something that is missing.',
    'in-use':
      'It was not closed properly, or is open elsewhere: its newest changes stand in a file beside it. Open it with Regulars where it is, and make a backup there.',
    sealed: 'It is behind a passphrase.',
    'wrong-passphrase': 'That is not the passphrase of this backup. Nothing was changed.',
  },
  /** Names of actions in the history. */
  actions: {
    restore: 'Restore the backup of {{when, datetime(dateStyle: medium; timeStyle: short)}}',
    restoreFile: 'Restore {{name}}',
  },
  keptGone:
    '“{{name}}” cannot be taken back: the backup {{backup}}, which was kept for it, is no longer there. Nothing was changed. If you have moved it, restore it from its file.',
  /** Why a backup could not be made, and what was therefore not done. */
  failed: {
    full: 'There is not enough room for a backup in {{folder}}. What was saved before is safe.',
    other: 'The backup could not be made in {{folder}}: {{problem}}',
    instead: {
      owner: 'Make some room or choose another folder, and try again.',
      daily: 'Regulars tries again the next time it is started.',
      migration: 'The data was not changed.',
      import: 'So nothing was imported.',
      merge: 'So nothing was merged.',
      restore: 'So nothing was restored.',
    },
  },
  missed:
    'The folder for backups is not there: {{folder}}. The backup was made on this computer instead. Plug the disk in, or choose another folder.',
  missedBecause: '{{problem}} The backup was made on this computer instead.',
  folderNote:
    'Regulars keeps backups in this folder. Please leave this note here: it tells Regulars that this is the right folder.',
  folderOfOthers:
    'Another Regulars keeps its backups in {{folder}}. Nothing was changed. Make a new folder, so that neither tidies up the other’s.',
  settingsUnreadable:
    'The file backups.json cannot be read, so backups are made on this computer and without a passphrase. Set folder and passphrase again.',
}
