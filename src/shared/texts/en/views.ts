export const views = {
  actions: {
    save: 'Save the view “{{name}}”',
    saveOver: 'Save changes to the view “{{name}}”',
    rename: 'Rename the view “{{before}}” to “{{name}}”',
    remove: 'Remove the view “{{name}}”',
  },
  errors: {
    notFound:
      'This view is no longer there. Nothing was changed. Choose another, or save it under a new name.',
    nameTaken: 'There already is a view “{{name}}”. Nothing was changed. Choose another name.',
  },
  menu: {
    button: 'Views',
    label: 'Saved views',
    open: 'View {{name}}',
    openChanged: 'View {{name}}, changed',
    changed: 'changed',
    none: 'No views are saved yet. Narrow down whom you see, then save it under a name.',
    everyone: 'Everyone',
    saveAs: 'Save this view as…',
    saveOver: 'Save changes to “{{name}}”',
    goBack: 'Back to “{{name}}” as saved',
    rename: 'Rename “{{name}}”…',
    remove: 'Remove “{{name}}”',
  },
  dialog: {
    saveTitle: 'Save this view',
    saveText: 'A view remembers whom you see and how. It opens on the list and on the board.',
    renameTitle: 'Rename the view',
    name: 'Name',
    placeholder: 'Schools in Leeds',
    save: 'Save view',
    rename: 'Rename',
  },
  gone: {
    tags_one: 'Nobody carries the tag {{tags}} any more.',
    tags_other: 'Nobody carries the tags {{tags}} any more.',
    place: 'Nobody is in {{place}} any more.',
  },
}
