import { route } from '../route.ts';
import { defaultPreferences, ShownPreferences } from './preferences.ts';

export const showPreferences = route('GET /notifications/preferences', {
  summary:
    "Shows the caller's preferences: all mail and no texts by default. Texts are off if their phone stopped them.",
  answer: ShownPreferences,
  examples: { answer: { ...defaultPreferences, phone: 'none' } },
});
