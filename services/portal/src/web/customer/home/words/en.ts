import type { NextStep, StepState } from '../next-steps.ts';

interface StepWords {
  title: string;
  texts: Partial<Record<StepState, string>> & { later: string };
  buttons: Partial<Record<StepState, string>>;
}

const steps: Record<NextStep['step'], StepWords> = {
  apply: {
    title: 'Apply for insurance',
    texts: {
      later: '',
      now: 'Tell us about yourself, your licence and your car. It takes about five minutes.',
      waiting: 'We are checking your application. This takes a few seconds.',
      trouble: 'Your application needs a correction. What you typed is still there.',
      done: 'Your application is accepted.',
    },
    buttons: { now: 'Start the application', trouble: 'Correct the application' },
  },
  documents: {
    title: 'Upload your documents',
    texts: {
      later: 'Then we need a photo of your driving licence and one of each car.',
      now: 'We need a photo of your driving licence and one of each car.',
      waiting: 'We are looking at your photos.',
      trouble: 'We could not use a photo. See why, and take another.',
      done: 'All your photos are accepted.',
    },
    buttons: { now: 'Upload documents', trouble: 'See what is wrong', waiting: 'See your documents' },
  },
  cover: {
    title: 'You are covered',
    texts: {
      later: 'Your policy becomes active as soon as your documents are accepted.',
      done: 'Your policy is active. We pay for damage from now on.',
    },
    buttons: { done: 'See your policies' },
  },
  report: {
    title: 'Report a loss, if something happens',
    texts: {
      later: 'Once you are covered, you report damage here and follow your claim until it is paid.',
      now: 'Tell us what happened. You follow your claim here until it is paid.',
    },
    buttons: { now: 'Report a loss' },
  },
};

export const en = {
  welcome: 'Welcome to Claimstream',
  title: 'Overview',
  next: 'What to do next',
  states: { done: 'Done', now: 'Your turn', waiting: 'In progress', trouble: 'Needs you', later: 'Later' } as Record<
    StepState,
    string
  >,
  steps,
  claims: 'Your open claims',
  allClaims: 'All your claims',
  policies: 'Your policies',
};
export type HomeWords = typeof en;
