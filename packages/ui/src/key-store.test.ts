import { expect, test } from "vitest";
import { type KeyGroup, KeyStore } from "./key-store.ts";

const group = (title: string, keys = "j"): KeyGroup => ({
  title,
  inDialogs: false,
  bindings: [{ keys, label: `${title} ${keys}`, run: () => undefined }],
});

test("of what is bound at once the child comes first, and what comes later goes before both", async () => {
  const store = new KeyStore();
  store.set("child", group("child"));
  store.set("page", group("page"));
  await Promise.resolve();
  store.set("panel", group("panel"));
  expect(store.innermostFirst().map(({ title }) => title)).toEqual(["panel", "child", "page"]);
});

test("binding anew keeps the place and tells the sheet only when it would show something else", () => {
  const store = new KeyStore();
  let told = 0;
  const stop = store.listen(() => {
    told += 1;
  });
  store.set("page", group("page"));
  store.set("page", group("page"));
  expect(told).toBe(1);
  store.set("page", group("page", "k"));
  expect(told).toBe(2);
  expect(store.snapshot.groups[0]?.bindings[0]?.keys).toBe("k");
  store.remove("page");
  expect([told, store.snapshot.groups]).toEqual([3, []]);
  stop();
  store.set("page", group("page"));
  expect(told).toBe(3);
});

test("single keys are on until switched off", () => {
  const store = new KeyStore();
  expect(store.singleKeys).toBe(true);
  store.setSingleKeys(false);
  expect(store.singleKeys).toBe(false);
});
