import type { Actor, FileEntry, FileEvent } from '@claimstream/api-contract/claims/file-entries';

/** Words of two pages: the user's own activities and the timeline of a claim. */
export const en = {
  mine: {
    title: 'My days',
    intro: 'Your planned activities for claims, by due day.',
    none: 'You have nothing to do.',
    columns: { claim: 'Claim', subject: 'What is to be done', dueOn: 'By when', done: 'Done' },
    more: 'Show more',
    first: 'Back to the first',
  },
  timeline: {
    more: 'Show what happened before',
    who: { customer: 'the customer', staff: 'a member of staff', rules: 'the rules' } satisfies Record<Actor, string>,
    by: (who: string) => `by ${who}`,
    to: (who: string) => `to ${who}`,
    events: {
      note: 'Note',
      assigned: 'Given',
      'given-back': 'Given back',
      'activity-added': 'Planned',
      'activity-done': 'Done',
      letter: 'Letter',
      'deadline-reminded': 'Reminder of a deadline',
      'deadline-breached': 'A deadline was missed',
    } as Partial<Record<FileEvent, string>>,
    letters: {
      acknowledgement: 'Notice received',
      status: 'Why it takes longer',
      payment: 'What is paid',
      denial: 'Why nothing is paid',
    } satisfies Record<NonNullable<FileEntry['letter']>, string>,
  },
};
export type TimelineWords = typeof en;
