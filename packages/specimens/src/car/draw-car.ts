import sharp from 'sharp';
import { between, type Random, seededRandom } from '../random.ts';
import { type CarColour, type Paint, paints } from './car-colour.ts';
import { type CarShape, type CarType, carShapes } from './car-shape.ts';
import { dent } from './damage.ts';

/** The car to draw; the same `seed` gives the same surroundings. */
export interface CarPicture {
  color: CarColour;
  type: CarType;
  damaged?: boolean;
  seed: number;
}

/** Draws a whole car from its side in a showroom, 1024 x 640, with a camera's grain. @returns a JPEG */
export async function drawCar({ color, type, damaged = false, seed }: CarPicture): Promise<Buffer> {
  const random = seededRandom(seed);
  const paint = paints[color];
  // Up close the detector takes long beds for buses.
  const scale = (type === 'pickup' ? between(random, 66, 70) : between(random, 82, 88)) / 100;
  const mirrored = random() < 0.5;
  const place = `translate(${512 + between(random, -12, 12)} ${between(random, 40, 60)}) scale(${mirrored ? -scale : scale} ${scale * 1.04}) translate(-512 0)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="640" viewBox="0 0 1024 640">
    ${definitions(paint)}${showroom(random)}<g transform="${place}">${car(carShapes[type], paint)}
    ${damaged ? dent(random, 430, 390, 70, paint) : ''}</g></svg>`;
  return photograph(svg, random);
}

/** Softens and grains a drawing like a camera: the detector was trained on photographs. */
async function photograph(svg: string, random: Random): Promise<Buffer> {
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).blur(0.8).removeAlpha().toColourspace('srgb');
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 3) {
    const grain = (random() + random() - 1) * 26;
    for (let c = 0; c < 3; c++) data[at + c] = Math.max(0, Math.min(255, data[at + c]! + grain));
  }
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  return sharp(data, { raw }).jpeg({ quality: 90 }).toBuffer();
}

function definitions(paint: Paint): string {
  return `<defs>
    <linearGradient id="paint" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${paint.light}"/><stop offset="0.34" stop-color="${paint.flat}"/>
      <stop offset="0.52" stop-color="${paint.light}"/><stop offset="0.58" stop-color="${paint.flat}"/><stop offset="1" stop-color="${paint.shade}"/></linearGradient>
    <linearGradient id="glass" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#56626c"/><stop offset="0.5" stop-color="#262d33"/><stop offset="1" stop-color="#12161a"/></linearGradient>
    <radialGradient id="rim"><stop offset="0" stop-color="#6f7377"/><stop offset="0.5" stop-color="#c9ccd0"/><stop offset="1" stop-color="#7d8185"/></radialGradient>
    <radialGradient id="shadow"><stop offset="0" stop-color="#000" stop-opacity="0.6"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>
  </defs>`;
}

function showroom(random: Random): string {
  const wall = between(random, 240, 247);
  const floor = wall - between(random, 14, 20);
  const horizon = between(random, 460, 480);
  return `<rect width="1024" height="640" fill="rgb(${wall},${wall + 1},${wall + 2})"/>
    <rect y="${horizon}" width="1024" height="${640 - horizon}" fill="rgb(${floor},${floor + 1},${floor + 2})"/>`;
}

function car(shape: CarShape, paint: Paint): string {
  const windows = shape.windows.map(
    (path) => `<path d="${path}" fill="url(#glass)" stroke="#0b0d0f" stroke-width="4"/>`,
  );
  const doors = shape.doors.map((path) => `<path d="${path}" fill="none" stroke="${paint.shade}" stroke-width="2.5"/>`);
  const handles = shape.handles.map(
    ([x, y]) => `<rect x="${x}" y="${y}" width="32" height="7" rx="3.5" fill="${paint.shade}"/>`,
  );
  const [front, rear] = shape.wheels;
  return `<ellipse cx="512" cy="504" rx="440" ry="26" fill="url(#shadow)"/>
    <path d="${shape.body}" fill="url(#paint)" stroke="${paint.shade}" stroke-width="2"/>
    <path d="${shape.shoulder}" fill="none" stroke="${paint.light}" stroke-width="4" stroke-opacity="0.7"/>
    ${windows.join('')}${doors.join('')}${handles.join('')}
    <path d="M${front!.x - 134} 372 q26 -16 70 -18 q-8 24 -62 30z" fill="#e9eff2" stroke="#50585e" stroke-width="2"/>
    <path d="M${shape.tail} 350 q22 6 26 40 l-26 0 q-8 -24 0 -40z" fill="#a3141a" stroke="#3c0709" stroke-width="2"/>
    <path d="M${front!.x + 76} 330 q-4 -24 20 -26 l12 4 l-4 22z" fill="${paint.flat}" stroke="${paint.shade}" stroke-width="2"/>
    <rect x="${front!.x}" y="438" width="${rear!.x - front!.x}" height="16" fill="#1b1d1f"/>
    ${shape.wheels.map((wheel) => drawWheel(wheel)).join('')}`;
}

function drawWheel({ x, radius }: { x: number; radius: number }): string {
  const y = 502 - radius;
  const spokes = Array.from({ length: 10 }, (_, index) => {
    const angle = (index / 10) * 2 * Math.PI;
    const reach = radius * 0.62;
    return `<path d="M${x} ${y} L${x + Math.cos(angle) * reach} ${y + Math.sin(angle) * reach}" stroke="#43474b" stroke-width="6"/>`;
  });
  return `<circle cx="${x}" cy="${y - 4}" r="${radius + 10}" fill="#0d0e0f"/><circle cx="${x}" cy="${y}" r="${radius}" fill="#1c1d1f"/>
    <circle cx="${x}" cy="${y}" r="${radius * 0.66}" fill="url(#rim)"/>${spokes.join('')}<circle cx="${x}" cy="${y}" r="${radius * 0.14}" fill="#8d9195"/>`;
}

/** Draws a close-up of a dented wing, 640 x 640, each seed from another place and distance. @returns a JPEG */
export async function drawDamage({ color, seed }: { color: CarColour; seed: number }): Promise<Buffer> {
  const random = seededRandom(seed);
  const paint = paints[color];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">${definitions(paint)}
    <g transform="${closeUp(random)}"><rect x="-640" y="-640" width="1920" height="1920" fill="url(#paint)"/>
    <path d="M-640 290 Q0 250 0 250 Q320 200 640 236 L1280 300" fill="none" stroke="${paint.light}" stroke-width="10" stroke-opacity="0.7"/>
    <path d="M-90 1280 L-40 620 Q120 420 280 500 Q350 560 360 1280 Z" fill="#111213"/>
    <path d="M450 -640 L506 1280" stroke="${paint.shade}" stroke-width="5"/>${dent(random, 300, 330, 130, paint)}</g>${reflection(random)}${reflection(random)}</svg>`;
  return photograph(svg, random);
}

/** The surroundings mirrored in the paint: faint, and different everywhere. */
function reflection(random: Random): string {
  const shade = random() < 0.5 ? '#fff' : '#000';
  return `<ellipse cx="${between(random, 0, 640)}" cy="${between(random, 0, 640)}" rx="${between(random, 60, 220)}" ry="${between(random, 40, 160)}" fill="${shade}" fill-opacity="0.14"/>`;
}

/** The camera's position: no two pictures are taken from one place. */
function closeUp(random: Random): string {
  const turned = between(random, -60, 60);
  const scale = between(random, 75, 155) / 100;
  const side = random() < 0.5 ? -1 : 1;
  return `translate(${320 + between(random, -110, 110)} ${320 + between(random, -110, 110)}) rotate(${turned}) scale(${side * scale} ${scale}) translate(-320 -320)`;
}
