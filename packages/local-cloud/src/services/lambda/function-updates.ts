import { join } from 'node:path';
import type { Kernel } from '../../kernel.ts';
import { discardOldCode, unpackCode } from './code-package.ts';
import type { FunctionConfiguration } from './configuration.ts';
import { type ConfigurationPatch, DirectUpdates } from './direct-updates.ts';
import type { Functions } from './functions.ts';
import type { Invoker } from './invoker.ts';

/** Changes the configuration of functions in use: running invocations end on the configuration they began with. */
export class FunctionUpdates {
  readonly direct: DirectUpdates;
  readonly functionsDir: string;
  readonly #kernel: Kernel;
  readonly #functions: Functions;
  readonly #invoker: Invoker;

  constructor(kernel: Kernel, functions: Functions, invoker: Invoker) {
    this.direct = new DirectUpdates(kernel.db);
    this.functionsDir = join(kernel.dataDir, 'functions');
    this.#kernel = kernel;
    this.#functions = functions;
    this.#invoker = invoker;
  }

  unpack(name: string, zip: Buffer): Promise<Pick<FunctionConfiguration, 'codeDigest' | 'codeSize' | 'taskRoot'>> {
    return unpackCode(this.functionsDir, name, zip).then(({ digest, size, taskRoot }) => ({
      codeDigest: digest,
      codeSize: size,
      taskRoot,
    }));
  }

  async set(configuration: FunctionConfiguration): Promise<void> {
    const { name } = configuration;
    this.#functions.set(configuration);
    this.#invoker.retire(name);
    const kept = new Set([...this.#functions.codeInUse(name), ...this.#invoker.codeRunning(name)]);
    await discardOldCode(this.functionsDir, name, kept);
  }

  /** Changes a function by an API call instead of a stack. */
  async change(name: string, patch: ConfigurationPatch): Promise<FunctionConfiguration> {
    const configuration = { ...this.#functions.get(name), ...patch, lastModified: this.now() };
    this.direct.add(name, patch);
    await this.set(configuration);
    return configuration;
  }

  /** Called where a deploy names the same code by another key. */
  touch(name: string): void {
    const known = this.#functions.find(name);
    if (known) this.#functions.set({ ...known, lastModified: this.now() });
  }

  now(): string {
    return new Date(this.#kernel.clock.now()).toISOString().replace('Z', '+0000');
  }
}
