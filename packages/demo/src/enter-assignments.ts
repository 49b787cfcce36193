import { TeamId } from "@starboard/domain/identifier";
import { addAssignment, exemptFromAssignment } from "@starboard/services/assignment";
import { contextOf, type Stage } from "./stage.ts";

const DAY_MS = 86_400_000;
const ASKED_DAYS_AGO = 12;

/** The lead asks the team for stories about a conflict, and one person for a fuller bank; one is exempt. */
export async function enterAssignments(stage: Stage): Promise<void> {
  const { organisation, actors, nowMs } = stage;
  const lead = organisation.people.find((person) => person.roles.includes("lead"));
  const candidates = organisation.people.filter((person) => person.roles.includes("candidate"));
  const teamId = actors.get(lead?.key ?? "")?.seats[0]?.teamId;
  const [first, second] = candidates.map(({ key }) => actors.get(key)?.userId);
  if (!(lead && teamId && first && second)) return;
  const context = contextOf(stage, lead.key, ASKED_DAYS_AGO);
  const dueOn = (days: number) => new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10);
  const assignmentId = crypto.randomUUID();
  await addAssignment(context, {
    id: assignmentId,
    scope: { kind: "team", teamId: TeamId.parse(teamId) },
    stories: 2,
    competencies: ["conflict", "failure-and-learning"],
    dueOn: dueOn(6),
    note: "We go through these in Thursday’s session.",
  });
  await exemptFromAssignment(context, { assignmentId, userId: second, reason: "Has a signed offer." });
  await addAssignment(context, {
    id: crypto.randomUUID(),
    scope: { kind: "person", userId: first },
    stories: 10,
    competencies: [],
    dueOn: dueOn(13),
    note: "",
  });
}
