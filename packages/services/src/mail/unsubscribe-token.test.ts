import { SUBSCRIPTIONS } from "@starboard/domain/mail-preference";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.ts";

const SECRET = "a secret of thirty-two characters";
const subscriber = fc.record({ orgId: fc.uuid(), userId: fc.uuid(), subscription: fc.constantFrom(...SUBSCRIPTIONS) });

test("a link says whose mails of which kind it switches off, to this installation alone", () => {
  fc.assert(
    fc.property(subscriber, (whose) => {
      const token = unsubscribeToken(SECRET, whose);
      expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
      expect(token.length).toBeLessThan(150);
      expect(readUnsubscribeToken(SECRET, token)).toEqual(whose);
      expect(readUnsubscribeToken(`${SECRET}.`, token)).toBeNull();
    }),
  );
});

test("a link that anybody changed is none", () => {
  fc.assert(
    fc.property(subscriber, fc.nat(), (whose, at) => {
      const token = unsubscribeToken(SECRET, whose);
      // The last character of each part carries spare bits: another one there may be the same bytes.
      const place = at % (token.length - 1);
      const changed = `${token.slice(0, place)}${token[place] === "A" ? "B" : "A"}${token.slice(place + 1)}`;
      const read = readUnsubscribeToken(SECRET, changed);
      if (read) expect(read).toEqual(whose);
    }),
  );
  for (const token of ["", ".", "a", "a.b", `${"A".repeat(60)}.${"A".repeat(43)}`]) {
    expect(readUnsubscribeToken(SECRET, token)).toBeNull();
  }
});
