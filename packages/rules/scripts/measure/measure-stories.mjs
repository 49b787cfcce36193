import { areaUnderCurve, macroF1, mean, spearman } from "./statistics.mjs";

const ORDER = ["situation", "task", "action", "tradeoffs", "result", "lessons"];
const STRONG_FROM = 4;
const WEAK_TO = 2;

/** The mean of all ratings that a story has, 1–5. */
function ratingOf(story, more = {}) {
  const own = story.ratings?.map((rating) => rating.overall) ?? [story.overall ?? story.rating];
  return mean([...own, ...(more[story.id] ?? [])]);
}

const textOf = (story) => story.text ?? ORDER.flatMap((label) => story.sections[label] ?? []).join(" ");
const styleOf = (story) => story.style ?? "";
const isStuffed = (story) => /stuffed|keyword/.test(styleOf(story)) || story.planted?.includes("junk") === true;
const isRealLife = (story) => /^real-life/.test(styleOf(story));

/** All figures of one set of stories; `more` gives further ratings by id. */
export function measureStories(evaluate, stories, more = {}) {
  const told = stories.map((story) => {
    const rating = ratingOf(story, more);
    const { sections, text } = story;
    const input = { kind: story.kind, ...(sections === undefined ? { text } : { sections }) };
    const level = story.level ?? (rating >= STRONG_FROM ? "strong" : rating <= WEAK_TO ? "weak" : "middling");
    return {
      story,
      rating,
      level,
      evaluation: evaluate(input),
      words: textOf(story).split(/\s+/).length,
    };
  });
  const strong = told.filter(({ level, story }) => level === "strong" && !isStuffed(story));
  const weak = told.filter(({ level }) => level === "weak");
  const stuffed = told.filter(({ story }) => isStuffed(story));
  return {
    stories: told.length,
    spearman: correlations(told),
    realLife: correlations(told.filter(({ story }) => isRealLife(story))),
    aucWeakStrong: areaUnderCurve(scores(strong), scores(weak)),
    aucByWords: areaUnderCurve(
      strong.map((one) => one.words),
      weak.map((one) => one.words),
    ),
    planted: plantedRecall(told),
    falseProblems: falseProblems(strong),
    strongBelowSolid: strong.filter(({ evaluation }) => !/solid|strong/.test(evaluation.band)).map(nameOf),
    stuffedAboveDeveloping: stuffed.filter(({ evaluation }) => /solid|strong/.test(evaluation.band)).map(nameOf),
    counts: { strong: strong.length, weak: weak.length, stuffed: stuffed.length },
    labels: labelFigures(evaluate, stories),
  };
}

const scores = (list) => list.map(({ evaluation }) => evaluation.score);
const nameOf = ({ story, evaluation }) => `${story.id} ${evaluation.score}`;
const numbersIn = (story) => (textOf(story).match(/\d[\d.,]*/g) ?? []).length;

/** Rank correlation of the score with the ratings, beside two trivial baselines. */
function correlations(told) {
  const ratings = told.map((one) => one.rating);
  return {
    stories: told.length,
    score: spearman(scores(told), ratings),
    wordCount: spearman(
      told.map((one) => one.words),
      ratings,
    ),
    numberCount: spearman(
      told.map((one) => numbersIn(one.story)),
      ratings,
    ),
  };
}

/** Planted pitfalls that some problem finding names. */
function plantedRecall(told) {
  const byPitfall = {};
  let found = 0;
  let total = 0;
  for (const { story, evaluation } of told) {
    const named = new Set(evaluation.findings.map((finding) => finding.pitfall));
    for (const pitfall of story.planted ?? []) {
      byPitfall[pitfall] ??= { found: 0, of: 0 };
      const row = byPitfall[pitfall];
      row.of++;
      total++;
      if (!named.has(pitfall)) continue;
      row.found++;
      found++;
    }
  }
  return { recall: found / total, found, of: total, byPitfall };
}

/** Problems of severity must or should that nobody planted, per strong story. */
function falseProblems(strong) {
  const perStory = strong.map(({ story, evaluation }) => ({
    id: story.id,
    rules: evaluation.findings
      .filter(({ polarity, severity }) => polarity === "problem" && severity !== "hint")
      .filter(({ pitfall }) => story.planted?.includes(pitfall) !== true)
      .map((finding) => finding.ruleId),
  }));
  const counts = perStory.map(({ rules }) => rules.length);
  return {
    mean: mean(counts),
    most: Math.max(0, ...counts),
    storiesAboveOne: perStory.filter(({ rules }) => rules.length > 1),
  };
}

/** Sentences of free text whose label is known: labelled by hand, or a sectioned story joined to one paragraph. */
function labelFigures(evaluate, stories) {
  const hand = [];
  const joined = [];
  const byPlace = [];
  for (const story of stories) {
    if (isStuffed(story)) continue;
    const gold = story.labels === undefined ? joinedGold(story) : handGold(story);
    if (gold === null) continue;
    const { sections } = evaluate({ kind: story.kind, text: gold.text });
    const pairs = story.labels === undefined ? joined : hand;
    for (const [index, span] of gold.spans.entries()) {
      const got = labelAt(sections, span);
      if (got === null) continue;
      pairs.push([span.label, got]);
      byPlace.push([span.label, labelByPlace((index + 0.5) / gold.spans.length)]);
    }
  }
  return {
    hand: hand.length === 0 ? null : macroF1(hand),
    joined: joined.length === 0 ? null : macroF1(joined),
    all: hand.length + joined.length === 0 ? null : macroF1([...hand, ...joined]),
    byPlace: byPlace.length === 0 ? null : macroF1(byPlace).macro,
  };
}

function handGold({ text, labels }) {
  const spans = [];
  let from = 0;
  for (const [sentence, label] of labels) {
    const start = text.indexOf(sentence, from);
    if (start === -1) continue;
    spans.push({ label, start, end: start + sentence.length });
    from = start + sentence.length;
  }
  return { text, spans };
}

function joinedGold({ sections, text_order: order = ORDER }) {
  if (sections === undefined || Object.keys(sections).length < 3) return null;
  let text = "";
  const spans = [];
  for (const label of order) {
    for (const sentence of sections[label]?.match(/[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$|[.!?](?=\S))+/g) ?? []) {
      const body = sentence.trim();
      if (body === "") continue;
      text += text === "" ? "" : " ";
      spans.push({ label, start: text.length, end: text.length + body.length });
      text += body;
    }
  }
  return { text, spans };
}

/** The label of the engine's sentence that covers most of the span. */
function labelAt(sections, span) {
  let best = null;
  let most = 0;
  for (const { label, start, end } of sections) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared > most) [best, most] = [label, shared];
  }
  return best;
}

const labelByPlace = (share) =>
  share < 0.2
    ? "situation"
    : share < 0.3
      ? "task"
      : share < 0.65
        ? "action"
        : share < 0.75
          ? "tradeoffs"
          : share < 0.9
            ? "result"
            : "lessons";
