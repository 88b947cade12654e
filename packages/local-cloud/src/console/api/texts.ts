import type { Text } from '../../services/sns/texts/texts.ts';
import type { ConsolePage } from '../context.ts';
import { notFound } from '../not-found.ts';

const MOST = 200;

interface SmsView {
  texts: Text[];
  optedOut: string[];
  /** US dollars this month. */
  spent: number;
  limit: number;
}

/** Text messages, newest first, with the reason for each that was not sent; and how much of the month's limit is spent. */
export const texts: ConsolePage = ({ view }, { query }) => {
  const { texts: sent, ...account } =
    view<SmsView>('sns', 'sms', { to: query.to }) ?? notFound('This cloud runs without SNS.');
  return { sent: [...sent].reverse().slice(0, MOST), total: sent.length, ...account };
};

/** Answers as the phone's owner: STOP ends texts to it. */
export const answerText: ConsolePage = async ({ cloud }, { name: from, query: { text = 'STOP' } }) => {
  const answer = await fetch(`${cloud.endpoint}/_local/texts/answer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from, text }),
  });
  return answer.json();
};
