export const customers = {
  title: 'Customers',
  /** Stands for a person's name after they were erased. */
  erasedName: 'erased customer',
  /** Names of actions in the history. */
  actions: {
    create: 'Add “{{name}}”',
    update: 'Edit “{{name}}”',
    archive_one: 'Archive “{{name}}”',
    archive_other: 'Archive {{count, number}} customers',
    bringBack_one: 'Bring back “{{name}}”',
    bringBack_other: 'Bring back {{count, number}} customers',
    tag_one: 'Tag “{{name}}”: {{tags}}',
    tag_other: 'Tag {{count, number}} customers: {{tags}}',
    untag_one: 'Remove tag from “{{name}}”: {{tags}}',
    untag_other: 'Remove tag from {{count, number}} customers: {{tags}}',
    erase: 'Erase a customer for good',
  },
  errors: {
    notFound: 'This customer is no longer there. Nothing was changed. Go back to the list and look again.',
    someNotFound_one:
      'One of these customers is no longer there. Nothing was changed. Look at the list again and choose anew.',
    someNotFound_other:
      '{{count, number}} of these customers are no longer there. Nothing was changed. Look at the list again and choose anew.',
    numberTaken:
      '“{{name}}” already has the number {{externalId}}. Nothing was changed. Use another number, or open that customer.',
    referrerNotFound:
      'The customer who referred them is no longer there. Nothing was changed. Choose another.',
    referredBySelf: 'Nobody refers themselves. Nothing was changed. Choose another customer.',
    referredInCircle:
      'That would go round in a circle: this customer brought them, directly or through others. Nothing was changed. Choose another customer.',
    confirmName: 'To erase for good, type the name exactly: {{name}}. Nothing was erased.',
    confirmNameField: 'This is not the name.',
    trait: {
      unknown: 'This trait is no longer there.',
      twice: '“{{trait}}” is there twice.',
      number: '“{{trait}}” is a number, such as 42 or 12.5.',
      choice: '“{{trait}}” is one of: {{options}}.',
      yesNo: '“{{trait}}” is yes or no.',
    },
  },
}
