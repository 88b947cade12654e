import { en } from '@claimstream/api-contract/words/en';
import { problemWords } from '@claimstream/api-contract/words/problem-words';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { Problem } from './problem.ts';
import { unwantedIn } from './unwanted-json.ts';

/** Above every body that our schemas accept, and below the size of a DynamoDB item. */
const LARGEST_BYTES = 256 * 1024;
/** A list of 100,000 faults would be too large an answer for a function. */
const MOST_FAULTS = 50;

const words = problemWords(en);

/** The first faults that a schema found with `reportInput`, each with its field and words for a person. */
export const faultsOf = ({ issues }: z.ZodError) =>
  issues.slice(0, MOST_FAULTS).map((issue) => ({ field: issue.path.join('.'), problem: words(issue) }));

/**
 * The JSON body of a request, parsed by its schema whatever its content type. Refuses bodies that no caller sends in good faith: more bytes
 * than any request has, texts with control characters, and unknown fields, because overlooking a misspelt field would turn the
 * request into another one.
 * @throws Problem 400, 413 or 422
 */
export function jsonBodyOf<Body>(
  schema: z.ZodType<Body>,
  { body = '', isBase64Encoded }: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>,
): Body {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > LARGEST_BYTES) {
    throw new Problem(413, 'BODY_TOO_LARGE', `Send at most ${LARGEST_BYTES / 1024} KB of JSON.`);
  }
  const json = parsedJson(bytes);
  const parsed = schema.safeParse(json, { reportInput: true });
  const unwanted = unwantedIn(json, parsed.success ? parsed.data : json).slice(0, MOST_FAULTS);
  if (parsed.success && unwanted.length === 0) return parsed.data;
  const unfit = unwanted.map(({ field, is }) => ({
    field,
    problem: is === 'unknown' ? en.unknownField.replace('{keys}', field.split('.').at(-1)!) : en[is],
  }));
  throw new Problem(
    422,
    'INVALID_BODY',
    'Some fields are missing or malformed; `errors` names each. Correct them and send again.',
    { errors: parsed.success ? unfit : [...faultsOf(parsed.error), ...unfit] },
  );
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw Object.assign(new Problem(400, 'NOT_JSON', 'Send a JSON body.'), { cause });
  }
}
