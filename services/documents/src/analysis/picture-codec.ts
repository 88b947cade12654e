import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPngDecoder } from '@jsquash/png/decode.js';
import type { Pixels } from '../domain/reduced-picture.ts';

/** The WebAssembly of the codecs: MozJPEG and a PNG decoder, which run on any architecture and are bundled unchanged. */
export interface CodecBinaries {
  jpegDecoder: Uint8Array;
  jpegEncoder: Uint8Array;
  pngDecoder: Uint8Array;
}

/** A file whose picture is incomplete, or which has no picture after its header. */
export class TornImage extends Error {
  constructor(options?: ErrorOptions) {
    super('The image is torn', options);
    this.name = 'TornImage';
  }
}

type Init = (module: WebAssembly.Module, overrides?: object) => Promise<unknown>;

/** Decodes and encodes pictures. Each codec is compiled at its first use, and every JPEG gets its own instance, whose memory is freed with it. */
export function pictureCodec(binaries: CodecBinaries) {
  const compiled = new Map<keyof CodecBinaries, WebAssembly.Module>();
  const module = (codec: keyof CodecBinaries): WebAssembly.Module => {
    const known = compiled.get(codec) ?? new WebAssembly.Module(binaries[codec]);
    compiled.set(codec, known);
    return known;
  };
  return {
    /** @returns it upright, according to its EXIF orientation. @throws TornImage */
    async decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
      const complaints: string[] = [];
      const printErr = (text: string) => complaints.push(text);
      await (initJpegDecoder as Init)(module('jpegDecoder'), { printErr });
      const pixels = await decodeJpeg(bytes as unknown as ArrayBuffer, { preserveOrientation: true }).catch(orTorn);
      // The decoder fills the missing part with grey and only prints a warning.
      if (complaints.some((text) => /premature end/i.test(text))) throw new TornImage({ cause: complaints });
      return pixels as Pixels;
    },

    /** @throws TornImage */
    async decodePng(bytes: Uint8Array): Promise<Pixels> {
      await (initPngDecoder as Init)(module('pngDecoder'));
      return (await decodePng(bytes as unknown as ArrayBuffer).catch(orTorn)) as Pixels;
    },

    /** @param quality of the JPEG, 0 to 100 */
    async encodeJpeg(pixels: Pixels, quality: number): Promise<Uint8Array> {
      await (initJpegEncoder as Init)(module('jpegEncoder'));
      // Without progressive scans, which cost the most time.
      return new Uint8Array(
        await encodeJpeg(pixels as Parameters<typeof encodeJpeg>[0], { quality, progressive: false }),
      );
    },
  };
}

export type PictureCodec = ReturnType<typeof pictureCodec>;

/** The JPEG decoder exits on a fatal error, and the PNG decoder panics; a lack of memory is a different error. */
function orTorn(error: unknown): never {
  const { name, message = '' } = error as { name?: string; message?: string };
  if (name === 'ExitStatus' || /unreachable|unwrap_throw/.test(message)) throw new TornImage({ cause: error });
  throw error;
}
