const LANDMARKS = ["banner", "navigation", "main", "complementary", "contentinfo", "search", "form", "region"];

const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
/** Told after the name, where it holds. A state that is named when it does not hold is in `otherwise`. */
const STATES = {
  required: "required",
  readonly: "read only",
  modal: "dialog",
  multiline: "many lines",
  disabled: "not available",
};
const stateWords = (node) => [
  ...Object.entries(STATES).flatMap(([name, word]) => (property(node, name) === true ? [word] : [])),
  ...({ true: ["checked"], false: ["not checked"], mixed: ["partly checked"] }[property(node, "checked")] ?? []),
  ...({ true: ["pressed"], false: ["not pressed"] }[property(node, "pressed")] ?? []),
  ...(property(node, "expanded") === true ? ["expanded"] : property(node, "expanded") === false ? ["collapsed"] : []),
  ...(property(node, "selected") === true ? ["selected"] : []),
  ...(["true", "spelling", "grammar"].includes(property(node, "invalid")) ? ["not valid"] : []),
  ...({ menu: ["opens a menu"], dialog: ["opens a dialog"], listbox: ["opens a list"] }[property(node, "hasPopup")] ??
    []),
];

/** What the accessibility tree holds of one node: what a screen reader says, in its order. */
function readNode(node) {
  const value = node.value?.value;
  return {
    role: node.role?.value ?? "none",
    name: node.name?.value ?? "",
    states: stateWords(node),
    value: value === undefined ? "" : String(value),
    description: node.description?.value ?? "",
  };
}

/** The element that has the focus, as the accessibility tree holds it. */
export async function readFocus(client) {
  const { result } = await client.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes } = await client.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await client.send("Runtime.releaseObject", { objectId: result.objectId });
  return readNode(nodes[0] ?? {});
}

/** Headings with their levels, and landmarks, in the order of the page. */
export async function readOutline(client) {
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const told = nodes.filter(({ ignored }) => !ignored);
  const named = (node) => ({ role: node.role?.value, name: node.name?.value ?? "" });
  return {
    headings: told
      .filter((node) => node.role?.value === "heading")
      .map((node) => ({ level: property(node, "level"), name: node.name?.value ?? "" })),
    landmarks: told.filter((node) => LANDMARKS.includes(node.role?.value)).map(named),
  };
}
