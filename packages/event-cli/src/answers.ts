import { connect } from 'node:net';

/** Longer than a machine at work takes to take a call. */
const PATIENCE_MS = 5_000;

/** Whether somebody takes calls at an address. The SDK asks for a quarter of a minute before it says that nobody does. */
export function answers(endpoint: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(endpoint);
  const socket = connect({ host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(PATIENCE_MS, () => end(false));
  });
}
