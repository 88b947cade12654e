import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { lettersTo } from '../mailbox.ts';
import { Refused } from '../outcome.ts';
import { hire } from '../staff.ts';
import { waitForPayment } from '../steps/follow-claim.ts';
import { review } from '../steps/review-claim.ts';
import type { Trip } from '../trip.ts';
import { showLoss } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** A customer with a paid claim takes a copy of their data, ends their cover and has everything erased that need not be kept. */
export const erasure: Scenario = {
  end: 'erased',
  async play(trip) {
    const { platform, token, ids, done } = trip;
    await showLoss(trip);
    await isRefused(trip, 'CLAIMS_OPEN');
    await review(trip);
    await waitForPayment(trip);
    await takeCopy(trip);
    const picture = await platform.call(token, 'documents', 'GET', `/documents/${ids.licenceDocumentId}/image`);
    if (!(await fetch(picture.url)).ok) throw new Error('The picture of the licence cannot be seen before the erasure');
    await isRefused(trip, 'POLICIES_IN_FORCE');
    const { kept } = await platform.call(token, 'customer', 'DELETE', '/customers/me?endCover=true');
    if (!kept.some(({ what, until }: any) => what === 'claims' && until))
      throw new Error('Nobody says until when the file of the claim is kept');
    done('erasure asked for, cover ended');
    await waitForTheEnd(trip);
    await isKept(trip);
    await isGone(trip, picture.url);
    throw new Refused('customer', 'erased', []);
  },
};

async function isRefused({ platform, token, done }: Trip, code: string): Promise<void> {
  await platform.patience.until('customer', `the refusal ${code}`, async () => {
    const { status, text } = await platform.ask(token, 'customer', 'DELETE', '/customers/me');
    if (status !== 409) throw new Error(`DELETE /customers/me is answered with ${status}: ${text}`);
    return JSON.parse(text).title === code || undefined;
  });
  done(`erasure refused: ${code}`);
}

/** Every service has a part, which contains the customer's own statements. */
async function takeCopy({ platform, token, email, ids, who, done }: Trip): Promise<void> {
  const { parts } = await platform.call(token, 'customer', 'GET', '/customers/me/export');
  const services = ['claims', 'customer', 'documents', 'fraud', 'notifications', 'partners', 'settlement', 'vendor'];
  const missing = services.filter((service) => Object.keys(parts[service] ?? {}).length === 0);
  const text = JSON.stringify(parts);
  const untold = [email, who.licence.number, ids.claimId!].filter((value) => !text.includes(value));
  if (missing.length > 0 || untold.length > 0) throw new Error(`The copy lacks ${[...missing, ...untold].join(', ')}`);
  done('copy of all data taken');
}

/** The customer gets a mail, and then can no longer sign in. */
async function waitForTheEnd({ platform, email, password, done }: Trip): Promise<void> {
  const { patience, cognito } = platform;
  await patience.until('notifications', 'the sign-in to be refused', async () => {
    try {
      const AuthParameters = { USERNAME: email, PASSWORD: password };
      const ClientId = platform.parameter('app-client-id');
      await cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }));
      return undefined;
    } catch (error) {
      if ((error as Error).name !== 'NotAuthorizedException') throw error;
      return true;
    }
  });
  const last = (await lettersTo(platform, email)).at(-1);
  if (!/erased/.test(last?.subject ?? '')) throw new Error(`The last mail is about something else: ${last?.subject}`);
  done('told by mail, sign-in refused');
}

/** The access token outlives the account a little, and shows that the data are gone. */
async function isGone({ platform, token, ids, done }: Trip, picture: string): Promise<void> {
  const refusals: [service: string, path: string, status: number][] = [
    ['customer', '/customers/me', 404],
    ['customer', '/customers/me/export', 410],
    ['documents', `/documents/${ids.licenceDocumentId}/image`, 404],
    ['documents', `/documents/${ids.carDocumentId}/image`, 404],
  ];
  for (const [service, path, status] of refusals) {
    const answer = await platform.ask(token, service, 'GET', path);
    if (answer.status !== status) throw new Error(`GET ${path} is answered with ${answer.status} after the erasure`);
  }
  const { notifications } = await platform.call(token, 'notifications', 'GET', '/notifications');
  if (notifications.length > 0) throw new Error('Notifications are left after the erasure');
  if ((await fetch(picture)).ok) throw new Error('The picture of the licence is still there after the erasure');
  done('application, documents, pictures and notifications gone');
}

/** Staff still find the claim with its letters and its photo. */
async function isKept({ platform, ids, done }: Trip): Promise<void> {
  const adjuster = await hire(platform, 'adjusters');
  const claim = await platform.call(adjuster, 'claims', 'GET', `/claims/${ids.claimId}`);
  const { keptUntil } = await platform.call(adjuster, 'claims', 'GET', `/claims/${ids.claimId}/letters`);
  await platform.call(adjuster, 'documents', 'GET', `/documents/${ids.damageDocumentId}/image`);
  await platform.call(adjuster, 'settlement', 'GET', `/settlements/${ids.claimId}`);
  if (claim.state !== 'closed' || !keptUntil) throw new Error('The file of the claim is not as it was closed');
  done(`file of the claim kept until ${keptUntil}`);
}
