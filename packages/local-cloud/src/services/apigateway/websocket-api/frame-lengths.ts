/**
 * Reads the lengths of WebSocket frames from the bytes of a connection (RFC 6455, section 5.2). The library that serves
 * the connection limits messages only, regardless of their number of frames.
 */
export class FrameLengths {
  readonly #tell: (length: number) => void;
  #header = Buffer.alloc(0);
  #payloadLeft = 0;

  /** @param tell called with the payload's length as soon as a frame's header is complete */
  constructor(tell: (length: number) => void) {
    this.#tell = tell;
  }

  read(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#payloadLeft > 0) {
        const passed = Math.min(this.#payloadLeft, rest.length);
        this.#payloadLeft -= passed;
        rest = rest.subarray(passed);
        continue;
      }
      // At most fourteen bytes, nearly always in one chunk.
      this.#header = Buffer.concat([this.#header, rest.subarray(0, 1)]);
      rest = rest.subarray(1);
      const length = payloadLength(this.#header);
      if (length === undefined) continue;
      this.#header = Buffer.alloc(0);
      this.#payloadLeft = length;
      this.#tell(length);
    }
  }
}

/** Undefined while the header is not complete. */
function payloadLength(header: Buffer): number | undefined {
  if (header.length < 2) return undefined;
  const short = header[1]! & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const mask = header[1]! & 0x80 ? 4 : 0;
  if (header.length < 2 + extended + mask) return undefined;
  if (extended === 2) return header.readUInt16BE(2);
  return extended === 8 ? Number(header.readBigUInt64BE(2)) : short;
}
