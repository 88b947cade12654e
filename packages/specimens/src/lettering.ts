import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

const require = createRequire(import.meta.url);

/** The typefaces: `regular` and `bold` Roboto, `narrow` its bold condensed cut. */
export type Typeface = 'regular' | 'bold' | 'narrow';

const files: Record<Typeface, string> = {
  regular: '@fontsource/roboto/files/roboto-latin-400-normal.woff',
  bold: '@fontsource/roboto/files/roboto-latin-700-normal.woff',
  narrow: '@fontsource/roboto-condensed/files/roboto-condensed-latin-700-normal.woff',
};
const fonts = new Map<Typeface, Font>();

function font(typeface: Typeface): Font {
  const known = fonts.get(typeface);
  if (known) return known;
  const bytes = readFileSync(require.resolve(files[typeface]));
  const parsed = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  fonts.set(typeface, parsed);
  return parsed;
}

/**
 * Text as SVG outlines: a new machine may have no fonts at all. `y` is the baseline. Drawn glyph by glyph, because the
 * font library does not know every substitution rule of these fonts and Latin capitals need none.
 */
export function lettering(text: string, x: number, y: number, size: number, fill: string, typeface: Typeface): string {
  const face = font(typeface);
  let pen = x;
  const outlines = [...text].map((character) => {
    const glyph = face.charToGlyph(character);
    const outline = glyph.getPath(pen, y, size).toPathData(2);
    pen += ((glyph.advanceWidth ?? 0) * size) / face.unitsPerEm;
    return outline;
  });
  return `<path d="${outlines.join('')}" fill="${fill}"/>`;
}
