import { Unavailable } from './patience.ts';
import type { Platform } from './platform.ts';

interface Letter {
  subject: string;
  text?: string;
  html?: string;
}

/** Every e-mail that came to an address, newest last; the local platform keeps them all. */
export function lettersTo(platform: Platform, email: string): Promise<Letter[]> {
  return platform.patience.again('platform', 'the mailbox', async () => {
    const address = `${platform.endpoint}/_local/mailbox?to=${encodeURIComponent(email)}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    if (response.status >= 500) throw new Unavailable(`The mailbox answered ${response.status}`);
    return (await response.json()) as Letter[];
  });
}
