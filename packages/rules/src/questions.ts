import type { Competency } from "@starboard/domain/competency";
import { AMBIGUITY } from "./bank/ambiguity.ts";
import { COMMUNICATION } from "./bank/communication.ts";
import { CONFLICT } from "./bank/conflict.ts";
import { CUSTOMER_AND_BUSINESS_IMPACT } from "./bank/customer-and-business-impact.ts";
import { DELIVERY_UNDER_PRESSURE } from "./bank/delivery-under-pressure.ts";
import { FAILURE_AND_LEARNING } from "./bank/failure-and-learning.ts";
import { GROWTH_AND_FEEDBACK } from "./bank/growth-and-feedback.ts";
import { INFLUENCE_WITHOUT_AUTHORITY } from "./bank/influence-without-authority.ts";
import { INITIATIVE } from "./bank/initiative.ts";
import { LEADERSHIP_AND_MENTORING } from "./bank/leadership-and-mentoring.ts";
import { OWNERSHIP } from "./bank/ownership.ts";
import { TECHNICAL_JUDGEMENT } from "./bank/technical-judgement.ts";

/** A question of the bank, with what it asks for and what usually comes next. */
export interface InterviewQuestion {
  id: string;
  text: string;
  /** The best fitting first. */
  competencies: readonly Competency[];
  followUps: readonly string[];
}

const ROWS = [
  ...OWNERSHIP,
  ...AMBIGUITY,
  ...CONFLICT,
  ...FAILURE_AND_LEARNING,
  ...DELIVERY_UNDER_PRESSURE,
  ...INFLUENCE_WITHOUT_AUTHORITY,
  ...LEADERSHIP_AND_MENTORING,
  ...CUSTOMER_AND_BUSINESS_IMPACT,
  ...TECHNICAL_JUDGEMENT,
  ...INITIATIVE,
  ...COMMUNICATION,
  ...GROWTH_AND_FEEDBACK,
];

/** The question bank, in our own words, by its first competency; ids never change. */
export const QUESTIONS: readonly InterviewQuestion[] = ROWS.map(([id, competencies, text, ...followUps]) => ({
  id,
  text,
  competencies: competencies.split(" ") as Competency[],
  followUps,
}));
