import type { IncomingHttpHeaders } from 'node:http';
import { isConsolePath } from '../console/paths.ts';
import { AwsError } from '../errors.ts';
import type { CloudService, Kernel, RequestHead } from '../kernel.ts';
import { followsLink, isFromOtherOrigin } from './page.ts';

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Decides which requests may enter the port at all. Loopback alone protects nothing: every page in the developer's browser
 * can send to it, and can let its own name resolve to 127.0.0.1.
 */
export class Guard {
  readonly #kernel: Pick<Kernel, 'notice'>;
  readonly #services: readonly CloudService[];
  readonly #hosts: ReadonlySet<string>;

  constructor(kernel: Pick<Kernel, 'notice' | 'endpoint'>, services: readonly CloudService[]) {
    this.#kernel = kernel;
    this.#services = services;
    const port = new URL(kernel.endpoint).port;
    this.#hosts = new Set(NAMES.map((name) => (port ? `${name}:${port}` : name)));
  }

  /** Whether a request names this machine; a page that rebinds its own name sends that name. */
  knowsHost({ host }: IncomingHttpHeaders | Record<string, string>): boolean {
    return host !== undefined && this.#hosts.has(host.toLowerCase());
  }

  /** Why a request is refused before its body is read; undefined where it may enter. */
  refusal(head: RequestHead): AwsError | undefined {
    if (!this.knowsHost(head.headers)) return this.#refuse(`it is sent to the name ${head.headers.host}`, head);
    if (!isFromOtherOrigin(head.headers) || this.#admits(head)) return undefined;
    return this.#refuse(`a web page of ${head.headers.origin ?? 'another origin'} sends it`, head);
  }

  #admits(head: RequestHead): boolean {
    if (head.path.startsWith('/_local/') || isConsolePath(head.path)) return followsLink(head);
    return this.#services.some((service) => service.admitsPage?.(head) ?? false);
  }

  #refuse(because: string, { method, path, headers }: RequestHead): AwsError {
    const target = headers['x-amz-target'];
    const what = `${method} ${path}${target ? ` ${target}` : ''}`;
    this.#kernel.notice('warn', `Refused ${what}, because ${because}`);
    return new AwsError('AccessDeniedException', `This local cloud does not take ${what}, because ${because}`, 403);
  }
}
