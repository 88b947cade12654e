import { between, type Random } from '../random.ts';
import type { Paint } from './car-colour.ts';

/** A dent with creases, scratches and bare metal, centred at (x, y). */
export function dent(random: Random, x: number, y: number, size: number, paint: Paint): string {
  const at = (spread: number) => between(random, -spread, spread);
  const corners = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * 2 * Math.PI;
    const reach = (size * between(random, 60, 110)) / 100;
    return `${Math.round(x + Math.cos(angle) * reach)},${Math.round(y + Math.sin(angle) * reach * 0.7)}`;
  });
  const creases = Array.from({ length: 6 }, () => {
    const start = [x + at(size), y + at(size * 0.6)];
    return `<path d="M${start[0]} ${start[1]} q${at(size * 0.5)} ${at(size * 0.4)} ${at(size)} ${at(size * 0.5)}" fill="none" stroke="${paint.light}" stroke-width="${between(random, 2, 5)}" stroke-opacity="0.8"/>`;
  });
  const scratches = Array.from({ length: 9 }, () => {
    const rise = at(size * 0.2);
    return `<path d="M${x - size + at(20)} ${y + at(size * 0.6)} l${size + at(size * 0.6)} ${rise}" stroke="#d9d5cf" stroke-width="${between(random, 1, 3)}" stroke-opacity="0.75"/>`;
  });
  return `<polygon points="${corners.join(' ')}" fill="${paint.shade}" fill-opacity="0.75"/>
    <ellipse cx="${x + size * 0.15}" cy="${y + size * 0.1}" rx="${size * 0.4}" ry="${size * 0.26}" fill="#0c0c0d" fill-opacity="0.45"/>
    ${creases.join('')}${scratches.join('')}`;
}
