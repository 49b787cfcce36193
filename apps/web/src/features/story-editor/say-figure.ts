import { workOut } from "./work-out.ts";

/** What is measured, in words to begin with; which way is good is said in the list where it is chosen. */
export interface MetricFamily {
  id: string;
  title: string;
  /** The subject of the sentence. */
  measure: string;
  unit: string;
  good: "less" | "more";
}

export const METRIC_FAMILIES: readonly MetricFamily[] = [
  { id: "time", title: "Time it takes", measure: "The time it took", unit: "min", good: "less" },
  { id: "cost", title: "Money spent", measure: "Costs", unit: "£", good: "less" },
  { id: "errors", title: "Errors, complaints", measure: "Errors", unit: "a week", good: "less" },
  { id: "safety", title: "Incidents, safety", measure: "Incidents", unit: "a month", good: "less" },
  { id: "income", title: "Money earned", measure: "Sales", unit: "£", good: "more" },
  { id: "volume", title: "How many or how much", measure: "Output", unit: "a week", good: "more" },
  { id: "reliability", title: "Share that goes well", measure: "The share that went well", unit: "%", good: "more" },
  { id: "satisfaction", title: "Satisfaction", measure: "Satisfaction", unit: "out of 5", good: "more" },
];

export interface Figure {
  measure: string;
  from: string;
  to: string;
  unit: string;
  /** Who counted it, over what time; may be empty. */
  how: string;
}

/** A number as people type it, in English or with a decimal comma; null where it is none. */
export function readNumber(typed: string): number | null {
  const bare = typed
    .trim()
    .replace(/^[-−–]/, "-")
    .replace(/[\s'’]/g, "");
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare.replace(",", ".");
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** What the figures come to, and the sentence that tells them; null while a figure is missing or nothing moved. */
export function sayFigure(figure: Figure): { share: string; way: MetricFamily["good"]; sentence: string } | null {
  const [before, after] = [readNumber(figure.from), readNumber(figure.to)];
  const measure = figure.measure.trim();
  if (before === null || after === null || before === after || measure === "") return null;
  const unit = figure.unit.trim();
  const share = workOut(before, after, unit) ?? "";
  const sides = `from ${withUnit(figure.from, unit)} to ${withUnit(figure.to, unit)}`;
  const how = figure.how.trim().replace(/[.,;]$/, "");
  const said = `${measure} went ${sides}${share && ` (${share})`}${how && `, measured by ${how}`}.`;
  return { share, way: after > before ? "more" : "less", sentence: said.charAt(0).toUpperCase() + said.slice(1) };
}

function withUnit(typed: string, unit: string): string {
  const number = typed.trim();
  if (/^[$£€¥]$/.test(unit)) return `${unit}${number}`;
  return /^[%x×]$/.test(unit) || unit === "" ? `${number}${unit}` : `${number} ${unit}`;
}
