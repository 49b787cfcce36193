import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_SECTIONS } from "./section.ts";
import { type CommentToExport, writeWebAnnotations } from "./web-annotations.ts";

const at = new Date("2026-11-29T09:00:00.000Z");
const address = "https://starboard.example/o/harbour-street/reviews/7";

const comment = (given: Partial<CommentToExport>): CommentToExport => ({
  id: "3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b01",
  section: "result",
  start: 0,
  end: 4,
  body: "How do you know?",
  authorName: "Hamish Tulloch",
  createdAt: at,
  replacement: null,
  replies: [],
  ...given,
});

const write = (result: string, comments: CommentToExport[]) =>
  JSON.parse(
    writeWebAnnotations({
      address,
      title: "The queue",
      sections: { ...EMPTY_SECTIONS, result },
      comments,
      exportedAt: at,
    }),
  );

test("a comment, a suggested edit and a reply say whose they are, on which words, and to what", () => {
  const reply = { id: "3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b02", body: "I timed it.", authorName: "Priya", createdAt: at };
  const collection = write("Wait fell to 9 minutes.", [
    comment({ replies: [reply] }),
    comment({ id: "3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b03", start: 10, end: 11, body: "", replacement: "from 24 to" }),
  ]);
  expect(collection).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    total: 3,
    first: { type: "AnnotationPage", startIndex: 0 },
  });
  const [first, answer, edit] = collection.first.items;
  expect(first).toMatchObject({
    id: "urn:uuid:3f0f2a3e-6f0e-4a51-8f1e-0a4f6d1c9b01",
    type: "Annotation",
    motivation: "commenting",
    creator: { type: "Person", name: "Hamish Tulloch" },
    created: "2026-11-29T09:00:00.000Z",
    body: [{ type: "TextualBody", value: "How do you know?", purpose: "commenting" }],
    target: {
      source: `${address}#result`,
      selector: [
        { type: "TextQuoteSelector", exact: "Wait", prefix: "", suffix: " fell to 9 minutes." },
        { type: "TextPositionSelector", start: 0, end: 4 },
      ],
    },
  });
  expect(answer).toMatchObject({ motivation: "replying", target: first.id, creator: { name: "Priya" } });
  expect(edit).toMatchObject({ motivation: "editing", body: [{ value: "from 24 to", purpose: "editing" }] });
});

test("in any text the position counts characters, finds the quoted words, and every string is whole", () => {
  const characters = fc.oneof(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom("🦭 ", "é", "three "));
  const texts = fc.array(characters, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));
  const ranges = texts.chain((text) => {
    const whole = [...text];
    return fc.record({
      text: fc.constant(text),
      from: fc.nat(whole.length - 1),
      length: fc.integer({ min: 1, max: whole.length }),
    });
  });
  fc.assert(
    fc.property(ranges, ({ text, from, length }) => {
      const whole = [...text];
      const quoted = whole.slice(from, from + length).join("");
      const start = whole.slice(0, from).join("").length;
      const [item] = write(text, [comment({ start, end: start + quoted.length })]).first.items;
      const [quote, position] = item.target.selector;
      expect(quote.exact).toBe(quoted);
      expect(whole.slice(position.start, position.end).join("")).toBe(quoted);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
      for (const part of [quote.prefix, quote.exact, quote.suffix]) expect(part.isWellFormed()).toBe(true);
    }),
  );
});
