import { AwsError } from '../../errors.ts';
import type { PolicyDocument } from '../../kernel.ts';

export interface NamedPolicy {
  name: string;
  document: PolicyDocument;
}

export interface Role {
  name: string;
  arn: string;
  path: string;
  description?: string;
  createdAt: number;
  trust: PolicyDocument;
  /** The role's own. */
  inline: NamedPolicy[];
  /** By ARN. */
  managed: NamedPolicy[];
  /** From AWS::IAM::Policy, by its physical id. */
  attached: Map<string, NamedPolicy>;
}

/** Roles by ARN. They live as long as the process: every start applies the templates again. */
export class Roles {
  readonly #byArn = new Map<string, Role>();

  all(): Role[] {
    return [...this.#byArn.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  byArn(arn: string): Role | undefined {
    return this.#byArn.get(arn);
  }

  byName(name: string): Role | undefined {
    return this.all().find((role) => role.name === name);
  }

  /** @throws AwsError NoSuchEntity */
  get(name: string): Role {
    const role = this.byName(name);
    if (!role) throw new AwsError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
    return role;
  }

  save(role: Role): void {
    this.#byArn.set(role.arn, role);
  }

  remove(arn: string): void {
    this.#byArn.delete(arn);
  }
}

/** A role's inline policies in AWS's sense: its own and those of AWS::IAM::Policy. */
export const inlinePolicies = (role: Role): NamedPolicy[] => [...role.inline, ...role.attached.values()];

/** The role's id in AWS's form, from its name or ARN. */
export const roleId = (name: string): string => `AROA${name.split('/').at(-1)!.slice(-12).toUpperCase()}`;
