import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from './cloud.ts';
import { AwsError } from './errors.ts';
import type { Authentication } from './front-door/authentication.ts';
import { AuthenticationRefused } from './front-door/authentication-refused.ts';
import type { HttpRequest, HttpResponse } from './kernel.ts';

/** The region of the cloud's first port. */
export const HOME_REGION = 'us-east-1';
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** The region that a request was signed for, from its header or, if presigned, from its address. */
export function signedRegion({ headers, query }: Pick<HttpRequest, 'headers' | 'query'>): string | undefined {
  const scope =
    /^AWS4-\S+ Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? query.get('X-Amz-Credential');
  return scope?.split('/').at(-3);
}

/** Only the operator may start a region. */
async function isOperators(request: HttpRequest, home: Authentication): Promise<boolean> {
  try {
    return (await home.senderOf(request)).caller.kind === 'operator';
  } catch (error) {
    // The home region refuses it too, in the client's protocol.
    if (error instanceof AuthenticationRefused) return false;
    throw error;
  }
}

/**
 * The other regions. Each is a separate cloud under `<data directory>/regions/<region>`, with its own services, data and
 * port, started by the first request that is signed for it. The home port hands such requests over; the addresses that a
 * region gives out (APIs, queues, user pools) name its own port.
 */
export class Regions {
  readonly #folder: string;
  readonly #start: (region: string, dataDir: string, port: number) => Promise<Cloud>;
  readonly #clouds = new Map<string, Promise<Cloud>>();

  constructor(dataDir: string, start: (region: string, dataDir: string, port: number) => Promise<Cloud>) {
    this.#folder = join(dataDir, 'regions');
    this.#start = start;
  }

  /** Starts the regions that were used before. */
  async restore(): Promise<void> {
    if (!existsSync(this.#folder)) return;
    for (const region of await readdir(this.#folder)) await this.cloud(region);
  }

  /** Another region's answer to a request that claims to be signed for it; that region checks the signature. */
  async answer(request: HttpRequest, home: Authentication): Promise<HttpResponse | undefined> {
    const region = signedRegion(request);
    if (region === undefined || region === HOME_REGION || !REGION.test(region)) return undefined;
    if (!this.#clouds.has(region) && !(await isOperators(request, home))) return undefined;
    return (await this.cloud(region)).answer(request);
  }

  /** @throws AwsError where no region has this name */
  cloud(region: string): Promise<Cloud> {
    if (!REGION.test(region)) throw new AwsError('InvalidRegion', `${region} is not the name of a region`);
    const known = this.#clouds.get(region);
    if (known) return known;
    const started = this.#begin(region);
    this.#clouds.set(region, started);
    started.catch(() => this.#clouds.delete(region));
    return started;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#clouds.values()].map(async (cloud) => (await cloud).stop()));
  }

  /** Starts a region on its previous port, if that is still free, so that addresses it gave out stay valid. */
  async #begin(region: string): Promise<Cloud> {
    const dataDir = join(this.#folder, region);
    await mkdir(dataDir, { recursive: true });
    const file = join(dataDir, 'port');
    const before = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
    const cloud = await this.#start(region, dataDir, before).catch((error) => {
      if ((error as Error & { cause?: NodeJS.ErrnoException }).cause?.code !== 'EADDRINUSE') throw error;
      return this.#start(region, dataDir, 0);
    });
    await writeFile(file, new URL(cloud.endpoint).port);
    return cloud;
  }
}
