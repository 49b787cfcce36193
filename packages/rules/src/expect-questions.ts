import { type CompanyProfile, PROFILES } from "@starboard/domain/company-profile";
import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import type { InterviewQuestion } from "./questions.ts";

/**
 * The questions to expect of a company, the likeliest competency first: each competency gets places in proportion to
 * its weight in the profile, and no question comes twice. `turn` counts up to see others.
 */
export function expectQuestions<Question extends InterviewQuestion>(
  profile: CompanyProfile,
  questions: readonly Question[],
  { count = 8, turn = 0 }: { count?: number; turn?: number } = {},
): Question[] {
  const { weights } = PROFILES[profile];
  const places = new Map<Competency, number>();
  const expected: Question[] = [];
  for (let place = 0; place < Math.min(count, questions.length); place++) {
    // The highest average, as seats are given to parties; of equals the one that has waited for the turn.
    const competency = rotated(COMPETENCIES, turn).reduce((best, each) => (claim(each) > claim(best) ? each : best));
    const taken = places.get(competency) ?? 0;
    places.set(competency, taken + 1);
    const own = questions.filter(({ competencies }) => competencies[0] === competency);
    const question = rotated(own, turn * Math.ceil(count / 3)).find((each) => !expected.includes(each));
    if (question) expected.push(question);
  }
  return expected;

  function claim(competency: Competency): number {
    return (weights[competency] ?? 1) / ((places.get(competency) ?? 0) + 1);
  }
}

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] =>
  items.length === 0 ? items : [...items.slice(by % items.length), ...items.slice(0, by % items.length)];
