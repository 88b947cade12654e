import { logger } from '@claimstream/lambda-kit';
import type { SendEmail } from '../delivery/email.ts';
import { type Phone, TextRefused } from '../delivery/phone.ts';
import type { Postpone } from '../delivery/postpone.ts';
import { endOfQuietHours } from '../domain/quiet-hours.ts';
import { monthOf, priceOf, sentence, type TextRequest, wordsOf } from '../domain/texts.ts';
import type { Notifications } from '../store/notifications.ts';
import type { PreferenceStore } from '../store/preferences.ts';
import type { TextStore } from '../store/text-store.ts';

interface Stores {
  notifications: Pick<Notifications, 'settle'>;
  preferences: Pick<PreferenceStore, 'of'>;
  texts: Pick<TextStore, 'take' | 'conclude' | 'isMailed'>;
}

interface Ways {
  phone: Pick<Phone, 'of' | 'monthlyLimit' | 'send'>;
  mail: SendEmail;
  postpone: Postpone;
}

/**
 * Sends a text that the customer wants, outside their quiet hours and within the month's limit. Above the limit, or if it is unknown
 * whether the text went out, a mail goes instead. A text is never sent twice: the right to send is taken beforehand, and given back only
 * if SNS certainly refused.
 * @param overLimit counts a text that exceeds the limit
 * @throws TextRefused so that the queue delivers it again
 */
export function sendText(
  { notifications, preferences, texts }: Stores,
  { phone, mail, postpone }: Ways,
  portal: string,
  overLimit: () => void,
  now: () => Date,
) {
  return async (request: TextRequest): Promise<void> => {
    const { customerId, about, at } = request;
    const wanted = await preferences.of(customerId);
    if (!wanted.text[about]) return;
    const moment = latest(now(), at);
    const end = endOfQuietHours(wanted.quietHours, moment);
    if (end) return postpone(request, end);
    const { state, number } = await phone.of(customerId);
    if (!number) return;
    if (state === 'stopped') return refuse(request, 'The customer answered STOP');

    const words = wordsOf(request, portal);
    const limit = await phone.monthlyLimit();
    const price = priceOf(number, words);
    const right = await texts.take({ told: request, month: monthOf(moment), price, limit, now: moment });
    if (right === 'busy') throw new Error('A repetition of this text is being sent; this one looks again later');
    if (right === 'over-limit') overLimit();
    if (right === 'over-limit' || right === 'sending') return mailInstead(request);
    if (right !== 'taken') return;
    try {
      const outcome = await phone.send(number, words);
      await texts.conclude(request, outcome);
    } catch (error) {
      if (error instanceof TextRefused && error.isSurelyUnsent) await texts.conclude(request, undefined);
      throw error;
    }
  };

  async function mailInstead(request: TextRequest): Promise<void> {
    const { customerId, title, page } = request;
    if (!(await texts.isMailed(request))) {
      const outcome = await mail(customerId, { title, text: sentence(title), page });
      if (outcome) await notifications.settle(request, { mail: outcome }, 'going-on');
    }
    await texts.conclude(request, 'replaced');
  }

  async function refuse(request: TextRequest, why: string): Promise<void> {
    await texts.conclude(request, 'refused');
    logger.warn('A text was not sent, for good', { why, notificationId: request.notificationId });
  }
}

const latest = (now: Date, at: string | undefined): Date => new Date(Math.max(now.getTime(), at ? Date.parse(at) : 0));
