import type { DemoOrganisation } from "./demo-shape.ts";
import { type DemoCast, HARBOUR_CAST, NORTHLIGHT_CAST } from "./people/index-of-people.ts";

const everyoneOf = ({ staff, candidates }: DemoCast) => ({
  people: [...staff, ...candidates.map((candidate) => candidate.person)],
  stories: candidates.flatMap((candidate) => candidate.stories),
});

/** A career centre: twelve candidates from many fields, from not started to ready. */
export const HARBOUR_STREET: DemoOrganisation = {
  key: "harbour",
  name: "Harbour Street Careers",
  slug: "harbour-street",
  timeZone: "Europe/London",
  teams: [{ key: "autumn-cohort", name: "Autumn cohort" }],
  cohorts: [
    {
      name: "September intake",
      people: [
        "aoife-obrien",
        "daniel-boateng",
        "grace-adeyemi",
        "jordan-whitlock",
        "priya-raghunathan",
        "tomas-dvorak",
      ],
    },
    {
      name: "October intake",
      people: [
        "callum-fraser",
        "chloe-beaumont",
        "katharina-weissmueller",
        "layla-haddad",
        "leticia-fonseca",
        "owen-pritchard",
      ],
    },
  ],
  ...everyoneOf(HARBOUR_CAST),
};

/** A small school across the ocean, there so that one can see that neither sees the other. */
export const NORTHLIGHT_ACADEMY: DemoOrganisation = {
  key: "northlight",
  name: "Northlight Academy",
  slug: "northlight-academy",
  timeZone: "America/New_York",
  teams: [{ key: "winter-class", name: "Winter class" }],
  cohorts: [],
  ...everyoneOf(NORTHLIGHT_CAST),
};

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [HARBOUR_STREET, NORTHLIGHT_ACADEMY];
