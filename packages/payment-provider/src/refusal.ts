import type { IncomingMessage } from 'node:http';
import * as z from 'zod';

export interface Answer {
  status: number;
  /** JSON, or a page's HTML if it is a text. */
  body: unknown;
  headers?: Record<string, string>;
}

const LARGEST_BODY = 64 * 1024;

/** A request that the company refuses, with its sender's next step. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly param: string | undefined;

  constructor(status: number, type: string, message: string, param?: string) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param;
  }
}

/** Turns a handler's refusal into an answer. */
export async function answered(handle: () => Promise<Answer>): Promise<Answer> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, type, message, param } = error;
    return { status, body: { error: { type, message, ...(param && { param }) } } };
  }
}

export async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of message.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw new Refusal(413, 'invalid_request', 'The body is larger than 64 KB');
  }
  return text;
}

export async function jsonIn(message: IncomingMessage): Promise<unknown> {
  const text = await textOf(message);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, 'invalid_request', 'The body is not JSON');
  }
}

export function parsedAs<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refusal(422, 'invalid_request', z.prettifyError(parsed.error), parsed.error.issues[0]?.path.join('.'));
}
