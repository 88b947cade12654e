import type { Mail } from '../../services/ses/mailbox.ts';
import { type ConsolePage, RawAnswer } from '../context.ts';
import { notFound } from '../not-found.ts';

const MOST = 200;

/** Sent mail, newest first; with an id, that mail's HTML as a separate page that runs no scripts. */
export const mail: ConsolePage = ({ view }, { name, query }) => {
  const sent = view<Mail[]>('ses', 'mail', { to: query.to }) ?? [];
  if (!name) return { sent: [...sent].reverse().slice(0, MOST), total: sent.length };
  const { html } = sent.find(({ id }) => id === name) ?? notFound('There is no such mail.');
  return new RawAnswer({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
    },
    body: html ?? '',
  });
};
