export const en = {
  optional: 'optional',
  fault: 'To correct',
  choose: 'Choose one',
  search: 'Search the list',
  clear: 'Clear the search',
  noMatch: 'Nothing matches what you typed.',
  selected: 'Selected',
  today: 'Today',
  yesterday: 'Yesterday',
  wizard: {
    step: (step: number) => `Step ${step}`,
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    steps: 'Steps',
    cancel: 'Cancel',
    back: 'Back',
    next: 'Next',
    optional: 'optional',
    correct: 'Correct the marked fields to continue.',
    change: 'Change',
    changePart: (part: string) => `Change: ${part}`,
  },
};
export type FormWords = typeof en;
