import { AwsError } from '../../errors.ts';
import type { CloudService, HttpRequest, HttpResponse } from '../../kernel.ts';
import type { Texts } from './texts/texts.ts';

const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/**
 * The phones of this machine: `GET /_local/texts?to=<number>` returns the texts that arrived, and `POST /_local/texts/answer`
 * with `{ "from": "<number>", "text": "STOP" }` answers as the phone's owner.
 */
export function localTexts(texts: Texts, { method, path, query, body }: HttpRequest): HttpResponse | undefined {
  if (method === 'GET' && path === '/_local/texts') {
    const arrived = texts.read(query.get('to') ?? undefined).filter(({ status }) => status === 'SUCCESS');
    return json(200, arrived);
  }
  if (method !== 'POST' || path !== '/_local/texts/answer') return undefined;
  const { from, text } = answerIn(body);
  if (typeof from !== 'string' || typeof text !== 'string') {
    throw new AwsError('BadRequest', 'send a JSON object with from and text');
  }
  return json(200, { optedOut: texts.optOuts.answer(from, text) });
}

function answerIn(body: Buffer): { from?: unknown; text?: unknown } {
  try {
    return Object(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw Object.assign(new AwsError('BadRequest', 'send a JSON object with from and text'), { cause });
  }
}

/** The console's views of texts. */
export const textViews = (texts: Texts): CloudService['views'] => ({
  sms: ({ to }) => ({
    texts: texts.read(to),
    optedOut: texts.optOuts.all(),
    spent: texts.spent(),
    limit: Number(texts.attributes.all().MonthlySpendLimit),
  }),
});
