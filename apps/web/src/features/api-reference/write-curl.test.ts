import { describeOperations } from "@starboard/api/app";
import { SaveStory } from "@starboard/domain/story";
import { expect, test } from "vitest";
import { writeCurl } from "./write-curl.ts";

const commandOf = (name: string) => {
  const operation = describeOperations().find((one) => one.name === name);
  if (!operation) throw new Error(`${name} is not described.`);
  return writeCurl(operation, "https://starboard.example.org");
};

test("a question goes into the address, with the organisation where one is needed", () => {
  expect(commandOf("story.get")).toBe(
    [
      "curl --get https://starboard.example.org/api/trpc/story.get",
      '  --header "authorization: Bearer $TOKEN"',
      '  --header "x-starboard-org: your-organisation"',
      `  --data-urlencode 'input={"json":{"storyId":"01a2265f-9aeb-714c-a863-25ed3853698e"}}'`,
    ].join(" \\\n"),
  );
  expect(commandOf("account.me")).not.toContain("x-starboard-org");
});

test("what is saved goes into the body, and the schema that checks it takes it", () => {
  const command = commandOf("story.save");
  expect(command).toContain('--header "content-type: application/json"');
  const body = /--data '(.+)'$/.exec(command)?.[1] ?? "";
  expect(SaveStory.safeParse(JSON.parse(body).json).error).toBeUndefined();
});
