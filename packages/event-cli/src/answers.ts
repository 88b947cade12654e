import { connect } from 'node:net';

/** Longer than a busy machine needs to accept a connection. */
const PATIENCE_MS = 5_000;

/** Whether a server accepts connections at an address. The SDK tries for a quarter of a minute before it reports that none does. */
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
