import type { DemoCandidate } from "../demo-shape.ts";

/** Joined and has not written anything yet: what an empty story bank looks like. */
export const OWEN_PRITCHARD: DemoCandidate = {
  person: {
    key: "owen-pritchard",
    name: "Owen Pritchard",
    email: "owen.pritchard@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
  },
  stories: [],
};
