/** Words about the file of a claim: owner, notes, activities and timeline. */
export const en = {
  owner: {
    title: 'Who has this claim',
    nobody: 'Nobody has this claim.',
    you: 'You have this claim.',
    colleague: (name: string) => `${name} has this claim.`,
    take: 'Take the claim',
    giveBack: 'Give it back',
    to: 'Colleague',
    choose: 'Choose a colleague',
    submit: 'Give the claim',
    aColleague: 'A colleague',
  },
  notes: {
    title: 'Notes',
    none: 'Nobody noted anything yet.',
    label: 'New note',
    hint: 'For colleagues. The customer never sees it, and it is never changed.',
    submit: 'Save the note',
    more: 'Show older notes',
  },
  activities: {
    title: 'To do',
    none: 'Nothing is planned for this claim.',
    subject: 'What is to be done',
    dueOn: 'By when',
    submit: 'Add it',
    done: 'Done',
    doneOf: (subject: string) => `Done: ${subject}`,
    due: (day: string) => `by ${day}`,
    doneBy: (who: string) => `done by ${who}`,
    plannedBy: (who: string) => `planned by ${who}`,
    more: 'Show more',
  },
  problems: {
    ASSIGNMENT_CHANGED: 'The claim changed hands while you looked at it. See who has it now.',
    COLLEAGUE_HAS_IT: 'A colleague has this claim. Ask them or a supervisor to hand it on.',
    CLAIM_OF_RECIPIENT: 'This claim is theirs as a customer. Choose somebody else.',
    NOT_STAFF: 'They are no longer at the desk. Choose somebody else.',
    ACTIVITY_NOT_FOUND: 'This is not planned for the claim.',
  } as Record<string, string>,
};
export type FileWords = typeof en;
