import { route } from '../route.ts';
import { Preferences } from './preferences.ts';

const example: Preferences = { email: { application: true, documents: false, claims: true, payments: true } };

export const savePreferences = route('PUT /notifications/preferences', {
  summary: 'Saves what the caller wants by e-mail.',
  body: Preferences,
  answer: Preferences,
  examples: { body: example, answer: example },
});
