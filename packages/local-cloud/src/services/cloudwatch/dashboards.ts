import { AwsError } from '../../errors.ts';
import type { Kernel, Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';

export interface Dashboard {
  name: string;
  body: string;
  modifiedAt: number;
}

/** Dashboards of stacks. Nothing draws them here; CloudWatch's console does. */
export class Dashboards {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(
      'CREATE TABLE IF NOT EXISTS cloudwatch_dashboards (name TEXT PRIMARY KEY, body TEXT NOT NULL, modified_at INTEGER NOT NULL)',
    );
  }

  /** @throws AwsError for a body that CloudWatch would refuse: not JSON, or without a list of widgets */
  put(name: string, body: string): void {
    if (!isDashboard(body)) {
      throw new AwsError(
        'InvalidParameterInput',
        `The body of the dashboard ${name} is not a JSON object with a list "widgets"`,
      );
    }
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO cloudwatch_dashboards (name, body, modified_at) VALUES (?, ?, ?)')
      .run(name, body, this.#kernel.clock.now());
  }

  /** @throws AwsError where no dashboard has this name */
  get(name: string): Dashboard {
    const found = this.all().find((each) => each.name === name);
    if (!found) throw new AwsError('ResourceNotFound', `Dashboard ${name} does not exist`);
    return found;
  }

  all(): Dashboard[] {
    return this.#kernel.db
      .prepare('SELECT name, body, modified_at AS modifiedAt FROM cloudwatch_dashboards ORDER BY name')
      .all() as unknown as Dashboard[];
  }

  remove(name: string): void {
    this.#kernel.db.prepare('DELETE FROM cloudwatch_dashboards WHERE name = ?').run(name);
  }

  /** Dashboards have no region. */
  arn(name: string): string {
    return `arn:aws:cloudwatch::${this.#kernel.accountId}:dashboard/${name}`;
  }

  provisioner(): Provisioner {
    return {
      properties: ['DashboardBody', 'DashboardName'],
      apply: ({ stackName, logicalId, properties }) => {
        const name: string = properties.DashboardName ?? physicalName(stackName, logicalId);
        this.put(name, properties.DashboardBody);
        return { physicalId: name };
      },
      remove: ({ physicalId }) => this.remove(physicalId),
    };
  }
}

function isDashboard(body: unknown): boolean {
  try {
    return Array.isArray(JSON.parse(String(body)).widgets);
  } catch {
    return false;
  }
}
