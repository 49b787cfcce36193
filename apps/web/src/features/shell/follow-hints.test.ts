import type { LiveHint } from "@starboard/api/client";
import { dehydrate, hydrate, QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { followHints } from "./follow-hints.ts";

const touched = { story: [["story"]], review: [["review"]], notification: [], batch: [], readiness: [], rules: [] };
const REVIEW = ["review", "get"];
const hint = (topic: LiveHint["topic"], atMs: number) => ({ topic, id: null, atMs }) as LiveHint;

/** What a server read at a moment of its clock, on its way to a browser. */
function readOnServer(queryKey: string[], data: string, atMs: number) {
  const server = new QueryClient();
  server.setQueryData(queryKey, data, { updatedAt: atMs });
  return dehydrate(server);
}

/** A part of the page that shows the review. */
function show(client: QueryClient) {
  const ask = vi.fn(async () => "assigned");
  const observer = new QueryObserver(client, { queryKey: REVIEW, queryFn: ask, staleTime: Number.POSITIVE_INFINITY });
  return { ask, leave: observer.subscribe(() => undefined), shown: () => observer.getCurrentResult().data };
}

test("what stands on the page is asked for again, and nothing else", async () => {
  const client = new QueryClient();
  hydrate(client, readOnServer(REVIEW, "waiting", 10_000));
  const { ask, shown, leave } = show(client);
  const follower = followHints(client, touched);
  follower.apply([hint("story", 20_000)]);
  expect(ask).not.toHaveBeenCalled();
  follower.apply([hint("review", 20_000), hint("review", 20_001)]);
  await vi.waitFor(() => expect(shown()).toBe("assigned"));
  expect(ask).toHaveBeenCalledOnce();
  leave();
});

test("a part of the page that wakes after the hint, with what was read before it, is asked for again", async () => {
  const client = new QueryClient();
  const follower = followHints(client, touched);
  follower.apply([hint("review", 20_000)]);
  hydrate(client, readOnServer(REVIEW, "waiting", 19_900));
  const { ask, shown, leave } = show(client);
  await vi.waitFor(() => expect(shown()).toBe("assigned"));
  expect(ask).toHaveBeenCalledOnce();
  leave();
});

test("a page gone to brings newer data into a part that is shown, yet from before the hint: asked for again", async () => {
  const client = new QueryClient();
  hydrate(client, readOnServer(REVIEW, "first", 10_000));
  const { shown, leave } = show(client);
  const follower = followHints(client, touched);
  follower.apply([hint("reconnected", 20_000)]);
  await vi.waitFor(() => expect(shown()).toBe("assigned"));
  client.setQueryData(REVIEW, "first", { updatedAt: 11_000 });
  hydrate(client, readOnServer(REVIEW, "waiting", 20_500));
  await vi.waitFor(() => expect(shown()).toBe("assigned"));
  leave();
});

test("what was read well after the hint, or has nothing to do with it, stands", async () => {
  const client = new QueryClient();
  const follower = followHints(client, touched);
  follower.apply([hint("review", 20_000), hint("story", 90_000)]);
  hydrate(client, readOnServer(REVIEW, "read later", 21_001));
  const { ask, shown, leave } = show(client);
  await Promise.resolve();
  expect(shown()).toBe("read later");
  expect(ask).not.toHaveBeenCalled();
  leave();
});

test("once left, nothing is followed", async () => {
  const client = new QueryClient();
  const follower = followHints(client, touched);
  follower.apply([hint("review", 20_000)]);
  follower.stop();
  hydrate(client, readOnServer(REVIEW, "waiting", 19_900));
  const { ask, leave } = show(client);
  await Promise.resolve();
  expect(ask).not.toHaveBeenCalled();
  leave();
});

test("a part that brings first data of its own is asked for again where these were read before the hint, and only then", async () => {
  const wake = (initialDataUpdatedAt: number) => {
    const client = new QueryClient();
    followHints(client, touched).apply([hint("review", 20_000)]);
    const ask = vi.fn(async () => "drawn");
    const first = { initialData: "drawn", initialDataUpdatedAt, staleTime: Number.POSITIVE_INFINITY };
    return {
      ask,
      leave: new QueryObserver(client, { queryKey: REVIEW, queryFn: ask, ...first }).subscribe(() => undefined),
    };
  };
  const [older, newer] = [wake(19_900), wake(30_000)];
  await vi.waitFor(() => expect(older.ask).toHaveBeenCalledOnce());
  expect(newer.ask).not.toHaveBeenCalled();
  older.leave();
  newer.leave();
});
