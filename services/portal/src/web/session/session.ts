import type { Group } from '@claimstream/api-contract';
import { useSyncExternalStore } from 'react';
import { refresh, revoke, SignInRefusal, type Tokens } from './cognito.ts';
import { claimsOf, lacksSecondFactor } from './second-factor.ts';

/**
 * Who is signed in. `expired`: somebody was, and their page stays as it is until they sign in again.
 * The tokens are the only thing about a person that the browser keeps.
 */
export type Session =
  | { state: 'signed-out' }
  | { state: 'signed-in' | 'expired'; tokens: Tokens; sub: string; groups: readonly Group[] };

const key = 'claimstream.session';
const listeners = new Set<() => void>();
/** Who has something of a person in memory and drops it when somebody else may look. */
const forgetful = new Set<() => void>();
/** Requests that wait until somebody has signed in again. */
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

/** Calls `drop` when the person who was signed in has gone: nothing of them stays for the next. */
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

/** Takes over the tokens of a sign-in. Another person's sign-in starts afresh: nothing of the first is left on the page. */
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
  await revoke(refreshToken).catch(() => undefined); // a session that ended already needs no revocation
}

/** An access token that is valid for a while yet. Waits for a new sign-in where the session has ended. */
export async function accessToken(): Promise<string> {
  if (session.state === 'signed-in' && session.tokens.expiresAt > Date.now() + 30_000)
    return session.tokens.accessToken;
  if (session.state === 'signed-in') await renew(session.tokens);
  if (session.state === 'expired') await new Promise<void>((resolve) => waiting.push(resolve));
  if (session.state !== 'signed-in') throw new SignInRefusal('Signed out');
  return session.tokens.accessToken;
}

/** For an answer 401: the token is refused though it looks valid. */
export async function renewRefused(token: string): Promise<void> {
  if (session.state === 'signed-in' && session.tokens.accessToken === token) await renew(session.tokens);
}

/** One tab at a time refreshes; the others find its tokens. */
async function renew(old: Tokens): Promise<void> {
  await navigator.locks.request(key, async () => {
    const now = stored();
    if (now.state === 'signed-in' && now.tokens.accessToken !== old.accessToken) return become(now);
    try {
      const next = await refresh(old.refreshToken);
      if (lacksSecondFactor(next)) throw new SignInRefusal('The second factor was taken away');
      become(sessionOf(next));
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error; // no connection is no end of a session
      if (session.state === 'signed-in') become({ ...session, state: 'expired' });
    }
  });
}
