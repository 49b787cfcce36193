// Written so that even a very old Node can read it: it must be able to say that it is too old.
const wanted = [20, 19];

/** Ends the process with one clear sentence when this Node is too old for Starboard. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    `Starboard needs Node ${wanted.join(".")} or newer, this is ${process.versions.node}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
