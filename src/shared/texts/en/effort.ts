export const effort = {
  title: 'Effort check',
  subtitle: 'What each grade brings and what it takes, in the 12 months up to {{day}}',
  /** What stands out; put together from two parts. */
  sentence: {
    graded: '{{grade}}’s',
    ungraded: 'customers without a grade',
    time: 'You spend {{share}} of your time on {{whom}}',
    cost: '{{share}} of what it costs to serve your customers goes to {{whom}}',
    brings: '{{effort}}, who bring {{share}} of contribution.',
    nothing: '{{effort}}, who bring no contribution.',
    costs: '{{effort}}, who cost you {{money}} more than they bring.',
  },
}
