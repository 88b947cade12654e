import { route } from '../route.ts';
import { defaultPreferences, Preferences } from './preferences.ts';

export const showPreferences = route('GET /notifications/preferences', {
  summary: 'Shows what the caller wants by e-mail: everything, until they say otherwise.',
  answer: Preferences,
  examples: { answer: defaultPreferences },
});
