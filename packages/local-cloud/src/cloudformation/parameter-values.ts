import type { Kernel } from '../kernel.ts';
import { referencesIn, resolveReferences } from './dynamic-references.ts';
import { isObject, type Template } from './template.ts';

/** The current values of a template's parameters and dynamic references. */
export class ParameterValues {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** `node` with every dynamic reference replaced. */
  resolve(node: unknown): Promise<unknown> {
    return resolveReferences(node, (name) => this.#ssm(name));
  }

  /** The template's parameters, given or by default. */
  async of(template: Template, given: Record<string, unknown>): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const [name, { Type, Default }] of Object.entries(isObject(template?.Parameters) ? template.Parameters : {})) {
      const value = Object.hasOwn(given, name) ? given[name] : Default;
      if (value === undefined) continue;
      if (Type.startsWith('AWS::SSM::Parameter::Value')) values[name] = await this.#ssm(String(value));
      else if (Type !== 'CommaDelimitedList') values[name] = value;
      else {
        values[name] = String(value)
          .split(',')
          .map((item) => item.trim());
      }
    }
    return values;
  }

  /** SSM parameters that a template names literally but that cannot be resolved, and why. */
  async unresolvable(template: Template): Promise<ReadonlyMap<string, string>> {
    const names = new Set<string>();
    for (const [service, name] of referencesIn(JSON.stringify(template?.Resources ?? {}))) {
      if (service === 'ssm' && !name.includes('${')) names.add(name);
    }
    const problems = new Map<string, string>();
    for (const name of names) {
      await this.#ssm(name).catch((error: Error) => problems.set(name, error.message));
    }
    return problems;
  }

  async #ssm(name: string): Promise<string> {
    const { Parameters } = await this.#kernel.call({ kind: 'operator' }, 'ssm', 'GetParameters', { Names: [name] });
    if (Parameters.length === 0) {
      throw new Error(`the SSM parameter ${name} does not exist; deploy the stack that declares it first`);
    }
    const [{ Type, Value }] = Parameters;
    // As on AWS: the template would hold the secret in clear text.
    if (Type === 'SecureString')
      throw new Error(`the SSM parameter ${name} is a SecureString, which templates cannot resolve`);
    return Value;
  }
}
