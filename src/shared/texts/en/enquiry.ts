export const enquiry = {
  title: 'New enquiry',
  subtitle:
    'Is it for us? Find out in a minute how much they are like {{name}}; leave open what you do not know.',
  questions: 'Questions',
  rule: { must: 'Must have: {{wanted}}', out: 'Rules out: {{wanted}}' },
  unknown: 'Not known',
  answer: 'Answer',
  keys: 'Tab goes to the next question, arrow keys choose, Enter goes on.',
  verdict: {
    label: 'What it comes to',
    ideal: 'Ideal',
    talk: 'Worth a talk',
    decline: 'Kindly decline',
    idealText: 'They have everything {{name}} must have. Make time for them.',
    start: 'Ask, and see here what the answers come to.',
    talkText: 'Not everything is known, or not all of it fits. Talk before you say yes.',
    declineText: 'This is no match, for them or for you. Say so early, and kindly.',
    unwanted: 'Much like {{name}}, a customer you do not want (fit {{fit}}).',
    words:
      '“Thank you for asking us. To be honest, we would not be the best choice for what you need, and you should have someone who is. May I name you somebody?”',
  },
  save: {
    title: 'Keep them as a prospect',
    text: 'The answers go with them.',
    name: 'Name',
    kind: 'What they are',
    phone: 'Phone',
    email: 'E-mail',
    heardFrom: 'How they heard of us',
    action: 'Save as a prospect',
    actionLetter: 'Save, and write a kind letter',
  },
  noPersona: {
    title: 'Whom would you love to have ten more of?',
    text: 'Describe your ideal customer first. Then a minute of questions tells whether someone new is one.',
    action: 'Describe my ideal customer',
  },
  noQuestions: {
    title: 'Nothing to ask yet',
    text: '{{name}} has no must-haves and nothing that rules out. Say in step 1 of the worksheet what they must have.',
    action: 'Open {{name}}',
  },
}
