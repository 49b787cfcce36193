import { fieldName } from "./field-name.ts";
import type { ProfileContent } from "./profile.ts";

/** One place of a profile: `["weights", "judgement"]`, `["rules", "concision/filler", "on"]`. */
export type ProfilePath = readonly string[];

/** What stands differently in two profiles. `undefined`: nothing is said there, and the ruleset's own holds. */
export interface ProfileChange {
  path: ProfilePath;
  /** `rules["concision/filler"].on`. */
  field: string;
  before: unknown;
  after: unknown;
}

type Places = Map<string, { path: ProfilePath; value: unknown }>;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** The bands mean something together only, and so does a pair of numbers. */
const WHOLE: readonly string[] = ["bands"];
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function placesOf(content: ProfileContent): Places {
  const places: Places = new Map();
  const walk = (value: unknown, path: readonly string[]) => {
    if (isGroup(value) && !WHOLE.includes(path.at(-1) ?? "")) {
      for (const name of Object.keys(value).sort()) walk(value[name], [...path, name]);
    } else if (value !== undefined && !isEmptyList(value)) places.set(JSON.stringify(path), { path, value });
  };
  walk(content, []);
  return places;
}

/** Equal as JSON; a band written in another order of its fields is the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
const ordered = (value: unknown): unknown =>
  isGroup(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

const keysOf = (...all: readonly Places[]): string[] =>
  [...new Set(all.flatMap((places) => [...places.keys()]))].sort();

/** Everything that differs, by place; a list of words counts as one place. */
export function compareProfiles(before: ProfileContent, after: ProfileContent): ProfileChange[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  return keysOf(was, is).flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (isSame(old?.value, now?.value)) return [];
    const { path } = (now ?? old) as { path: ProfilePath };
    return [{ path, field: fieldName(path), before: old?.value, after: now?.value }];
  });
}

/** What two people made of one draft, put together. */
export interface MergedProfile {
  content: ProfileContent;
  /** Places that both changed, each differently: `content` holds mine, and somebody must choose. */
  conflicts: ProfileChange[];
}

/**
 * Puts together what two people changed in the same draft. Where only one of them touched a place theirs holds, words that
 * either added or took out of a list are added or taken out; nothing of either is lost without being named.
 */
export function mergeProfiles(base: ProfileContent, mine: ProfileContent, theirs: ProfileContent): MergedProfile {
  const [was, ours, others] = [placesOf(base), placesOf(mine), placesOf(theirs)];
  const conflicts: ProfileChange[] = [];
  const merged: { path: ProfilePath; value: unknown }[] = [];
  for (const key of keysOf(was, ours, others)) {
    const [old, my, their] = [was.get(key)?.value, ours.get(key)?.value, others.get(key)?.value];
    const path = JSON.parse(key) as ProfilePath;
    let value = my;
    if (isSame(my, old)) value = their;
    else if (!isSame(their, old) && !isSame(my, their)) {
      if (path[0] === "vocabulary") value = mergeLists(old, my, their);
      else conflicts.push({ path, field: fieldName(path), before: their, after: my });
    }
    if (value !== undefined && !isEmptyList(value)) merged.push({ path, value });
  }
  return { content: contentOf(merged), conflicts };
}

function mergeLists(old: unknown, mine: unknown, theirs: unknown): unknown[] {
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
  const has = (items: readonly unknown[], item: unknown) => items.some((one) => isSame(one, item));
  const [was, ours, others] = [list(old), list(mine), list(theirs)];
  const kept = others.filter((item) => !has(was, item) || has(ours, item));
  return [...kept, ...ours.filter((item) => !has(was, item) && !has(kept, item))];
}

/** The profile with one place set, or taken out with `undefined`; groups that are empty then go. */
export function setPlace(content: ProfileContent, path: ProfilePath, value: unknown): ProfileContent {
  const places = placesOf(content);
  const key = JSON.stringify(path);
  if (value === undefined || isEmptyList(value)) places.delete(key);
  else places.set(key, { path, value });
  return contentOf([...places.values()]);
}

function contentOf(places: readonly { path: ProfilePath; value: unknown }[]): ProfileContent {
  const content: Record<string, unknown> = {};
  for (const { path, value } of places) {
    let group = content;
    for (const step of path.slice(0, -1)) {
      group[step] ??= {};
      group = group[step] as Record<string, unknown>;
    }
    group[path.at(-1) as string] = value;
  }
  return content as unknown as ProfileContent;
}
