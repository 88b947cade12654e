import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import pngDecoder from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import type { CodecBinaries } from './picture-codec.ts';

/** The codecs as the bundler writes them into a function; only entries import them. Most pictures need none, so each is decoded on demand. */
export const codecBinaries: CodecBinaries = {
  get jpegDecoder() {
    return bytesOf(jpegDecoder);
  },
  get jpegEncoder() {
    return bytesOf(jpegEncoder);
  },
  get pngDecoder() {
    return bytesOf(pngDecoder);
  },
};

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
