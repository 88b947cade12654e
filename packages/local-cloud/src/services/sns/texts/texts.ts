import type { Kernel } from '../../../kernel.ts';
import { invalid } from '../errors.ts';
import type { MessageAttribute } from '../model.ts';
import { OptOuts } from './opt-outs.ts';
import { partsOf } from './parts.ts';
import { priceOf } from './prices.ts';
import { SmsAttributes } from './sms-attributes.ts';

/** One text message to one recipient; with `FAILURE` it never arrived. */
export interface Text {
  id: string;
  /** E.164. */
  to: string;
  message: string;
  from: string;
  type: string;
  /** ISO 8601. */
  sentAt: string;
  status: 'SUCCESS' | 'FAILURE';
  /** The network's answer, or why the network was not asked. */
  providerResponse: string;
  parts: number;
  country: string;
  /** US dollars; 0 for a failed one. */
  price: number;
}

interface NewText {
  id: string;
  to: string;
  message: string;
  /** The topic's name, where the text comes from a topic. */
  displayName?: string;
  attributes?: Record<string, MessageAttribute>;
}

const LONGEST = 1600;

/** @throws AwsError InvalidParameter unless it is an E.164 number */
export function checkPhone(phone: string | undefined): string {
  if (!/^\+[1-9]\d{6,14}$/.test(phone ?? '')) throw invalid('PhoneNumber Reason: input is not a valid E.164 number');
  return phone!;
}

/** The destination of every text message in the local cloud: nothing leaves the machine. */
export class Texts {
  readonly attributes: SmsAttributes;
  readonly optOuts: OptOuts;
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.attributes = new SmsAttributes(kernel);
    this.optOuts = new OptOuts(kernel);
  }

  /**
   * Sends a text, or records why it was not sent: as on AWS, the sender learns neither of an opt-out nor of a spent limit.
   * @throws AwsError InvalidParameter for a text that is too long
   */
  send({ id, to, message, displayName, attributes = {} }: NewText): Text {
    if (message.length > LONGEST) throw invalid(`Message Reason: message must be at most ${LONGEST} characters`);
    const settings = this.attributes.all();
    const given = (name: string) => attributes[`AWS.SNS.SMS.${name}`]?.StringValue;
    const { country, price: each } = priceOf(to);
    const parts = partsOf(message);
    const price = each * parts;
    const failure = this.#failureOf(to, price, given('MaxPrice'));
    const text: Text = {
      id,
      to,
      message,
      from: given('SenderID') ?? settings.DefaultSenderID ?? (displayName || 'NOTICE'),
      type: given('SMSType') ?? settings.DefaultSMSType ?? 'Promotional',
      sentAt: new Date(this.#kernel.clock.now()).toISOString(),
      status: failure ? 'FAILURE' : 'SUCCESS',
      providerResponse: failure ?? 'Message has been accepted by phone',
      parts,
      country,
      price: failure ? 0 : price,
    };
    this.#kernel.db
      .prepare('INSERT INTO sns_texts (recipient, sent_at, price, text) VALUES (?, ?, ?, ?)')
      .run(to, this.#kernel.clock.now(), text.price, JSON.stringify(text));
    return text;
  }

  /** US dollars since the month began, in UTC. */
  spent(): number {
    const now = new Date(this.#kernel.clock.now());
    const begin = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
    return Number(
      this.#kernel.db.prepare('SELECT SUM(price) AS sum FROM sns_texts WHERE sent_at >= ?').get(begin)?.sum ?? 0,
    );
  }

  /** Texts to a number, or to everybody, newest last; includes failed ones. */
  read(to?: string): Text[] {
    const rows =
      to === undefined
        ? this.#kernel.db.prepare('SELECT text FROM sns_texts ORDER BY n').all()
        : this.#kernel.db.prepare('SELECT text FROM sns_texts WHERE recipient = ? ORDER BY n').all(to);
    return rows.map(({ text }) => JSON.parse(String(text)) as Text);
  }

  #failureOf(to: string, price: number, maxPrice: string | undefined): string | undefined {
    if (this.optOuts.has(to)) return 'Phone number is opted out';
    if (maxPrice !== undefined && price > Number(maxPrice)) return 'This delivery would exceed max price';
    const limit = Number(this.attributes.all().MonthlySpendLimit);
    return this.spent() + price > limit ? 'No quota left for account' : undefined;
  }
}
