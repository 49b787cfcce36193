import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The licences of the libraries that a bundle holds, by esbuild's list of its sources. Throws where one has none. */
export function thirdPartyLicences({ inputs }) {
  const folders = Object.keys(inputs).map((path) => PACKAGE.exec(resolve(path))?.[1]);
  const parts = [...new Set(folders)].filter(Boolean).sort().map(licenceOf);
  return `What this package holds of others.\n\n${[...new Set(parts)].join("\n")}`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file to pack.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
