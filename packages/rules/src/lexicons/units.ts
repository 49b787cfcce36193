import { formsOf, tableOf, WordList } from "./table.ts";

/** Time units as written → canonical unit. */
export const TIME_UNITS = tableOf({
  ms: "ms",
  msec: "ms",
  millisecond: "ms",
  milliseconds: "ms",
  s: "s",
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  min: "min",
  mins: "min",
  minute: "min",
  minutes: "min",
  h: "h",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  stunde: "h",
  stunden: "h",
  day: "day",
  days: "day",
  tag: "day",
  tage: "day",
  week: "week",
  weeks: "week",
  wk: "week",
  wks: "week",
  woche: "week",
  wochen: "week",
  month: "month",
  months: "month",
  monat: "month",
  monate: "month",
  year: "year",
  years: "year",
  yr: "year",
  yrs: "year",
  jahr: "year",
  jahre: "year",
  jours: "day",
  heures: "h",
  semaines: "week",
  tagen: "day",
  monaten: "month",
  jahren: "year",
  minuten: "min",
  quarter: "quarter",
  quarters: "quarter",
  night: "night",
  nights: "night",
  fortnight: "week",
  fortnights: "week",
  decade: "year",
  decades: "year",
  weekend: "weekend",
  weekends: "weekend",
  sprint: "sprint",
  sprints: "sprint",
  shift: "shift",
  shifts: "shift",
  semester: "semester",
  semesters: "semester",
  terms: "term",
});

/** How many seconds a time unit has, for comparisons. */
export const SECONDS = tableOf({
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
});

/** Units of size, weight, distance, energy, temperature → symbol. */
export const SIZE_UNITS = formsOf(`
  kB kb kilobyte kilobytes;MB mb megabyte megabytes;GB gb gig gigs gigabyte gigabytes;TB tb terabyte terabytes;PB pb petabytes;
  KiB kib;MiB mib;GiB gib;TiB tib;B byte bytes;Mbit mbit;Mbps mbps;Gbps gbps;kbps kbps;
  kg kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes;g g gram grams gramme grammes;mg mg milligram milligrams;
  µg mcg µg microgram micrograms;t t ton tons tonne tonnes;lb lb lbs;oz oz ounce ounces;
  km km kilometre kilometres kilometer kilometers;mi mile miles;m m metre metres meter meters;
  cm cm centimetre centimetres centimeter centimeters;mm mm millimetre millimetres millimeter millimeters;
  in inch inches;ft feet ft foot;yd yard yards;L l litre litres liter liters ltr;mL ml millilitre millilitres milliliter milliliters;
  cL cl;gal gallon gallons;pt pint pints;kWh kwh;MWh mwh;GWh gwh;kW kw;MW mw;W w watt watts;V v volt volts;A amp amps;
  ha ha hectare hectares;ac acre acres;m² sqm m2;ft² sqft;m³ m3;° degree degrees °;rpm rpm;bpm bpm;Hz hz;kHz khz;MHz mhz;GHz ghz;
  fps fps;QPS qps;RPS rps;TPS tps;dB db decibel decibels;mph mph;bar bar;psi psi;hPa hpa;kcal kcal calorie calories;
  IU iu;mmHg mmhg;mmol mmol;ppm ppm;µm micron microns;nm nm;dL dl;kPa kpa;mA ma;mAh mah;lx lux;kJ kj;kn knots;dpi dpi;pH ph;vCPU vcpu vcpus;bps bps`);

/** Single letters are units only where they touch the number or in a clear place. */
export const TIGHT_UNITS = new WordList("m g t l w h s v db mb ft ha bar min");

export const MAGNITUDES = tableOf({
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  hundred: 100,
  dozen: 12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  m: 1e6,
  bn: 1e9,
  billion: 1e9,
  b: 1e9,
  trillion: 1e12,
});

/** "a round", "per head": nouns that make a rate after "a", besides the time units. */
export const PER_NOUNS = new WordList(
  "round shift head person piece unit class session visit game plate order night term student patient customer user item page call ticket bed room trip case run match lesson employee household litre kilo tonne batch pupil child guest cover table meal hectare acre mile kilometre km box crate pallet load parcel van truck lorry bottle site branch store shop team ward crew worker nurse driver member client project sprint release build deploy request kg go pop pair dozen hen cow animal tree row hive flight ride show season semester weekend morning evening",
);

export const MONTHS = new WordList(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Lower-case names that take a number as part of the name. */
export const NUMBERED_NAMES = new WordList(
  "version release lap line grade year room page level phase step chapter floor section gate bus class tier priority series item table figure appendix ward zone track shop hall building platform stage round form type option day article clause rule route flight unit wave sprint iteration team number no nr episode model python java node error code status aisle bay dock junction exit pump press machine oven terminal pier lane lot batch plot field block annex exhibit question slide invoice ticket order case issue bug ref reference contract highway motorway road interstate sev severity band key act paragraph part group cell seat bed desk counter window boiler furnace silo barn greenhouse shed kiln mill cabin cage pen hive kiosk till camera sensor valve channel frequency warehouse depot hangar store branch district region area sector precinct house flat apartment suite volume issue edition schedule schema protocol standard directive regulation rev revision build patch milestone quarter week month module course lesson exercise task question problem scenario use stand row berth mooring carriage coach wagon rack bin shelf box cubicle patient lift size server stall booth circuit period tram truck van pitch court locker tray pod cluster shard partition port extension",
);

/** Names that are numbered only where nothing that counts them stands before: "year 9", but "in the first year 40 pupils". */
export const DETERMINED = new WordList(
  "the this that last first second third next previous following final per a an each every our my their his her its whole same one another other every past new",
);

/** A capital abbreviation of a measure is followed by its value, not by a part of its name. */
export const METRIC_ABBREVIATIONS = new WordList(
  "nps csat gpa oee sla mttr mttd kpi roi ebitda ltv cac arr mrr dau mau wau ctr cpc cpu ram hba1c bmi iq ph aov arpu los gdp eps",
);

/** The last word of an address with a house number. */
export const STREETS = new WordList(
  "street lane road avenue drive close square way court place row hill gardens terrace boulevard crescent st rd ave",
);

/** Plurals without s. */
export const IRREGULAR_PLURALS = new WordList(
  "people children men women staff mice feet teeth fish sheep cattle criteria media data personnel crew police youth households pieces teams percent",
);
