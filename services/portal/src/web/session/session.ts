import type { Group } from '@claimstream/api-contract';
import { useSyncExternalStore } from 'react';
import { refresh, revoke, SignInRefusal, type Tokens } from './cognito.ts';
import { claimsOf, lacksSecondFactor } from './second-factor.ts';

/**
 * The signed-in user. `expired`: the session has ended, and the page stays as it is until the user signs in again. The tokens are the
 * only personal data that the browser keeps.
 */
export type Session =
  | { state: 'signed-out' }
  | { state: 'signed-in' | 'expired'; tokens: Tokens; sub: string; groups: readonly Group[] };

const key = 'claimstream.session';
const listeners = new Set<() => void>();
/** Modules that keep a person's data in memory and drop it before somebody else can see it. */
const forgetful = new Set<() => void>();
/** Requests waiting for the user to sign in again. */
const waiting: (() => void)[] = [];
let session: Session = stored();

function sessionOf(tokens: Tokens): Session {
  const claims = claimsOf(tokens.accessToken);
  return { state: 'signed-in', tokens, sub: claims.sub, groups: claims['cognito:groups'] ?? [] };
}

function stored(): Session {
  try {
    const text = localStorage.getItem(key);
    return text ? sessionOf(JSON.parse(text)) : { state: 'signed-out' };
  } catch {
    return { state: 'signed-out' }; // written by another version, or by hand
  }
}

/** Calls `drop` once the signed-in person has left, so that the next one sees nothing of theirs. */
export const whenPersonLeaves = (drop: () => void): void => void forgetful.add(drop);

function become(next: Session): void {
  const left = session.state !== 'signed-out' && (next.state === 'signed-out' || next.sub !== session.sub);
  session = next;
  if (left) for (const drop of forgetful) drop();
  if (next.state === 'signed-in') {
    localStorage.setItem(key, JSON.stringify(next.tokens));
    for (const goOn of waiting.splice(0)) goOn();
  }
  if (next.state === 'signed-out') localStorage.removeItem(key);
  for (const tell of listeners) tell();
}

// Another tab signed in, refreshed or signed out.
addEventListener('storage', (event) => {
  if (event.key === key || event.key === null) become(stored());
});

export const currentSession = (): Session => session;

export function useSession(): Session {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, currentSession);
}

/** Takes over the tokens of a sign-in. Another person starts afresh: nothing of the first one stays on the page. */
export function startSession(tokens: Tokens): void {
  const next = sessionOf(tokens);
  const before = session;
  become(next);
  if (before.state === 'expired' && next.state === 'signed-in' && before.sub !== next.sub) location.assign('/');
}

export async function endSession(): Promise<void> {
  if (session.state === 'signed-out') return;
  const { refreshToken } = session.tokens;
  become({ state: 'signed-out' });
  await revoke(refreshToken).catch(() => undefined); // an ended session needs no revocation
}

/** An access token that is valid for a while yet. Waits for a new sign-in if the session has ended. */
export async function accessToken(): Promise<string> {
  if (session.state === 'signed-in' && session.tokens.expiresAt > Date.now() + 30_000)
    return session.tokens.accessToken;
  if (session.state === 'signed-in') await renew(session.tokens);
  if (session.state === 'expired') await new Promise<void>((resolve) => waiting.push(resolve));
  if (session.state !== 'signed-in') throw new SignInRefusal('Signed out');
  return session.tokens.accessToken;
}

/** Call after a 401: the service refused the token though it looks valid. */
export async function renewRefused(token: string): Promise<void> {
  if (session.state === 'signed-in' && session.tokens.accessToken === token) await renew(session.tokens);
}

/** Only one tab at a time refreshes; the others find its tokens. */
async function renew(old: Tokens): Promise<void> {
  await navigator.locks.request(key, async () => {
    const now = stored();
    if (now.state === 'signed-in' && now.tokens.accessToken !== old.accessToken) return become(now);
    try {
      const next = await refresh(old.refreshToken);
      if (lacksSecondFactor(next)) throw new SignInRefusal('The second factor was taken away');
      become(sessionOf(next));
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error; // without a connection the session has not ended
      if (session.state === 'signed-in') become({ ...session, state: 'expired' });
    }
  });
}
