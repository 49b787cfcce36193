import type { AppRouter } from "@starboard/api/client";
import { QueryClient, skipToken } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import { expect, test } from "vitest";
import { nameCalls, nameOptions } from "./name-procedures.ts";
import type { Ask } from "./open-calls.ts";

const queryClient = new QueryClient();
const asked: unknown[] = [];
const ask: Ask = async (...call) => {
  asked.push(call);
  return "answered";
};
const own = nameOptions(ask);
const theirs = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient({ links: [httpBatchLink({ url: "http://nowhere", transformer: superjson })] }),
  queryClient,
});

test("keys are those of tRPC's proxy, with which the server fills the cache", () => {
  const storyId = "s1";
  for (const [mine, its] of [
    [own.story.pathKey(), theirs.story.pathKey()],
    [own.story.get.pathKey(), theirs.story.get.pathKey()],
    [own.story.pathFilter({ stale: true }), theirs.story.pathFilter({ stale: true })],
    [own.story.get.queryKey(), theirs.story.get.queryKey()],
    [own.story.get.queryKey({ storyId }), theirs.story.get.queryKey({ storyId })],
    [own.account.here.queryOptions().queryKey, theirs.account.here.queryOptions().queryKey],
    [own.story.get.queryOptions(skipToken).queryKey, theirs.story.get.queryOptions(skipToken).queryKey],
    [own.story.save.mutationOptions().mutationKey, theirs.story.save.mutationOptions().mutationKey],
  ])
    expect(mine).toStrictEqual(its);
});

test("options hand on what they are given, and a query that is to be skipped asks nothing", () => {
  const onSuccess = () => undefined;
  expect(own.account.here.queryOptions(undefined, { staleTime: 5 })).toMatchObject({ staleTime: 5 });
  expect(own.story.save.mutationOptions({ onSuccess })).toMatchObject({ onSuccess });
  expect(own.story.get.queryOptions(skipToken).queryFn).toBe(skipToken);
});

test("queries, writing and calls past the cache ask by path and input", async () => {
  const { signal } = new AbortController();
  const input = { storyId: "s1" };
  expect(await queryClient.fetchQuery(own.story.get.queryOptions(input))).toBe("answered");
  await queryClient
    .getMutationCache()
    .build(queryClient, own.story.archive.mutationOptions())
    .execute({
      ...input,
      archived: true,
    });
  await nameCalls(ask).story.get.query(input, { signal });
  await nameCalls(ask).story.archive.mutate({ ...input, archived: true });
  expect(asked).toEqual([
    ["query", "story.get", input],
    ["mutation", "story.archive", { ...input, archived: true }],
    ["query", "story.get", input, signal],
    ["mutation", "story.archive", { ...input, archived: true }, undefined],
  ]);
});

test("a word of tRPC's that is not made here says so, and where to add it", () => {
  expect(() => own.story.get.queryFilter()).toThrow(/story\.get\.queryFilter: add/);
});
