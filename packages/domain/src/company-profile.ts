import type { Competency } from "./competency.ts";

/** What a company is known to ask about, as far as the candidate can tell. */
export const COMPANY_PROFILES = [
  "balanced",
  "customer-first",
  "engineering-depth",
  "fast-delivery",
  "people-leadership",
  "care-and-safety",
] as const;
export type CompanyProfile = (typeof COMPANY_PROFILES)[number];

interface ProfileWords {
  title: string;
  hint: string;
  /** How much more a competency is asked about than the others, whose weight is 1. */
  weights: Readonly<Partial<Record<Competency, number>>>;
}

export const PROFILES: Readonly<Record<CompanyProfile, ProfileWords>> = {
  balanced: { title: "Balanced", hint: "Nothing stands out; a bit of everything.", weights: {} },
  "customer-first": {
    title: "Customer first",
    hint: "They ask whom it helped, and how you know.",
    weights: { "customer-and-business-impact": 4, ownership: 3, communication: 2, initiative: 2 },
  },
  "engineering-depth": {
    title: "Engineering depth",
    hint: "They ask why it was built so, and what it cost.",
    weights: { "technical-judgement": 4, ambiguity: 3, "failure-and-learning": 2, ownership: 2 },
  },
  "fast-delivery": {
    title: "Fast delivery",
    hint: "They ask what shipped, by when, and what was left out.",
    weights: { "delivery-under-pressure": 4, initiative: 3, ambiguity: 2, ownership: 2 },
  },
  "people-leadership": {
    title: "People and leadership",
    hint: "They ask who grew, who disagreed, and how you led them.",
    weights: {
      "leadership-and-mentoring": 4,
      conflict: 3,
      "influence-without-authority": 3,
      "growth-and-feedback": 2,
      communication: 2,
    },
  },
  "care-and-safety": {
    title: "Care and safety",
    hint: "They ask how you kept people safe, and what you do since a mistake.",
    weights: { "failure-and-learning": 4, "delivery-under-pressure": 3, communication: 3, conflict: 2 },
  },
};
