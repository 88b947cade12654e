import { readPath } from '../states/json-path.ts';
import type { CloudEvent, Target } from './model.ts';

/** The rule, for input templates. */
export interface DeliveryContext {
  ruleArn: string;
  acceptedAt: number;
}

/** A target's payload: the event, a part of it, a constant, or the filled-in template. */
export function payloadFor(target: Target, event: CloudEvent, context: DeliveryContext): string {
  if (target.Input !== undefined) return target.Input;
  if (target.InputPath !== undefined) return JSON.stringify(readPath(target.InputPath, event) ?? null);
  if (target.InputTransformer) return transformed(target.InputTransformer, event, context);
  return JSON.stringify(event);
}

function transformed(
  transformer: NonNullable<Target['InputTransformer']>,
  event: CloudEvent,
  { ruleArn, acceptedAt }: DeliveryContext,
): string {
  const { detail: _, ...withoutDetail } = event;
  const variables: Record<string, unknown> = {
    'aws.events.rule-arn': ruleArn,
    'aws.events.rule-name': ruleArn.slice(ruleArn.lastIndexOf('/') + 1),
    'aws.events.event': withoutDetail,
    'aws.events.event.json': event,
    'aws.events.event.ingestion-time': new Date(acceptedAt).toISOString(),
  };
  for (const [name, path] of Object.entries(transformer.InputPathsMap ?? {})) variables[name] = readPath(path, event);
  const filled = fill(transformer.InputTemplate, variables);
  return compact(filled);
}

/** Inside quotes a variable becomes text, outside it becomes a JSON value. */
function fill(template: string, variables: Record<string, unknown>): string {
  let quoted = false;
  return template.replace(/\\.|"|<([^<>\s"]+)>/g, (token, name: string | undefined) => {
    if (token === '"') quoted = !quoted;
    if (name === undefined) return token;
    const value = variables[name];
    if (value === undefined) return quoted ? '' : '""';
    if (!quoted) return JSON.stringify(value);
    return typeof value === 'string'
      ? JSON.stringify(value).slice(1, -1)
      : JSON.stringify(value).replaceAll('\\', '').replaceAll('"', '');
  });
}

function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    // Several quoted lines are a legal template but not JSON: they are sent as written.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
