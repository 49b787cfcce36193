import type { DemoPerson } from "../demo-shape.ts";

/** Who runs Northlight Academy, and its one coach. */
export const NORTHLIGHT_STAFF: readonly DemoPerson[] = [
  {
    key: "bernadette-quill",
    name: "Bernadette Quill",
    email: "bernadette.quill@northlight.example",
    roles: ["owner", "lead"],
    team: "winter-class",
    timeZone: "America/New_York",
  },
  {
    key: "miles-okafor",
    name: "Miles Okafor",
    email: "miles.okafor@northlight.example",
    roles: ["coach"],
    team: "winter-class",
    timeZone: "America/Chicago",
  },
];
