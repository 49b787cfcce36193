/** The line of a field, or of the nearest field around it where it is missing itself. */
export function lineOfField(lines: ReadonlyMap<string, number>, field: string): number {
  for (let name = field; name !== ""; name = name.replace(/(?:\.?\w+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])$/, "")) {
    const line = lines.get(name);
    if (line !== undefined) return line;
  }
  return 1;
}
