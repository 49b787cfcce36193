import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { readProfile } from "@starboard/domain/read-profile";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { GOLDEN_CHALLENGE } from "./golden/golden-stories.ts";
import { rankEdits } from "./next-edit.ts";
import { findRuleProblems, profileRef } from "./profile.ts";
import { RULES } from "./registry.ts";

const profile = (fields: Partial<EvaluationProfile>): EvaluationProfile => ({ name: "Ours", version: 3, ...fields });
const idsOf = (text: string, fields: Partial<EvaluationProfile> = {}) =>
  evaluate({ text }, { profile: profile(fields) }).findings.map((finding) => finding.ruleId);

describe("an evaluation with a profile", () => {
  test("says which; one without says nothing of it", () => {
    const ours = profile({ targetSeconds: [90, 120] });
    expect(evaluate(GOLDEN_CHALLENGE, { profile: ours }).profile).toEqual(profileRef(ours));
    expect(evaluate(GOLDEN_CHALLENGE)).not.toHaveProperty("profile");
  });

  test("of name and version alone differs in nothing else", () => {
    const { profile: _, ...ours } = evaluate(GOLDEN_CHALLENGE, { profile: profile({}) });
    expect(ours).toEqual(evaluate(GOLDEN_CHALLENGE));
  });

  test("weighs, bands and times as it says", () => {
    const plain = {
      text: "Waste cost our nursery £700 a week. I was the new manager and split the order in two. Waste fell from £700 to £260 a week.",
    };
    const alone = evaluate(plain, {
      profile: profile({
        weights: { structure: 0, ownership: 0, specificity: 100, judgement: 0, learning: 0, concision: 0 },
      }),
    });
    expect(alone.score).toBe(alone.dimensions.specificity);
    const strict = evaluate(GOLDEN_CHALLENGE, {
      profile: profile({ bands: { developing: 50, solid: 98, strong: 99 } }),
    });
    expect(strict.band).toBe("developing");
    const quick = evaluate(GOLDEN_CHALLENGE, { profile: profile({ wordsPerMinute: [200, 240] }) });
    expect(quick.speech.maxSeconds).toBe(Math.round((quick.speech.words * 60) / 200));
    const short = evaluate(GOLDEN_CHALLENGE, { profile: profile({ targetSeconds: [30, 60] }) });
    expect(short.findings.map((finding) => finding.ruleId)).toContain("concision/too-long");
  });

  test("moves severities, and a case that is milder than usual stays milder", () => {
    const text = "We met. We planned. We bought books. We were happy with it.";
    const severityOf = (rules: EvaluationProfile["rules"]) =>
      evaluate({ text }, { profile: profile({ rules: rules ?? {} }) }).findings.find(
        (finding) => finding.ruleId === "ownership/we-only",
      )?.severity;
    expect(severityOf({})).toBe("should");
    expect(severityOf({ "ownership/we-only": { severity: "must" } })).toBe("must");
    expect(severityOf({ "ownership/we-only": { severity: "hint" } })).toBe("hint");
  });

  test("moves a rule's threshold", () => {
    const text = `So basically I kind of led the move of the store. ${"I wrote the plan for each of the teams and asked the owner. ".repeat(3)}`;
    expect(idsOf(text)).toContain("concision/filler");
    expect(idsOf(text, { rules: { "concision/filler": { threshold: 10 } } })).not.toContain("concision/filler");
  });

  test("of seniors weighs judgement more and asks for it in earnest, and its own settings go first", () => {
    const text =
      "Situation: Sales were flat.\n\nAction: I rewrote the page and called forty shops about the new order form.\n\nResult: Sales rose from 300 to 410 a week.\n\nLessons: I now call three shops before I change a form.";
    const of = (fields: Partial<EvaluationProfile>) => evaluate({ text }, { profile: profile(fields) });
    const severity = (evaluation: ReturnType<typeof of>) =>
      evaluation.findings.find((finding) => finding.ruleId === "judgement/no-tradeoffs")?.severity;
    expect(of({ seniority: "senior" }).score).toBeLessThan(of({}).score);
    expect(of({ seniority: "entry" }).score).toBeGreaterThan(of({}).score);
    expect([severity(of({ seniority: "entry" })), severity(of({})), severity(of({ seniority: "senior" }))]).toEqual([
      "hint",
      "should",
      "must",
    ]);
    expect(severity(of({ seniority: "senior", rules: { "judgement/no-tradeoffs": { severity: "hint" } } }))).toBe(
      "hint",
    );
    expect(of({ seniority: "experienced" }).score).toBe(of({}).score);
  });

  test("ranks edits by its own weights", () => {
    const input = {
      text: "Task: I was the new nurse.\n\nAction: I moved two beds nearer to the desk and asked the night shift.\n\nResult: Falls went from 9 to 4 a month.",
    };
    const ours = profile({
      weights: { structure: 0, ownership: 0, specificity: 0, judgement: 100, learning: 0, concision: 0 },
    });
    const [best] = rankEdits(input, evaluate(input, { profile: ours }), ours);
    expect(best?.dimension).toBe("judgement");
  });
});

describe("an organisation's own words", () => {
  test("names with numbers in them measure nothing", () => {
    const text = "We moved from Atlas 3 to Atlas 4 in May and I planned the move of 40 shops.";
    const kinds = (fields: Partial<EvaluationProfile>) =>
      evaluate({ text }, { profile: profile(fields) }).quantities.map((quantity) => [quantity.text, quantity.kind]);
    const ours = kinds({ vocabulary: { names: ["Atlas 3", "atlas 4"] } });
    expect(ours.filter(([, kind]) => kind !== "not_a_metric").map(([name]) => name)).toEqual(["40"]);
    const named = evaluate({ text }, { profile: profile({ vocabulary: { names: ["Atlas 3", "Atlas 4"] } }) });
    expect(named.changes).toEqual([]);
  });

  test("phrases count as the sign they stand under", () => {
    const text =
      "Action: I sent the new forms to the wards with a buddy watch and wrote to the doctors.\n\nResult: Errors fell from 9 to 4 a week.";
    expect(idsOf(text)).not.toContain("judgement/guardrail-named");
    expect(idsOf(text, { vocabulary: { guardrails: ["Buddy-Watch"] } })).toContain("judgement/guardrail-named");
  });

  test("role words tell the role", () => {
    const text =
      "Situation: Our hall leaked and two clubs were about to leave.\n\nAs bosun I knew both of them well.\n\nAction: I mended it.";
    expect(idsOf(text)).not.toContain("ownership/role-stated");
    expect(idsOf(text, { vocabulary: { roles: ["bosun"] } })).toContain("ownership/role-stated");
  });

  test("a figure with a good direction is held to it", () => {
    const text = "Action: I changed the rota.\n\nResult: I improved bed moves from 12 to 19 a day.";
    expect(idsOf(text)).not.toContain("specificity/arithmetic-mismatch");
    expect(idsOf(text, { vocabulary: { metrics: [{ name: "bed moves", good: "down" }] } })).toContain(
      "specificity/arithmetic-mismatch",
    );
  });

  test("are literals, even where somebody passes what the schema refuses", () => {
    const text = "Action: I wrote the list and asked for a second look.";
    for (const phrase of ["(third|second) look", "*", "(", ";", ".+", "list|second"]) {
      const ours = { vocabulary: { guardrails: [phrase], names: [phrase], roles: [phrase] } };
      expect(idsOf(text, ours)).toEqual(idsOf(text));
    }
  });
});

describe("profileRef", () => {
  const content: Partial<EvaluationProfile> = {
    weights: { judgement: 30, structure: 10 },
    targetSeconds: [90, 150],
    vocabulary: { names: ["Atlas 3", "Borea"], roles: [] },
  };
  const hashOf = (fields: Partial<EvaluationProfile>) => profileRef(profile(fields)).hash;

  test("is the same for the same content, whatever the order, the name and the version", () => {
    const turned: Partial<EvaluationProfile> = {
      vocabulary: { names: ["Borea", "Atlas 3"] },
      targetSeconds: [90, 150],
      weights: { structure: 10, judgement: 30 },
    };
    expect(hashOf(turned)).toBe(hashOf(content));
    expect(profileRef({ ...profile(content), name: "Other", version: 9 })).toEqual({
      version: 9,
      hash: hashOf(content),
    });
    expect(hashOf({ ...content, rules: {} })).toBe(hashOf(content));
  });

  test("differs where anything that counts differs", () => {
    const others: Partial<EvaluationProfile>[] = [
      {},
      { ...content, weights: { judgement: 31, structure: 10 } },
      { ...content, targetSeconds: [90, 151] },
      { ...content, vocabulary: { names: ["Atlas 3"] } },
      { ...content, seniority: "lead" },
      { ...content, rules: { "concision/filler": { on: false } } },
    ];
    expect(new Set([content, ...others].map(hashOf)).size).toBe(others.length + 1);
  });

  test("a published hash never changes", () => {
    expect(hashOf(content)).toBe("7ad70abeddc003c8");
  });
});

describe("findRuleProblems", () => {
  test("a profile that names every rule as it is has none", () => {
    const rules = Object.fromEntries(
      RULES.map((rule) => [
        rule.id,
        {
          on: true,
          ...(rule.polarity === "problem" ? { severity: rule.severity } : {}),
          ...(rule.threshold === null ? {} : { threshold: rule.threshold.value }),
        },
      ]),
    );
    const read = readProfile(profile({ rules }));
    expect(read.problems).toEqual([]);
    expect(findRuleProblems(profile({ rules }))).toEqual([]);
  });

  test.each([
    [{ "concision/fillers": {} }, /no such rule.*did you mean concision\/filler\?/],
    [{ "judgement/guardrail-named": { severity: "must" } }, /has no severity/],
    [{ "ownership/we-only": { threshold: 4 } }, /has no threshold/],
    [{ "concision/filler": { threshold: 400 } }, /from 0.5 to 10 \(fillers/],
  ] as const)("%j is named", (rules, problem) => {
    const problems = findRuleProblems(profile({ rules }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.field).toContain(Object.keys(rules)[0]);
    expect(problems[0]?.problem).toMatch(problem);
  });
});

describe("a profile that nobody read", () => {
  test.each([
    { seniority: "zz" },
    { bands: {} },
    { weights: { judgement: "a" } },
    { targetSeconds: [] },
    { wordsPerMinute: ["130", "160"] },
  ])("%j is told as one, and gives no score that is no number", (fields) => {
    const given = { name: "Ours", version: 1, ...fields } as unknown as EvaluationProfile;
    expect(() => evaluate(GOLDEN_CHALLENGE, { profile: given })).toThrow("Give a profile as readProfile returns it.");
  });

  test.each([null, { vocabulary: null }, { rules: null }, { rules: { "concision/filler": null } }, { bands: null }])(
    "%j says nothing of what it leaves empty",
    (fields) => {
      const given = (fields && { name: "Ours", version: 1, ...fields }) as unknown as EvaluationProfile;
      expect(evaluate(GOLDEN_CHALLENGE, { profile: given }).score).toBe(evaluate(GOLDEN_CHALLENGE).score);
    },
  );
});
