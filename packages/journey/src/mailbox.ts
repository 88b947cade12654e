import type { Platform } from './platform.ts';

interface Letter {
  subject: string;
  text?: string;
  html?: string;
}

/** Every e-mail to an address, newest last; the local platform keeps them all. */
export function lettersTo(platform: Platform, email: string): Promise<Letter[]> {
  return platform.local('the mailbox', `mailbox?to=${encodeURIComponent(email)}`);
}
