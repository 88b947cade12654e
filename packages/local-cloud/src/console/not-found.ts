/** The thing that a page asks for does not exist. */
export class NotFound extends Error {}

export function notFound(message: string): never {
  throw new NotFound(message);
}
