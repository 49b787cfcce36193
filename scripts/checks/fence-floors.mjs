import { RULES_FLOORS } from "./import-table.mjs";
import { isTestFile } from "./walk-tree.mjs";

const ENGINE = "packages/rules/src/";

/** The floor of a file of the engine; none of what stands in no folder of the table and puts the others together. */
function floorOf(file) {
  const inside = file.slice(ENGINE.length);
  const holding = RULES_FLOORS.flatMap((folders, floor) =>
    folders.filter((folder) => inside.startsWith(folder)).map((folder) => ({ folder, floor })),
  );
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0]?.floor;
}

/** Text, lexicons, facts, score, rules: nothing below knows what is made of it above. */
export function checkFloors({ edges }) {
  return edges.flatMap(({ from, to, line, specifier, isType }) => {
    if (isType || isTestFile(from) || !from.startsWith(ENGINE) || !to?.startsWith(ENGINE)) return [];
    const floor = floorOf(from);
    const asked = floorOf(to);
    if (floor === undefined || asked === undefined || asked <= floor) return [];
    const what = `${specifier} stands above ${RULES_FLOORS[floor].join(" and ")} in the engine.`;
    const mend = "Move what both need to the floor below, or take it as an argument.";
    return [{ file: from, line, rule: "layers", what, mend }];
  });
}
