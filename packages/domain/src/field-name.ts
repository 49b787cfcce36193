/** `weights.judgement`, `vocabulary.names[2]`, `rules["concision/filler"].on`. */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = "";
  for (const step of path) {
    if (typeof step === "number") name += `[${step}]`;
    else if (/^[a-z]\w*$/i.test(String(step))) name += name === "" ? String(step) : `.${String(step)}`;
    else name += `[${JSON.stringify(String(step))}]`;
  }
  return name;
}
