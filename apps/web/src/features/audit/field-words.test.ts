import { NOTIFICATION_KINDS } from "@starboard/domain/notification-kinds";
import { expect, test } from "vitest";
import { fieldWords } from "./field-words.ts";

test("what people were told of is said in words, whatever it was", () => {
  for (const kind of NOTIFICATION_KINDS) expect(fieldWords(kind)).toMatch(/^[a-z][a-z ]+$/);
});

test("the name of a field has its words apart", () => {
  expect(["reviewCapacity", "demo-door", "constructor"].map(fieldWords)).toEqual([
    "review capacity",
    "demo door",
    "constructor",
  ]);
  expect(fieldWords("mail.deliver 01a21ac6-11ab")).toBe("mail.deliver 01a21ac6-11ab");
});
