import { route } from '../route.ts';
import { defaultPreferences, ShownPreferences } from './preferences.ts';

export const showPreferences = route('GET /notifications/preferences', {
  summary:
    'Shows what the caller wants: all mail and no texts, until they say otherwise. Texts are off where their phone stopped them.',
  answer: ShownPreferences,
  examples: { answer: { ...defaultPreferences, phone: 'none' } },
});
