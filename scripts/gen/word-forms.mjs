import { saysNothing } from "../checks/tree-names.mjs";
import { Refusal } from "./refusal.mjs";

/** `set-cohort` → `setCohort` */
export const camel = (kebab) => kebab.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
/** `set-cohort` → `SetCohort` */
export const pascal = (kebab) => camel(`-${kebab}`);
/** `peer-round` → `PEER_ROUND` */
export const upper = (kebab) => kebab.replaceAll("-", "_").toUpperCase();
/** `peer-round` → `Peer round` */
export const sentence = (kebab) => kebab.charAt(0).toUpperCase() + kebab.slice(1).replaceAll("-", " ");

/** Names that would not be one in TypeScript; of a verb or a job the entity is part of the name. */
const RESERVED = new Set(
  "break case catch class const default delete do else enum export for function if import in new return static super switch this throw try var void while with yield".split(
    " ",
  ),
);

const KEBAB = /^[a-z]+(?:-[a-z]+)*$/;

/** Throws a Refusal where one of the words is no name of the house. */
export function requireName(words, shape) {
  for (const word of words) {
    if (!KEBAB.test(word ?? "")) throw new Refusal(`"${word ?? ""}" is no name: ${shape}, in lower-case letters.`);
    if (saysNothing(word)) throw new Refusal(`"${word}" does not say what is in it. Take the noun that it is about.`);
    if (RESERVED.has(word) && words.length === 1) throw new Refusal(`"${word}" is a word of the language itself.`);
  }
}

/** `remark.pin` → what its file, its function and its schema are called. */
export function actNames(name) {
  const [entity, verb, ...more] = name.split(".");
  const shape = "write entity.verb, such as remark.pin";
  if (more.length > 0 || !verb) throw new Refusal(`"${name}" is no name: ${shape}.`);
  requireName([entity, verb], shape);
  // A verb of several words names its object itself: story.name-revision is nameRevision.
  const file = verb.includes("-") ? verb : `${verb}-${entity}`;
  return { entity, verb, file, call: camel(file), schema: pascal(file) };
}
