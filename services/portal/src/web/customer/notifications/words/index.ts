import type { Words } from '../../../words/use-words.ts';
import { en, type NotificationWords } from './en.ts';
import { es } from './es.ts';

export const notificationWords: Words<NotificationWords> = { en, es };
