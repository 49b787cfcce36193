/** Roles that are said otherwise than they are written. */
const ROLES = {
  textbox: "edit",
  menuitem: "menu item",
  menuitemradio: "menu item",
  combobox: "combo box",
  listbox: "list box",
  spinbutton: "number",
  DisclosureTriangle: "disclosure",
  RootWebArea: "page",
  columnheader: "column",
  rowheader: "row",
  gridcell: "cell",
  dialog: "dialog",
};

/** A node of the accessibility tree as words: name, role, states, value, description, in the order in which they are said. */
export function speak({ role, name, states, value, description }) {
  const said = [name && `“${name}”`, ROLES[role] ?? role, ...states];
  if (value && value !== name && role !== "link")
    said.push(`holds “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`);
  if (description && description !== name) said.push(description);
  return said.filter(Boolean).join(", ");
}
