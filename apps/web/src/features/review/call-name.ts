/** How somebody is spoken to. */
export const callName = (name: string): string => name.split(" ")[0] ?? name;
