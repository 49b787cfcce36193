/** A page of one column must not go sideways there (1.4.10); a table may, inside a box of its own. */
const NARROWEST = 360;

const words = ({ role, name, at }) => `${role} “${name}” (${at})`;
/** Back up the page and not into a column further right: what is read later is reached earlier. */
function goesBack(from, to) {
  if (from.isFixed || to.isFixed) return false;
  return to.box.top + to.box.height <= from.box.top - 8 && to.box.left <= from.box.left + 8;
}

function judgeStops(stops) {
  const faults = [];
  const fault = (criterion, what) => faults.push({ criterion, what });
  for (const [index, stop] of stops.entries()) {
    if (stop.name.trim() === "") fault("4.1.2 name", `${words(stop)} has no name.`);
    if (["none", "generic"].includes(stop.role)) fault("4.1.2 role", `${words(stop)} is reached and has no role.`);
    if (stop.hasRing === false && !stop.hasCaret)
      fault("2.4.7 focus visible", `${words(stop)} looks the same with the focus as without it.`);
    if (stop.pointsSeen === 0)
      fault("2.4.11 not obscured", `${words(stop)} is not to be seen: ${stop.under} lies there.`);
    if (stop.crowdedBy && !stop.isInText && !stop.isNative) {
      const size = `${Math.round(stop.box.width)} × ${Math.round(stop.box.height)}`;
      fault("2.5.8 target size", `${words(stop)} is ${size} px and has ${stop.crowdedBy} beside it.`);
    }
    const next = stops[index + 1];
    if (next && goesBack(stop, next)) fault("2.4.3 order", `After ${words(stop)} the focus goes up to ${words(next)}.`);
  }
  return faults;
}

function judgeHeadings(headings) {
  const faults = [];
  const tops = headings.filter(({ level }) => level === 1);
  if (tops.length !== 1)
    faults.push({ criterion: "1.3.1 headings", what: `There are ${tops.length} headings of level 1.` });
  for (const [index, { level, name }] of headings.entries()) {
    const before = headings[index - 1];
    if (name.trim() === "") faults.push({ criterion: "2.4.6 headings", what: `A heading of level ${level} is empty.` });
    if (before && level > before.level + 1) {
      const what = `“${name}” of level ${level} comes after “${before.name}” of level ${before.level}.`;
      faults.push({ criterion: "1.3.1 headings", what });
    }
  }
  return faults;
}

function judgeLandmarks(landmarks) {
  const faults = [];
  const fault = (what) => faults.push({ criterion: "1.3.1 landmarks", what });
  const mains = landmarks.filter(({ role }) => role === "main").length;
  if (mains !== 1) fault(`There are ${mains} main landmarks.`);
  const seen = new Set();
  for (const { role, name } of landmarks) {
    const key = `${role} “${name}”`;
    if (seen.has(key) && role !== "main") fault(`There are two of ${key}.`);
    seen.add(key);
  }
  return faults;
}

function judgeWay({ ended, stops, back, unreached }) {
  const faults = unreached.map((what) => ({ criterion: "2.1.1 keyboard", what: `${what} is never reached.` }));
  if (ended === "never") faults.push({ criterion: "2.1.2 no trap", what: "Tab does not come to an end." });
  const names = (list) => list.map(({ at, name }) => `${at} ${name}`);
  const missing = names(stops).filter((one) => !names(back).includes(one));
  for (const one of missing) faults.push({ criterion: "2.1.2 no trap", what: `${one} is not reached backwards.` });
  return faults;
}

function judgePopups(popups) {
  return popups.flatMap(({ trigger, isInside, isBack, focus, popup, stops }) => {
    const own = `${trigger.role} “${trigger.name}”`;
    const faults = judgeStops(stops).filter(({ criterion }) => criterion !== "2.4.3 order");
    if (!isInside) faults.push({ criterion: "2.4.3 order", what: `What ${own} opens does not take the focus.` });
    if (isInside && !isBack) faults.push({ criterion: "2.4.3 order", what: `Escape does not lead back to ${own}.` });
    if (isInside && focus.name.trim() === "") {
      faults.push({
        criterion: "4.1.2 name",
        what: `In the ${popup} of ${own} the focus is on something without a name.`,
      });
    }
    return faults;
  });
}

/** Every fault that a walk found on a page, each with the success criterion of WCAG 2.2 that it is one of. */
export function judgeWalk(walk, width) {
  const faults = [
    ...judgeStops(walk.stops),
    ...judgeWay(walk),
    ...judgeHeadings(walk.headings),
    ...judgeLandmarks(walk.landmarks),
    ...judgePopups(walk.popups),
  ];
  if (!walk.title.trim()) faults.push({ criterion: "2.4.2 title", what: "The page has no title." });
  if (walk.lang !== "en")
    faults.push({ criterion: "3.1.1 language", what: `The page says its language is “${walk.lang}”.` });
  if (walk.over > 0 && width <= NARROWEST * 2) {
    faults.push({ criterion: "1.4.10 reflow", what: `The page is ${walk.over} px wider than the window.` });
  }
  return faults;
}
