import { lettersTo } from '../mailbox.ts';
import type { Trip } from '../trip.ts';

/** Waits until the customer has the notification that the claim is closed, and the e-mail that it is paid. */
export async function beTold({ platform, email, feed, done }: Trip): Promise<void> {
  const { patience } = platform;
  await patience.until(
    'notifications',
    'the notification that the claim is closed',
    async () => feed.heardOf('Claim.Closed') || undefined,
    () => feed.next(),
  );
  await patience.until('notifications', 'the e-mail about the payment', async () => {
    const letters = await lettersTo(platform, email);
    return letters.some(({ subject }) => subject === 'Your claim is paid') || undefined;
  });
  done('customer told, live and by e-mail');
}
