import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
import pngDecoder from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm';
import type { CodecBinaries } from './picture-codec.ts';

/** As the bundler writes them into a function; only entries import them. */
export const codecBinaries: CodecBinaries = { jpegDecoder, jpegEncoder, pngDecoder };
