import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { isNoStory } from "../../facts/no-story.ts";
import { rangesOf } from "../places.ts";

export const junkDocs: RuleDocs = {
  why: "Repetition, strings of keywords and random letters earn nothing here and less in an interview.",
  bad: [
    "I owned a high-impact initiative with clear KPIs, baselines and deltas, and aligned the stakeholders on measurable outcomes.",
    "Kubernetes, Kafka, Redis, gRPC, Terraform, Helm, Istio, SLO, canary, MTTR.",
    "I fixed the queue for the night shift. I fixed the queue for the night shift. I fixed the queue for the night shift.",
    "Wir haben die Wartezeit von vierzig auf zwölf Minuten gesenkt und ich habe das mit dem Team und der Leitung geplant.",
  ],
  good: ["I put the queue behind Redis because the database lost messages when two clerks saved at once."],
};

export const junk = defineRule({
  id: "concision/junk",
  claim: "Every sentence says something.",
  revision: 2,
  dimension: "concision",
  pitfall: "junk",
  severity: "must",
  messages: {
    repeated: "This repeats what was already said; it does not count twice.",
    keywords: "This is a list of keywords: say what you did with them and why.",
    empty: "These are words about stories, not a story: say what happened, where and to whom.",
    noStory: "Nothing here tells what you did: an answer to this question is a story of your own.",
    gibberish: "This does not read as words.",
    language: "This does not seem to be English, the only language these rules can read. Nothing is held against it.",
  },
  check: ({ evidence, report }) => {
    const { repeated, keywordLists, gibberish, empty, isOtherLanguage } = evidence.junk;
    if (isOtherLanguage) {
      report({ message: "language", at: { start: 0, end: evidence.facts.document.text.length } });
      return;
    }
    const tell = (message: "repeated" | "keywords" | "gibberish" | "empty", sentences: readonly number[]) => {
      const [at, ...rest] = rangesOf(evidence, sentences);
      if (at !== undefined) report({ message, at, evidence: rest });
    };
    if (isNoStory(evidence)) report({ message: "noStory", at: { start: 0, end: evidence.facts.document.text.length } });
    tell("repeated", repeated);
    tell("keywords", keywordLists);
    tell("gibberish", gibberish);
    tell("empty", empty);
  },
});
