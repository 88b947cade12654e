import { route } from '../route.ts';
import { defaultPreferences, Preferences, ShownPreferences } from './preferences.ts';

const example: Preferences = { ...defaultPreferences, email: { ...defaultPreferences.email, documents: false } };

export const savePreferences = route('PUT /notifications/preferences', {
  summary: "Saves the caller's choices for e-mails and texts, and their quiet hours. Texts need a verified phone.",
  body: Preferences,
  answer: ShownPreferences,
  examples: { body: example, answer: { ...example, phone: 'none' } },
});
