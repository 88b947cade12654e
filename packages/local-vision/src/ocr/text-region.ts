/** A rectangle of text, possibly rotated: centre, size and direction (radians, clockwise on screen) in picture pixels. */
export interface TextRegion {
  centreX: number;
  centreY: number;
  width: number;
  height: number;
  angle: number;
}

/** Pixels that the detector connects into one piece of text, in detector coordinates. */
export interface Blob {
  xs: number[];
  ys: number[];
  meanX: number;
  meanY: number;
  /** Direction of the longer axis, in (-pi/2, pi/2]. */
  angle: number;
  /** Longer axis over shorter axis. */
  elongation: number;
}

/** Moments of a pixel set, which give its direction. */
export function measureBlob(xs: number[], ys: number[]): Blob {
  const count = xs.length;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < count; i++) {
    meanX += xs[i]! / count;
    meanY += ys[i]! / count;
  }
  let xx = 1 / 12;
  let yy = 1 / 12;
  let xy = 0;
  for (let i = 0; i < count; i++) {
    const dx = xs[i]! - meanX;
    const dy = ys[i]! - meanY;
    xx += (dx * dx) / count;
    yy += (dy * dy) / count;
    xy += (dx * dy) / count;
  }
  const spread = Math.hypot((xx - yy) / 2, xy);
  const middle = (xx + yy) / 2;
  return {
    xs,
    ys,
    meanX,
    meanY,
    angle: 0.5 * Math.atan2(2 * xy, xx - yy),
    elongation: Math.sqrt((middle + spread) / Math.max(middle - spread, 1e-6)),
  };
}

/** The direction of most text, by the vote of long blobs, modulo half a turn. */
export function dominantAngle(blobs: readonly Blob[]): number {
  let sine = 0;
  let cosine = 0;
  for (const blob of blobs) {
    if (blob.elongation < 2.5) continue;
    const weight = Math.sqrt(blob.xs.length) * Math.min(blob.elongation, 12);
    sine += weight * Math.sin(2 * blob.angle);
    cosine += weight * Math.cos(2 * blob.angle);
  }
  return 0.5 * Math.atan2(sine, cosine);
}

/** Smallest difference between two directions, modulo half a turn. */
export function angleBetween(one: number, other: number): number {
  const difference = Math.abs(one - other) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}

/** The tight rectangle around a blob in direction `angle`, grown because the detector shrinks text ("unclip"). */
export function regionOf(blob: Blob, angle: number, unclip: number): TextRegion {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let minU = Infinity;
  let maxU = -Infinity;
  let minV = Infinity;
  let maxV = -Infinity;
  for (let i = 0; i < blob.xs.length; i++) {
    const u = blob.xs[i]! * cos + blob.ys[i]! * sin;
    const v = -blob.xs[i]! * sin + blob.ys[i]! * cos;
    if (u < minU) minU = u;
    if (u > maxU) maxU = u;
    if (v < minV) minV = v;
    if (v > maxV) maxV = v;
  }
  const width = maxU - minU + 1;
  const height = maxV - minV + 1;
  const grow = (width * height * unclip) / (2 * (width + height));
  const u = (minU + maxU) / 2 + 0.5;
  const v = (minV + maxV) / 2 + 0.5;
  return {
    centreX: u * cos - v * sin,
    centreY: u * sin + v * cos,
    width: width + 2 * grow,
    height: height + 2 * grow,
    angle,
  };
}
