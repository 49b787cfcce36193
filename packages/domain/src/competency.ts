/** The twelve competencies of the coverage matrix. */
export const COMPETENCIES = [
  "ownership",
  "ambiguity",
  "conflict",
  "failure-and-learning",
  "delivery-under-pressure",
  "influence-without-authority",
  "leadership-and-mentoring",
  "customer-and-business-impact",
  "technical-judgement",
  "initiative",
  "communication",
  "growth-and-feedback",
] as const;
export type Competency = (typeof COMPETENCIES)[number];

export const COMPETENCY_TITLES: Readonly<Record<Competency, string>> = {
  ownership: "Ownership",
  ambiguity: "Ambiguity",
  conflict: "Conflict",
  "failure-and-learning": "Failure & learning",
  "delivery-under-pressure": "Delivery under pressure",
  "influence-without-authority": "Influence without authority",
  "leadership-and-mentoring": "Leadership & mentoring",
  "customer-and-business-impact": "Customer & business impact",
  "technical-judgement": "Technical judgement",
  initiative: "Initiative",
  communication: "Communication",
  "growth-and-feedback": "Growth & feedback",
};
