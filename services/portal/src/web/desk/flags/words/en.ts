/** Words of a fraud check's page. */
export const en = {
  toClaim: 'Open the claim',
  ofClaim: (number: string) => `Fraud check of claim ${number}`,
  ofDocument: (document: string) => `Fraud check: ${document.toLowerCase()} of an application`,
  raised: 'Photo received',
  findings: 'What the rules found',
  evidence: 'Photos',
  decisions: 'What people decided',
  decide: 'Your decision',
  what: 'Decision',
  choices: { clear: 'Clear it', confirm: 'Confirm fraud', release: 'Release it' },
  means: {
    clear: 'Nothing suspicious: the document or claim continues.',
    confirm: 'The document is refused; a claim can only be denied and is not paid.',
    release: 'The confirmation was wrong: the document or claim continues.',
  },
  reason: 'Why',
  reasonNote: 'For colleagues. The customer does not see it.',
  submit: 'Save the decision',
  newPhoto:
    'A newer photo arrived while you worked on this. Look at it before you decide. What you typed is still here.',
  newPhotoSeen: 'I have seen it',
  done: {
    clear: 'You cleared the flag.',
    confirm: 'You confirmed the flag as fraud.',
    release: 'You released the flag.',
  },
  why: {
    FLAG_NOT_OPEN: 'This check does not wait for a decision.',
    NOT_INVESTIGATOR: 'An investigator decides this one.',
    OWN_CONFIRMATION: 'You confirmed this flag yourself. Another investigator must release it.',
  },
  case: 'Case of the investigators',
  referred: 'Referred',
  reportDue: 'Report to the insurance department due by',
  notes: 'Notes',
  noNotes: 'Nobody has noted anything yet.',
  note: 'New note',
  noteHint: 'For investigators and colleagues. The customer does not see it.',
  saveNote: 'Save the note',
};
export type FlagWords = typeof en;
