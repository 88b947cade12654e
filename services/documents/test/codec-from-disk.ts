import { readFileSync } from 'node:fs';
import { pictureCodec } from '../src/analysis/picture-codec.ts';

const wasm = (path: string) => readFileSync(new URL(`../node_modules/@jsquash/${path}`, import.meta.url));

/** The functions' codec, with its WebAssembly from the disk: only the bundler writes it into a module. */
export const codec = pictureCodec({
  jpegDecoder: wasm('jpeg/codec/dec/mozjpeg_dec.wasm'),
  jpegEncoder: wasm('jpeg/codec/enc/mozjpeg_enc.wasm'),
  pngDecoder: wasm('png/codec/pkg/squoosh_png_bg.wasm'),
});
