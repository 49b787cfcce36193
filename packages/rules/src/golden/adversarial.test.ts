import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

/** Texts that try to score without a story; none of them may come out above `developing`. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  "keywords in a row":
    "SLO, canary, MTTR, feature flag, rollback, p95, error budget, shadow traffic, runbook, postmortem, guardrail, stakeholder.",
  "words of the method in sentences":
    "The stakes were high and the context was clear. I owned the task end to end with full accountability. I chose option A over option B, accepting the cost and the trade-off. I set guardrails, stopping criteria and a rollback plan, and aligned stakeholders. KPIs moved from baseline to target with a significant delta. The key lesson is ownership, and next time I would institutionalise the process.",
  "metrics without anything done":
    "Revenue grew from 10% to 90%, churn fell from 90% to 10%, satisfaction rose by 50%, cost fell by 50% and impact was measured against the KPI baseline. My role was clear and I owned the outcome. I weighed trade-offs, guardrails and risks. Metrics improved by 40%, with stakeholder alignment, ownership and measurable impact. I learned that metrics, ownership and guardrails are key.",
  "one sentence over and over":
    "I reduced the error rate from 4% to 1% because I added a canary instead of a manual check. ".repeat(9),
  gibberish: "Fghjk trwqp lkjhg zxcvb nmqwr, and I dfghj the plkmn from 12% to 3% vbnmk. Qwrtp sdfgh jklzx the mnbvc.",
  "a template left unfilled":
    "As a [role] on [team], we faced [issue] in [system] affecting [X metric] by [Y%]. I owned [scope] for [duration]. Stabilized by [rollback]. Chose [A] over [B], accepting [risk]. Improved [metric] from [before] to [after]. Next time I would [change].",
  "another subject":
    "Bread needs flour, water, salt and time. The dough rests for 12 hours at 5 degrees. Rye is heavier than wheat. Most ovens reach 250 degrees, and a stone holds the heat. Crust comes from steam in the first ten minutes.",
  "praise of oneself":
    "I am a passionate, results-driven leader who leverages synergies. I spearheaded strategic initiatives and empowered cross-functional stakeholders. I delivered outstanding, impactful results and moved the needle. Everyone was impressed. My leadership is a game changer.",
  "another language":
    "En mi trabajo anterior teníamos un problema muy grande con los pedidos y los clientes estaban enfadados. Yo era el responsable y decidí hablar con todos los proveedores para encontrar una solución. Al final los pedidos llegaron a tiempo.",
};

test.each(Object.entries(ATTEMPTS))("%s: not above developing", (_, text) => {
  for (const kind of ["challenge", "accomplishment"] as const) {
    const { band } = evaluate({ kind, text });
    expect(["insufficient", "weak", "developing"]).toContain(band);
  }
});

test.each(["gibberish", "a template left unfilled", "another language", "one sentence over and over"] as const)(
  "%s: could not be judged",
  (name) => {
    expect(evaluate({ text: ATTEMPTS[name] ?? "" }).band).toBe("insufficient");
  },
);

test("words of the method added to a story buy no points", () => {
  const story =
    "Our canteen threw away 60 meals a day and the caterer wanted to raise the price. I was the office manager and had to bring that down. I counted the plates for two weeks and asked people to order by ten. I gave up the second soup, which some colleagues still miss. Waste fell from 60 meals to 18 a day. I now count before I change a menu.";
  const stuffing =
    " Stakeholders, KPIs, ownership and measurable impact. Guardrails, baselines, deltas and trade-offs.";
  expect(evaluate({ text: story + stuffing }).score).toBeLessThanOrEqual(evaluate({ text: story }).score);
});
