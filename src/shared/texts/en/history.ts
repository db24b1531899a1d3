export const history = {
  title: 'Activity',
  subtitle: 'Every change, newest first. Each can be taken back.',
  undoNext: 'Undo “{{name}}”',
  redoNext: 'Redo “{{name}}”',
  undo: 'Undo',
  redo: 'Redo',
  table: {
    label: 'What was done',
    when: 'When',
    what: 'What',
    changes: 'Changes',
    state: 'State',
    actions: 'Actions',
  },
  kind: { do: 'done', undo: 'taken back', redo: 'done again' },
  state: { undone: 'undone', fixed: 'cannot be undone' },
  changes_one: '{{count, number}} record',
  changes_other: '{{count, number}} records',
  undoThis: 'Undo “{{name}}”',
  more: 'Show earlier',
  shown: '{{shown, number}} of {{total, number}}',
  empty: {
    title: 'Nothing has been changed yet',
    text: 'As soon as you add, import or change something it is listed here, and can be taken back.',
  },
  /** Names of actions in the history. */
  actions: { undo: 'Undo: {{name}}', redo: 'Redo: {{name}}' },
  nothingToUndo: 'There is nothing to undo. Nothing was changed.',
  nothingToRedo: 'There is nothing to redo. Nothing was changed.',
  cannotUndo: '“{{name}}” cannot be undone. Nothing was changed.',
  conflict_one:
    '“{{name}}” cannot be undone, because a later change touched the same records: “{{later}}”. Nothing was changed. Undo the later one first.',
  conflict_other:
    '“{{name}}” cannot be undone, because {{count}} later changes touched the same records: “{{later}}”. Nothing was changed. Undo the later ones first.',
  neededLater:
    '“{{name}}” cannot be undone, because something added later belongs to it. Nothing was changed. Remove what was added later first.',
}
