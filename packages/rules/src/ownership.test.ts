import { expect, test } from "vitest";
import { ownershipView } from "./ownership.ts";

const agentsOf = (text: string) =>
  ownershipView({ text }).map(({ agent, start, end }) => [agent, text.slice(start, end)]);

test("tells I, an understood I, we and nobody apart", () => {
  const text =
    "Action: I read forty charts and wrote a list. Shipped a hotfix. We bought 300 books. Meetings were held every week.";
  expect(agentsOf(text)).toEqual([
    ["I", "I read forty charts"],
    ["I", "wrote a list."],
    ["implied", "Shipped a hotfix."],
    ["we", "We bought 300 books."],
    ["nobody", "were held every week."],
  ]);
});

test.each([
  ["a duty", "Action: I had to be at the desk by nine."],
  ["a state", "Action: I was worried about the queue."],
  ["a passive with the doer named", "Action: The contract was signed by the mayor."],
  ["a passive that hands something to me", "Action: The ward was given to me."],
  ["an adjective at the opening", "Action: Failed deliveries decreased."],
])("%s is no act", (_, text) => {
  expect(agentsOf(text)).toEqual([]);
});
