import type { Competency } from "@starboard/domain/competency";

/** A word of each competency for the narrow head of the table; the soft hyphens say where it may break. */
export const COMPETENCY_WORDS: Readonly<Record<Competency, string>> = {
  ownership: "Owner\u00adship",
  ambiguity: "Ambi\u00adguity",
  conflict: "Conflict",
  "failure-and-learning": "Failure, learning",
  "delivery-under-pressure": "Pressure",
  "influence-without-authority": "Influence",
  "leadership-and-mentoring": "Leader\u00adship",
  "customer-and-business-impact": "Impact",
  "technical-judgement": "Judge\u00adment",
  initiative: "Initia\u00adtive",
  communication: "Commu\u00adnication",
  "growth-and-feedback": "Growth",
};
