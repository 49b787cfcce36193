import { formsOf, numbersOf, WordList } from "./table.ts";

/** Time units as written → canonical unit. */
export const TIME_UNITS = formsOf(`
  ms ms msec millisecond milliseconds;s s sec secs second seconds;min min mins minute minutes minuten;
  h h hr hrs hour hours stunde stunden heures;day d day days tag tage jours tagen;
  week week weeks wk wks woche wochen semaines fortnight fortnights;month month months monat monate monaten;
  year year years yr yrs jahr jahre jahren decade decades;quarter quarter quarters;night night nights;
  weekend weekend weekends;sprint sprint sprints;shift shift shifts;semester semester semesters;term terms`);

/** How many seconds a time unit has, for comparisons. */
export const SECONDS = numbersOf(
  "0.001 ms;1 s;60 min;3600 h;86400 day night;604800 week;2629800 month;7889400 quarter;31557600 year",
);

/** Units of size, weight, distance, energy, temperature → symbol. */
export const SIZE_UNITS = formsOf(`
  kB kb kilobyte kilobytes;MB mb megabyte megabytes;GB gb gig gigs gigabyte gigabytes;TB tb terabyte terabytes;PB pb petabytes;
  KiB kib;MiB mib;GiB gib;TiB tib;B byte bytes;Mbit mbit;Mbps mbps;Gbps gbps;kbps kbps;
  kg kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes;g g gram grams gramme grammes;mg mg milligram milligrams;
  µg mcg µg microgram micrograms;t t ton tons tonne tonnes;lb lb lbs;oz oz ounce ounces;
  km km kilometre kilometres kilometer kilometers;mi mile miles;m m metre metres meter meters;
  cm cm centimetre centimetres centimeter centimeters;mm mm millimetre millimetres millimeter millimeters;
  in inch inches;ft feet ft foot;yd yard yards;L l litre litres liter liters ltr;mL ml millilitre millilitres milliliter milliliters;
  cL cl;gal gallon gallons;pt pint pints;kWh kwh;MWh mwh;GWh gwh;kW kw kilowatt kilowatts;MW mw megawatt megawatts;W w watt watts;V v volt volts;kV kv;A amp amps;
  ha ha hectare hectares;ac acre acres;m² sqm m2;ft² sqft;m³ m3;° degree degrees °;rpm rpm;bpm bpm;Hz hz;kHz khz kilohertz;MHz mhz;GHz ghz;
  fps fps;QPS qps;RPS rps;TPS tps;dB db decibel decibels;mph mph;bar bar;psi psi;hPa hpa;kcal kcal calorie calories;
  IU iu;mmHg mmhg;mmol mmol;ppm ppm;µm micron microns;nm nm;dL dl;kPa kpa;mA ma;mAh mah;lx lux;kJ kj;kn knots;dpi dpi;pH ph;vCPU vcpu vcpus;bps bps`);

/** Single letters are units only where they touch the number or in a clear place. */
export const TIGHT_UNITS = new WordList("m g t l w h s v db mb ft ha bar min");

export const MAGNITUDES = numbersOf(`
  1e3 k thousand thousands;100 hundred;12 dozen;1e5 lakh lakhs;1e7 crore crores;1e6 mn mio million millions m;
  1e9 bn billion b;1e12 trillion`);

/** "a round", "per head": nouns that make a rate after "a", besides the time units. */
export const PER_NOUNS = new WordList(
  "round shift head person piece unit class session visit game plate order night term student patient customer user item page call ticket bed room trip case run match lesson employee household litre kilo tonne pupil child guest cover table meal hectare mile kilometre km box crate pallet load parcel van truck lorry bottle site branch store shop team ward crew worker nurse driver member client project sprint release build deploy request kg go pair dozen cow animal ride show season weekend morning evening",
);

export const MONTHS = new WordList(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Lower-case names that take a number as part of the name. */
export const NUMBERED_NAMES = new WordList(
  "version release option folder shelf carriage coach wagon lap line grade year room page level phase step chapter floor section gate bus class tier priority item table figure appendix ward zone track shop hall building platform stage round form type day article clause rule route flight unit wave sprint iteration team number no python java node error code status aisle bay dock junction exit press machine terminal pier lane lot batch plot field block question slide invoice ticket order case issue bug reference contract road sev severity band key act paragraph part group cell seat bed desk window till depot branch district house flat volume edition standard regulation revision build patch quarter week month module course lesson task problem stand row box patient lift size server circuit period tram truck van court pod cluster shard partition port extension",
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
