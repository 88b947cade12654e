import { serviceFolders } from '../../src/settings.ts';
import { runningPlatform } from './running-platform.ts';

describe('the portal of the running platform', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  let config: { stage: string; apis: Record<string, string>; links: Record<string, string> };
  beforeAll(async () => {
    running = await runningPlatform();
    config = (await (await fetch(`${running.portalUrl}/config.json`)).json()) as typeof config;
  }, 120_000);
  afterAll(() => running?.stop());

  it('links to everything beside it: events, mail, codes, stacks, notices, payees', async () => {
    const { endpoint, console: page, mailbox, authenticator, samples, payees, ...lists } = config.links;
    expect(endpoint).toBe(running.cloud.endpoint);
    expect(samples).toBe('/samples');
    for (const address of [page!, mailbox!, authenticator!, payees!]) expect((await fetch(address)).status).toBe(200);
    expect(Object.keys(lists).sort()).toEqual(['events', 'notices', 'stacks']);
    for (const [name, address] of Object.entries(lists))
      expect([name, await (await fetch(address)).json()]).toEqual([name, expect.any(Array)]);
  });

  it('runs beside every service', async () => {
    const stacks = await fetch(config.links.stacks!);
    expect(await stacks.json()).toHaveLength(serviceFolders.length);
  });

  it('may call every API from its origin, with everything it sends, and no other page may', async () => {
    const preflight = (api: string, origin: string) =>
      fetch(`${api}/anything`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,idempotency-key',
        },
      });
    for (const [owner, api] of Object.entries(config.apis)) {
      const { headers } = await preflight(api, running.portalUrl);
      expect([owner, headers.get('access-control-allow-origin')]).toEqual([owner, running.portalUrl]);
      expect(headers.get('access-control-allow-methods')).toContain('PUT');
      const other = await preflight(api, 'http://127.0.0.1:1');
      expect([owner, other.headers.get('access-control-allow-origin')]).toEqual([owner, null]);
    }
  });

  it('restricts every page to the addresses in its security policy: the APIs, sign-in and the uploads of this machine', async () => {
    const { headers } = await fetch(running.portalUrl);
    const [, connect] = /connect-src ([^;]+)/.exec(headers.get('content-security-policy')!)!;
    const { host } = new URL(running.cloud.endpoint);
    expect(connect!.split(' ').sort()).toEqual(["'self'", `http://${host}`, `ws://${host}`]);
  });
});
