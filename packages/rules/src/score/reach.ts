import { SLOW_WORDS_PER_MINUTE } from "@starboard/domain/evaluation";
import { DEFAULT_TARGET_SECONDS } from "../text/spoken-words.ts";
import type { ScoreSettings } from "./score-settings.ts";
import type { Signals } from "./signals.ts";

/** Whether a required part of the story is nowhere to be found, under its heading or elsewhere. */
export function lacksAPart(signals: Signals, weights: ScoreSettings["weights"]): boolean {
  const { words } = signals;
  const isAsked = (dimension: keyof ScoreSettings["weights"]) => weights[dimension] !== 0;
  if (isAsked("structure")) {
    if (words.situation < TOLD) return true;
    if (words.task < TOLD && signals.roleTold === 0) return true;
    if (signals.ownDeeds + signals.weDeeds + signals.nobodyDeeds === 0) return true;
    if (words.result < TOLD && signals.fullChanges + signals.partChanges === 0) return true;
  }
  if (isAsked("judgement") && signals.choice + signals.rejected + signals.cost === 0) return true;
  return isAsked("learning") && signals.lessons + signals.practice === 0;
}

/** Fewer words than these are no part of a story. */
const TOLD = 3;

/** Of a story, repetition, gibberish and lists are less than this share of its words. */
const DEAD_SHARE = 0.2;

/** Whether keywords are listed where nothing moved, or a fifth is junk: a list of tools, however long, is no story. */
const isOnlyListed = (s: Signals) =>
  (s.keywordLists > 0 && s.fullChanges + s.partChanges === 0) || s.deadShare > DEAD_SHARE;

/**
 * A score as far as the story can reach: listed keywords alone close `solid`, a missing part closes `strong`, and so
 * does a length without room for evidence. From the middle of `solid` on the points are drawn together, so that better
 * stories stay ahead.
 */
export function withinReach(
  told: number,
  signals: Signals,
  isLacking: boolean,
  settings: ScoreSettings,
  { solid, strong }: { solid: number; strong: number },
): number {
  if (isOnlyListed(signals)) return Math.min(told, solid - 1);
  const middle = (solid + strong) / 2;
  const closed = strong - 1;
  const reach = isLacking ? closed : closed + (100 - closed) * roomOf(signals, settings);
  if (told <= middle || reach >= 100) return told;
  return middle + ((told - middle) * (reach - middle)) / (100 - middle);
}

/**
 * Shares of the wanted time, told slowly: under the first there is no room for evidence and `too-short` says so; of
 * the second are answers of 115 words, which get full marks from raters.
 */
export const ROOM = { none: 0.35, full: 0.44 } as const;

/** 0–1: none under the first share of the wanted time, all from the second. Words that carry nothing do not count. */
export function roomOf({ words }: Signals, settings: ScoreSettings): number {
  const carried = words.situation + words.task + words.action + words.tradeoffs + words.result + words.lessons;
  const wanted = settings.targetSeconds?.[0] ?? DEFAULT_TARGET_SECONDS;
  const share = (carried * 60) / (settings.wordsPerMinute?.[0] ?? SLOW_WORDS_PER_MINUTE) / wanted;
  return Math.max(0, Math.min(1, (share - ROOM.none) / (ROOM.full - ROOM.none)));
}
