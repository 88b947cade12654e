/**
 * Replaces `intl-messageformat`, with which Cloudscape formats the text of a component that crashed: our texts have no arguments, and the
 * parser would be a tenth of the code that every page runs first.
 */
export default class PlainMessageFormat {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  format(): string {
    return this.#text;
  }
}
