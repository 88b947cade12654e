/** What a page asks for is not there. */
export class NotFound extends Error {}

export function notFound(message: string): never {
  throw new NotFound(message);
}
