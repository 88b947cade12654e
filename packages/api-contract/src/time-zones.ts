import type { Place } from './policy-territory.ts';

const eastern = 'America/New_York';
const central = 'America/Chicago';
const mountain = 'America/Denver';
const pacific = 'America/Los_Angeles';
const atlantic = 'America/Halifax';
/** Eastern, Atlantic and Mountain time without daylight saving, as some places keep it. */
const easternStandard = 'America/Atikokan';
const atlanticStandard = 'America/Puerto_Rico';
const mountainStandard = 'America/Phoenix';

/**
 * The time zones of each place, the one of most of its people first. Only one of several that show the same time today is listed.
 * Sources: 49 CFR part 71 (limits of the zones in the United States); for Canada and for the use of daylight saving time, the
 * IANA time zone database (`zone.tab` and its comments, 2025b).
 */
export const timeZonesOf: Readonly<Record<Place, readonly [string, ...string[]]>> = {
  AL: [central],
  AK: ['America/Anchorage', 'America/Adak'], // the Aleutians west of 169° 30' W
  AZ: [mountainStandard, mountain], // the Navajo Nation keeps daylight saving time
  AR: [central],
  CA: [pacific],
  CO: [mountain],
  CT: [eastern],
  DE: [eastern],
  DC: [eastern],
  FL: [eastern, central], // west of the Apalachicola
  GA: [eastern],
  HI: ['Pacific/Honolulu'],
  ID: ['America/Boise', pacific], // north of the Salmon
  IL: [central],
  IN: ['America/Indiana/Indianapolis', central], // around Gary and Evansville
  IA: [central],
  KS: [central, mountain], // four counties in the west
  KY: [eastern, central], // the west
  LA: [central],
  ME: [eastern],
  MD: [eastern],
  MA: [eastern],
  MI: ['America/Detroit', central], // four counties next to Wisconsin
  MN: [central],
  MS: [central],
  MO: [central],
  MT: [mountain],
  NE: [central, mountain], // the west
  NV: [pacific, mountain], // West Wendover
  NH: [eastern],
  NJ: [eastern],
  NM: [mountain],
  NY: [eastern],
  NC: [eastern],
  ND: [central, mountain], // the southwest
  OH: [eastern],
  OK: [central],
  OR: [pacific, 'America/Boise'], // most of Malheur County
  PA: [eastern],
  RI: [eastern],
  SC: [eastern],
  SD: [central, mountain], // the west
  TN: [central, eastern], // the east
  TX: [central, mountain], // El Paso and Hudspeth County
  UT: [mountain],
  VT: [eastern],
  VA: [eastern],
  WA: [pacific],
  WV: [eastern],
  WI: [central],
  WY: [mountain],

  AS: ['Pacific/Pago_Pago'],
  GU: ['Pacific/Guam'],
  MP: ['Pacific/Guam'],
  PR: [atlanticStandard],
  VI: [atlanticStandard],

  AB: ['America/Edmonton'],
  BC: ['America/Vancouver', 'America/Edmonton', mountainStandard], // the east; the Peace River and Creston
  MB: ['America/Winnipeg'],
  NB: ['America/Moncton'],
  NL: ['America/St_Johns', 'America/Goose_Bay'], // Labrador
  NT: ['America/Edmonton'],
  NS: [atlantic],
  NU: ['America/Iqaluit', 'America/Rankin_Inlet', 'America/Edmonton', easternStandard],
  ON: ['America/Toronto', 'America/Winnipeg', easternStandard], // west of 90° W; Atikokan
  PE: [atlantic],
  QC: ['America/Toronto', atlantic, atlanticStandard], // the Magdalen Islands; Blanc-Sablon
  SK: ['America/Regina', 'America/Edmonton', 'America/Winnipeg'], // Lloydminster; Creighton
  YT: ['America/Whitehorse'],
};
