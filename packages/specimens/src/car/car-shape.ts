export const carTypes = ['sedan', 'suv', 'pickup', 'hatchback'] as const;
export type CarType = (typeof carTypes)[number];

/** Side view, facing left, on a canvas of 1024 x 640; the ground is at y = 500. SVG path data. */
export interface CarShape {
  body: string;
  windows: string[];
  wheels: { x: number; radius: number }[];
  doors: string[];
  handles: [x: number, y: number][];
  shoulder: string;
  /** Left edge of the rear lamp. */
  tail: number;
}

export const carShapes: Record<CarType, CarShape> = {
  sedan: {
    body: 'M118 452 Q104 440 106 404 Q108 372 132 358 Q200 334 306 322 Q372 266 440 250 Q540 232 650 250 Q716 266 772 318 Q856 324 896 340 Q918 356 918 400 Q920 440 904 452 Z',
    windows: [
      'M338 322 Q392 276 446 264 Q490 257 530 256 L530 322 Z',
      'M546 256 Q600 255 646 264 L672 322 L546 322 Z',
      'M664 269 Q704 284 742 320 L690 322 Z',
    ],
    wheels: [
      { x: 252, radius: 62 },
      { x: 760, radius: 62 },
    ],
    doors: ['M340 326 Q328 390 342 444 L536 444 L538 326', 'M538 326 L536 444 L668 444 Q692 404 694 326'],
    handles: [
      [496, 352],
      [650, 352],
    ],
    shoulder: 'M130 372 Q420 336 900 356',
    tail: 886,
  },
  suv: {
    body: 'M112 450 Q100 436 102 380 Q104 342 128 328 Q210 306 300 296 Q352 226 412 206 Q560 186 790 200 Q846 210 868 262 Q890 300 906 328 Q922 350 920 400 Q920 440 906 450 Z',
    windows: [
      'M330 294 Q370 236 424 222 Q470 214 516 212 L516 294 Z',
      'M534 211 Q604 208 664 211 L672 294 L534 294 Z',
      'M684 212 Q740 212 788 218 Q824 230 842 290 L692 294 Z',
    ],
    wheels: [
      { x: 250, radius: 72 },
      { x: 766, radius: 72 },
    ],
    doors: ['M332 298 Q318 380 330 440 L524 440 L526 298', 'M526 298 L524 440 L660 440 Q688 390 684 298'],
    handles: [
      [484, 326],
      [642, 326],
    ],
    shoulder: 'M126 344 Q440 308 904 336',
    tail: 888,
  },
  pickup: {
    body: 'M96 450 Q86 436 88 384 Q90 346 112 334 Q190 314 276 306 Q330 232 386 216 Q520 200 626 212 Q648 220 660 304 L920 308 Q932 314 932 360 L932 430 Q930 448 916 450 Z',
    windows: ['M306 304 Q350 242 398 230 Q434 222 466 220 L466 304 Z', 'M482 219 Q560 214 614 222 L630 302 L482 304 Z'],
    wheels: [
      { x: 232, radius: 72 },
      { x: 776, radius: 72 },
    ],
    doors: ['M308 308 Q296 388 308 440 L472 440 L474 308', 'M474 308 L472 440 L640 440 L644 308', 'M662 304 L664 400'],
    handles: [
      [436, 336],
      [606, 336],
    ],
    shoulder: 'M112 350 Q420 318 930 330',
    tail: 902,
  },
  hatchback: {
    body: 'M150 452 Q136 438 138 396 Q140 362 164 346 Q232 322 318 312 Q384 240 450 226 Q570 210 720 224 Q784 240 822 306 Q862 326 872 366 Q878 436 862 452 Z',
    windows: [
      'M350 312 Q400 254 458 242 Q506 236 550 235 L550 312 Z',
      'M568 234 Q640 231 706 240 L728 312 L568 312 Z',
      'M726 244 Q762 262 788 306 L746 312 Z',
    ],
    wheels: [
      { x: 276, radius: 64 },
      { x: 748, radius: 64 },
    ],
    doors: ['M352 316 Q340 384 352 444 L556 444 L558 316', 'M558 316 L556 444 L664 444 Q700 396 730 316'],
    handles: [
      [516, 344],
      [690, 344],
    ],
    shoulder: 'M160 362 Q440 328 866 356',
    tail: 840,
  },
};
