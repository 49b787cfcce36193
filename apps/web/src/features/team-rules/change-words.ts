import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import type { OwnMetric } from "@starboard/domain/evaluation-profile";
import type { ProfileChange, ProfilePath } from "@starboard/domain/profile-changes";

const PLACES: Readonly<Record<string, string>> = {
  name: "Name",
  seniority: "Seniority",
  bands: "Bands",
  targetSeconds: "Target length",
  wordsPerMinute: "Pace",
};
const SETTINGS: Readonly<Record<string, string>> = { on: "", severity: " · severity", threshold: " · threshold" };

export const LIST_TITLES: Readonly<Record<string, string>> = {
  names: "Names with numbers in them",
  metrics: "Figures and which way is good",
  roles: "Words for a role",
  guardrails: "Guardrails",
  prevention: "Prevention",
  stakes: "Stakes",
  stakeholders: "Stakeholders",
  measured: "How a result is measured",
};

/** What a place of a profile is called on the screen. @param ruleTitle what a rule is called */
export function placeWords(path: ProfilePath, ruleTitle: (id: string) => string): string {
  const [group = "", name = "", setting = ""] = path;
  if (group === "weights") return `Weight of ${DIMENSION_TITLES[name as Dimension] ?? name}`;
  if (group === "rules") return `${ruleTitle(name)}${SETTINGS[setting] ?? ""}`;
  if (group === "vocabulary") return LIST_TITLES[name] ?? name;
  return PLACES[group] ?? group;
}

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const isMetric = (value: unknown): value is OwnMetric => typeof value === "object" && value !== null && "good" in value;

/** A value as one reads it; a place that says nothing leaves it to the product. */
export function valueWords(path: ProfilePath, value: unknown): string {
  if (value === undefined) return "as the product has it";
  if (path[0] === "targetSeconds" && Array.isArray(value)) return value.map(minutes).join(" – ");
  if (path[0] === "wordsPerMinute" && Array.isArray(value)) return `${value.join(" – ")} words a minute`;
  if (path[0] === "bands") {
    const { developing, solid, strong } = value as Record<string, number>;
    return `developing from ${developing}, solid from ${solid}, strong from ${strong}`;
  }
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.map((item) => (isMetric(item) ? metricLine(item) : String(item))).join(", ");
  return String(value);
}

export const metricLine = ({ name, good }: OwnMetric): string => `${name}: ${good}`;

/** For a list of words: what came and what went, instead of both lists. */
export function listWords({ before, after }: ProfileChange): string {
  const lines = (value: unknown) =>
    Array.isArray(value) ? value.map((item) => (isMetric(item) ? metricLine(item) : String(item))) : [];
  const [was, is] = [lines(before), lines(after)];
  const came = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
  const went = was.filter((line) => !is.includes(line)).map((line) => `− ${line}`);
  return [...came, ...went].join(", ");
}
