import { calibrationItems } from "@starboard/db/tables/calibration-items";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { CreateCalibrationSet } from "@starboard/domain/calibration";
import { StarboardError } from "@starboard/domain/errors";
import { DIMENSIONS, type StoryKind } from "@starboard/domain/evaluation";
import type { Sections } from "@starboard/domain/section";
import { sortIntoSections } from "@starboard/rules/sort-sections";
import { inArray } from "drizzle-orm";
import { requireCalibratedTeam } from "../guards/require-calibration.ts";
import { makeId } from "../make-id.ts";
import { findPublishedProfile } from "../rules/find-published-profile.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findSources } from "./list-sources.ts";

interface Chosen {
  storyId: string | null;
  revisionId: string | null;
  kind: StoryKind;
  title: string;
  question: string;
  sections: Sections;
}

/** Makes a set for the coaches of a team, of stories that they may read anyway and of pasted texts; the engine rates it at once, unseen. */
export const createCalibrationSet = defineMutation({
  action: "calibration.create",
  input: CreateCalibrationSet,
  guard: ({ tx, actor, input }) => requireCalibratedTeam(tx, actor, input.teamId),
  run: async ({ tx, actor, runtime, input, subject: team, audit }) => {
    const { orgId } = actor;
    const chosen = [...(await readStories(tx, team.id, input.storyIds)), ...input.texts.map(pasted)];
    const inputs = chosen.map(({ kind, title, question, sections }) => ({ kind, title, question, sections }));
    const profile = await findPublishedProfile(tx);
    const outcomes = await runtime.evaluateMany({ inputs, profile }, new AbortController().signal);
    const setId = makeId(runtime.clock);
    const set = { orgId, id: setId, teamId: team.id, title: input.title, createdBy: actor.userId };
    await tx.insert(calibrationSets).values({ ...set, createdAt: runtime.clock.now() });
    await tx.insert(calibrationItems).values(
      chosen.map(({ storyId, revisionId, sections }, position) => {
        const outcome = outcomes[position];
        if (!outcome || "failure" in outcome) {
          throw new StarboardError("INVALID", `Text ${position + 1} cannot be evaluated. Leave it out.`);
        }
        return {
          orgId,
          id: makeId(runtime.clock),
          setId,
          position,
          storyId,
          revisionId,
          sections: storyId ? null : sections,
          engineScores: DIMENSIONS.map((dimension) => outcome.dimensions[dimension]),
          rulesetVersion: outcome.rulesetVersion,
        };
      }),
    );
    audit({ subjectId: setId, fields: ["title", "stories"] });
    return { setId };
  },
});

/** In the order given. Throws INVALID where one of them may not be in a set of this team. */
async function readStories(tx: Tx, teamId: string, wanted: readonly string[]): Promise<Chosen[]> {
  const storyIds = [...new Set(wanted)];
  const found = await findSources(tx, teamId, storyIds);
  if (found.length < storyIds.length) {
    throw new StarboardError(
      "INVALID",
      "One of these stories is not shared with the team any more. Load the list again.",
    );
  }
  const revisions = new Map(
    (found.length === 0
      ? []
      : await tx
          .select()
          .from(storyRevisions)
          .where(
            inArray(
              storyRevisions.id,
              found.map((story) => story.currentRevisionId),
            ),
          )
    ).map((revision) => [revision.storyId, revision]),
  );
  const storyOf = new Map(found.map((story) => [story.id, story]));
  return storyIds.flatMap((storyId) => {
    const [story, revision] = [storyOf.get(storyId), revisions.get(storyId)];
    if (!(story && revision)) return [];
    const { kind, title, question } = story;
    return [{ storyId, revisionId: revision.id, kind, title, question, sections: revision.sections }];
  });
}

const pasted = (text: string): Chosen => ({
  storyId: null,
  revisionId: null,
  kind: "challenge",
  title: "",
  question: "",
  sections: sortIntoSections(text).sections,
});
