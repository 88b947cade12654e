import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';

/** An event of an HTTP API in `serverless.yml`. */
export interface HttpEvent {
  /** `GET /claims` */
  operation: string;
  /** Whether API Gateway requires an access token. */
  authorised: boolean;
}

/** The HTTP events of a function, by its entry in `serverless.yml`. */
export function httpEventsOf(entry: YAMLMap): HttpEvent[] {
  const events = entry.get('events', true);
  if (!isSeq(events)) return [];
  return events.items.flatMap((item) => {
    const event: unknown = isMap(item) ? item.get('httpApi', true) : undefined;
    if (isScalar(event)) return [{ operation: String(event.value), authorised: false }];
    if (!isMap(event)) return [];
    const text = (name: string) => String(event.get(name) ?? '');
    return [
      {
        operation: `${text('method').toUpperCase()} ${text('path')}`,
        authorised: isJwt(event.get('authorizer', true)),
      },
    ];
  });
}

const isJwt = (authorizer: unknown) => isMap(authorizer) && authorizer.get('name') === 'jwt';
