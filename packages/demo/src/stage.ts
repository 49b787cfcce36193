import type { PersonActor } from "@starboard/domain/actor";
import type { Context, Runtime } from "@starboard/services/runtime";
import type { DemoOrganisation } from "./demo-shape.ts";

const DAY_MS = 86_400_000;

/** An organisation with its people in place, ready for their stories. */
export interface Stage {
  runtime: Runtime;
  organisation: DemoOrganisation;
  nowMs: number;
  /** By the person's key. */
  actors: ReadonlyMap<string, PersonActor>;
  /** By the person's id. */
  keyOfUser: ReadonlyMap<string, string>;
}

/** The moment so many days before the demo is entered, plus some minutes, so that one day's steps keep their order. */
export const momentAt = (nowMs: number, daysAgo: number, minutes = 0): Date =>
  new Date(Math.min(nowMs, nowMs - daysAgo * DAY_MS - 8 * 3_600_000 + minutes * 60_000));

/** The runtime as it was at that moment. */
export const runtimeAt = (runtime: Runtime, at: Date): Runtime => ({ ...runtime, clock: { now: () => at } });

/** Somebody acting at a moment of the past. */
export function contextOf(stage: Stage, personKey: string, daysAgo: number, minutes = 0): Context<PersonActor> {
  const actor = stage.actors.get(personKey);
  if (!actor) throw new Error(`The demo names ${personKey}, who is not of ${stage.organisation.name}.`);
  return { runtime: runtimeAt(stage.runtime, momentAt(stage.nowMs, daysAgo, minutes)), actor };
}
