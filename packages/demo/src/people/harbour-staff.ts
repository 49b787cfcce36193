import type { DemoPerson } from "../demo-shape.ts";

const everyone = { team: "autumn-cohort", timeZone: "Europe/London" } as const;

/** Who runs Harbour Street Careers, and its three coaches. */
export const HARBOUR_STAFF: readonly DemoPerson[] = [
  {
    ...everyone,
    key: "rosalind-achterberg",
    name: "Rosalind Achterberg",
    email: "rosalind.achterberg@harbour.example",
    roles: ["owner", "lead"],
  },
  {
    ...everyone,
    key: "hamish-tulloch",
    name: "Hamish Tulloch",
    email: "hamish.tulloch@harbour.example",
    roles: ["coach"],
  },
  {
    ...everyone,
    key: "ines-valadares",
    name: "Inês Valadares",
    email: "ines.valadares@harbour.example",
    roles: ["coach"],
  },
  {
    ...everyone,
    key: "devika-menon",
    name: "Devika Menon",
    email: "devika.menon@harbour.example",
    roles: ["coach"],
  },
];
