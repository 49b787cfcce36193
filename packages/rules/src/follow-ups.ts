import { type Evidence, hasSign, rangeOf, sentencesWith, textOf } from "./facts/evidence.ts";
import { IN } from "./facts/sections/sections.ts";
import type { LexiconName } from "./lexicons/phrases.ts";
import type { Signals } from "./score/signals.ts";

const MAX_QUESTIONS = 6;

/** What an interviewer would ask next, by what the story leaves open; most pressing first. */
export function followUpsFor(evidence: Evidence, signals: Signals): string[] {
  if (evidence.spokenWords < 10) return [];
  const questions: string[] = [];
  const ask = (isOpen: boolean, question: string) => {
    if (isOpen) questions.push(question);
  };
  const part = evidence.partChanges.find((change) => change.direction !== "none" && change.from === null);
  const full = evidence.fullChanges[0];
  const shown = full ?? part;
  ask(signals.weDeeds > signals.ownDeeds, "What exactly was your part in this?");
  ask(signals.ownDeeds === 0 && signals.nobodyDeeds > 0, "Who did that, and what did you do yourself?");
  ask(signals.words.result < 3 && signals.fullChanges === 0, "How did it end?");
  ask(full === undefined && part !== undefined, `Where did ${nameOf(part?.metric ?? null)} stand before that?`);
  if (signals.measured === 0 && shown !== undefined) ask(true, `How did you measure the ${figureOf(evidence, shown)}?`);
  ask(
    full === undefined && part === undefined && signals.vagueResults > 0,
    "How would I see that it got better? Is there a number?",
  );
  ask(signals.rejected === 0, "What did you decide against?");
  ask(signals.cost === 0, "What did that choice cost, and who paid for it?");
  ask(signals.diagnosis === 0 && signals.kind === "challenge", "How did you find out what the cause was?");
  ask(signals.guardrails === 0, "How would you have noticed if it had gone wrong?");
  ask(signals.stakeholders === 0, "Who had to agree, and who was against it?");
  ask(
    signals.kind === "challenge" && signals.prevention + signals.practice === 0,
    "What keeps it from happening again?",
  );
  ask(signals.lessons < 1 && signals.practice === 0, "What would you do differently next time?");
  ask(
    signals.platitudes > 0 && signals.practice === 0,
    "Can you give me an example of where you have used that lesson since?",
  );
  ask(signals.stakes === 0, "Why did it matter, and to whom?");
  const has = (name: LexiconName) => hasSign(evidence, name);
  const isIncident = signals.kind === "challenge" && has("stabiliseCue");
  ask(isIncident && !has("restored"), "How long did it take until things worked again?");
  ask(signals.kind === "accomplishment" && !has("goalCue"), "What exactly had to be reached, by when and with what?");
  ask(!has("scope"), "How big was it: how many people, how much money, how many months?");
  ask(!has("leadership") && signals.ownDeeds > 0, "Whom did you lead or teach in this, and how?");
  const reason = sentencesWith(evidence, "choice", IN.action | IN.tradeoffs)[0];
  if (reason !== undefined && signals.reason === 0)
    ask(true, `Why did you do it that way: “${shorten(evidence, reason)}”?`);
  return questions.slice(0, MAX_QUESTIONS);
}

const nameOf = (metric: string | null) =>
  metric === null ? "the figure" : `the ${metric.replace(/^(the|our|my) /, "")}`;

function figureOf(evidence: Evidence, change: Evidence["fullChanges"][number]): string {
  const quantity = change.toQuantity;
  if (change.relative !== null)
    return `${Math.round(change.relative.value * 10) / 10}${change.relative.unit === "pp" ? " points" : change.relative.unit}`;
  return quantity === null ? "change" : textOf(evidence.facts, quantity.first, quantity.end);
}

const SHOWN_LENGTH = 60;

function shorten(evidence: Evidence, sentence: number): string {
  const { start, end } = rangeOf(evidence, sentence);
  const text = evidence.facts.document.text.slice(start, end);
  if (text.length <= SHOWN_LENGTH) return text.replace(/[.!?]$/, "");
  return `${text.slice(0, text.lastIndexOf(" ", SHOWN_LENGTH))} …`;
}
