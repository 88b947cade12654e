import { NotEmulated } from '../../../errors.ts';
import type { Kernel } from '../../../kernel.ts';
import { invalid } from '../errors.ts';

const checks: Record<string, (value: string) => boolean> = {
  MonthlySpendLimit: (value) => /^\d+$/.test(value),
  DeliveryStatusIAMRole: (value) => value === '' || /^arn:aws:iam::\d{12}:role\//.test(value),
  DeliveryStatusSuccessSamplingRate: (value) => /^\d+$/.test(value) && Number(value) <= 100,
  DefaultSenderID: (value) => /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/.test(value),
  DefaultSMSType: (value) => value === 'Promotional' || value === 'Transactional',
};

/** The settings of an account that has set none; a limit of one US dollar, as on AWS. */
const DEFAULTS = { MonthlySpendLimit: '1' };

/** The account's settings for text messages, by AWS's names. */
export class SmsAttributes {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  all(): Record<string, string> {
    const rows = this.#kernel.db.prepare('SELECT name, value FROM sns_sms_attributes ORDER BY name').all();
    return { ...DEFAULTS, ...Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)])) };
  }

  /** @throws AwsError InvalidParameter; NotEmulated for the daily usage report */
  set(attributes: Record<string, string>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'UsageReportS3Bucket') throw new NotEmulated('the daily usage report of text messages');
      if (!Object.hasOwn(checks, name)) throw invalid(`Attributes Reason: unknown attribute ${name}`);
      if (!checks[name]?.(value)) throw invalid(`Attributes Reason: ${name} may not be ${value}`);
    }
    const save = this.#kernel.db.prepare('INSERT OR REPLACE INTO sns_sms_attributes (name, value) VALUES (?, ?)');
    for (const [name, value] of Object.entries(attributes)) save.run(name, value);
  }
}
