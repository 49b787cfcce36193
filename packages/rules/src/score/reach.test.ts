import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

const FERRY = {
  situation:
    "Our ferry line lost one booking in nine at the payment page, about 4,100 euros on a summer weekend, and the owner wanted to close the web shop before the high season.",
  task: "I was the only clerk who knew the shop, so the owner gave me until the end of May to save it.",
  action:
    "I phoned thirty people who had left at the payment page and wrote down what each of them saw. Twenty-two had stopped at the passport number, which lay at home. I moved that question behind the payment, tried it for two weeks on the smaller route and then opened it to all five routes.",
  tradeoffs: "I chose this over a new shop, accepting that our desk has to ask some travellers by phone.",
  result: "Lost bookings fell from 11% to 4% by the middle of June, and the shop stayed.",
  lessons: "I now phone people who gave up before I change a page.",
};
const without = (label: keyof typeof FERRY) => ({ ...FERRY, [label]: "" });
const bandOf = (sections: object) => evaluate({ kind: "challenge", sections }).band;

describe("what a story can reach", () => {
  test("with every part and room for evidence it is strong", () => {
    expect(bandOf(FERRY)).toBe("strong");
  });

  test.each(["situation", "task", "action", "tradeoffs", "result", "lessons"] as const)(
    "without its %s it is not",
    (label) => {
      expect(bandOf(without(label))).not.toBe("strong");
    },
  );

  test("tools listed one after the other are never solid, whatever was done with them", () => {
    const text = `Built the club's booking in Rails 7, Postgres 16, Redis, Sidekiq and Stripe on two servers in Lyon.
Moved 40 courts in 6 towns, 3 leagues and 2 countries to Docker, Helm, Terraform, Vault, Grafana, Loki and Tempo.
Wrote 12 importers, 9 webhooks, 38 charts and 5 plugins with Go, Python, Bash, Ansible, Packer and GitHub Actions.
Ran the cutover at night with two colleagues, called every club secretary and fixed what the first morning broke.`;
    expect(["weak", "developing", "insufficient"]).toContain(evaluate({ kind: "accomplishment", text }).band);
  });

  test("where a profile gives judgement no weight, a trade-off is not asked for", () => {
    const input = { kind: "challenge" as const, sections: without("tradeoffs") };
    const profile = { name: "Own", version: 1, weights: { judgement: 0, learning: 0 } };
    const { score } = evaluate(input, { profile });
    expect(score).toBeGreaterThan(evaluate(input).score);
  });
});

/** Half a minute each, with every part or all but the trade-off. */
const THIN = {
  linen: {
    situation: "Our ward ran out of clean linen every Sunday, and patients waited up to four hours.",
    task: "I was the ward sister and had to mend it by spring.",
    action: "I counted sheets for three weeks, moved the delivery to Saturday and trained two porters.",
    result: "Waiting fell from four hours to twenty minutes.",
    lessons: "I now count before I complain.",
  },
  import: {
    situation: "Our nightly import took nine hours, so analysts worked with old numbers.",
    task: "I owned the pipeline.",
    action: "I profiled the job, replaced row inserts by batches and added an alert.",
    tradeoffs: "I chose batches over a new database, accepting that errors are found later.",
    result: "The run fell from nine hours to 70 minutes.",
    lessons: "I now profile first.",
  },
};

test.each(Object.entries(THIN))("half a minute is not strong, whatever it holds: %s", (_, sections) => {
  const { band, speech } = evaluate({ kind: "challenge", sections });
  expect(speech.maxSeconds).toBeLessThan(40);
  expect(band).toBe("solid");
});

test("a short story that lacks a part leaves questions, however dense it is", () => {
  expect(evaluate({ sections: THIN.linen }).dimensions.concision).toBe(84);
});

test("a team that wants half a minute gets it", () => {
  const profile = { name: "Short", version: 1, targetSeconds: [30, 60] as [number, number] };
  expect(evaluate({ sections: THIN.import }, { profile }).band).toBe("strong");
});
