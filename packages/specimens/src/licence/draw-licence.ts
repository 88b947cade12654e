import sharp from 'sharp';
import { lettering } from '../lettering.ts';
import { heading, type LayoutOf } from './layout.ts';
import type { Licence, LicenceState } from './licence.ts';
import { arizona, florida, pennsylvania, texas } from './numbered-layouts.ts';
import { california, massachusetts, newYork } from './other-layouts.ts';

const layouts: Record<LicenceState, LayoutOf> = {
  AZ: arizona,
  CA: california,
  FL: florida,
  MA: massachusetts,
  NY: newYork,
  PA: pennsylvania,
  TX: texas,
};

/**
 * Draws a driving licence of 1012 x 638 pixels, marked SPECIMEN, in its state's style.
 * @returns a JPEG; the same licence gives the same bytes
 * @example await drawLicence(newPerson(seededRandom(7), 'AZ'))
 */
export async function drawLicence(licence: Licence): Promise<Buffer> {
  const { background, portrait, texts } = layouts[licence.state](licence);
  const mark = heading('SPECIMEN - NOT A REAL LICENSE', 600, 630, 20, '#a33');
  const lettered = [...texts, mark]
    .map(({ text, x, y, size, fill, typeface }) => lettering(text, x, y, size, fill, typeface))
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1012" height="638" viewBox="0 0 1012 638">
    <defs><linearGradient id="paper" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="${background[0]}"/><stop offset="1" stop-color="${background[1]}"/>
    </linearGradient></defs>
    <rect width="1012" height="638" rx="30" fill="url(#paper)"/>${guilloche()}${face(portrait)}${lettered}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer();
}

/** Fine waves, like those printed against copying. */
function guilloche(): string {
  const waves = Array.from({ length: 24 }, (_, row) => {
    const y = 20 + row * 26;
    return `<path d="M0 ${y} C 250 ${y - 40}, 420 ${y + 44}, 640 ${y} S 900 ${y - 30}, 1012 ${y}" fill="none" stroke="#7a8fa8" stroke-opacity="0.22" stroke-width="1.2"/>`;
  });
  return waves.join('');
}

function face({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 100 130" preserveAspectRatio="xMidYMid slice">
    <rect width="100" height="130" fill="#8fb6c9"/><path d="M8 130 Q12 92 50 92 Q88 92 92 130 Z" fill="#50607a"/>
    <rect x="41" y="76" width="18" height="22" fill="#c99873"/><ellipse cx="50" cy="56" rx="23" ry="30" fill="#dcae88"/>
    <path d="M26 54 Q22 20 50 20 Q78 20 74 54 Q70 36 50 36 Q30 36 26 54Z" fill="#3b2a20"/>
    <circle cx="41" cy="55" r="2.6" fill="#2a2420"/><circle cx="59" cy="55" r="2.6" fill="#2a2420"/>
    <path d="M42 72 Q50 77 58 72" stroke="#8c4a3c" stroke-width="2" fill="none"/></svg>`;
}
