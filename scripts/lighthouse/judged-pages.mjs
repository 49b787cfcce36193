import { screens } from "../screenshots/screens.mjs";

const screen = (name) => screens.find((one) => one.name === name);

/** The pages that are judged; those that are public also by how a search engine finds them. */
export const judgedPages = [
  { ...screen("sign-in"), isPublic: true },
  { name: "try", who: null, path: () => "/try", isPublic: true },
  screen("bank"),
  screen("editor"),
  screen("desk"),
  screen("team"),
];

/** Per cent that each of these must reach, in the median of the runs. */
export const WANTED = 95;
export const categories = ["performance", "accessibility", "best-practices"];
export const publicCategories = [...categories, "seo"];
