import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataFolderPath, emptyDataFolder, getSecrets, openDataFolder } from "./data-folder.mjs";

let parent;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "starboard-data-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const modeOf = (file) => statSync(file).mode & 0o777;

describe("the data folder", () => {
  test("is where STARBOARD_DATA says, seen from where the person stands", () => {
    expect(dataFolderPath({ STARBOARD_DATA: "data", INIT_CWD: "/home/somebody" })).toBe("/home/somebody/data");
    expect(dataFolderPath({ STARBOARD_DATA: "/srv/data" })).toBe("/srv/data");
  });

  test("keeps its secrets from start to start, for its owner's eyes only", () => {
    const folder = openDataFolder(join(parent, "data"));
    const first = getSecrets(folder, {});
    expect(getSecrets(folder, {})).toEqual(first);
    expect(modeOf(join(folder, "secrets.json"))).toBe(0o600);
    expect(new Set(Object.values(first)).size).toBe(4);
    for (const secret of Object.values(first)) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });

  test("takes a given key without keeping it, and refuses a short one", () => {
    const folder = openDataFolder(join(parent, "data"));
    const given = "a given key of more than thirty-two characters";
    expect(getSecrets(folder, { STARBOARD_SECRET: given }).starboardSecret).toBe(given);
    expect(readFileSync(join(folder, "secrets.json"), "utf8")).not.toContain(given);
    expect(() => getSecrets(folder, { STARBOARD_SECRET: "short" })).toThrow(/at least 32/);
  });

  test("refuses a folder with other people's things, and empties only its own", () => {
    const folder = openDataFolder(join(parent, "data"));
    writeFileSync(join(folder, "letter.txt"), "mine");
    getSecrets(folder, {});
    emptyDataFolder(folder);
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
    expect(() => openDataFolder(folder)).toThrow(/holds other things \(letter\.txt\)/);
    expect(() => emptyDataFolder(folder)).toThrow(/nothing in it was removed/);
  });

  test("says what is wrong with a folder that cannot be", () => {
    writeFileSync(join(parent, "file"), "");
    expect(() => openDataFolder(join(parent, "file/data"))).toThrow(/cannot be used \(ENOTDIR\)/);
  });
});
