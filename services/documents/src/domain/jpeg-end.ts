const END = [0xff, 0xd9];

/**
 * Whether a JPEG stops before its end-of-image marker, as after a broken transfer. Data after the marker, such as the film that
 * some phones append, does not count, nor does the marker of a thumbnail within a segment.
 * https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1
 */
export function lacksEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] === 0xff && marker === END[1]) return false;
    if (bytes[at] === 0xff && isSegment(marker)) at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    else {
      // The bytes of a scan; a 0xff among them has a 0 or a restart marker after it.
      at = bytes.indexOf(0xff, at + 1);
      if (at < 0) return true;
    }
  }
  return true;
}

const isSegment = (marker: number) => marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd9);

/** The same JPEG with an end, so that a decoder knows that nothing follows. Removes half a marker at the end. */
export function withEnd(bytes: Uint8Array): Uint8Array {
  const whole = bytes.at(-1) === 0xff ? bytes.subarray(0, -1) : bytes;
  const ended = new Uint8Array(whole.length + END.length);
  ended.set(whole);
  ended.set(END, whole.length);
  return ended;
}
