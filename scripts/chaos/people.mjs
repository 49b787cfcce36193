import { setTimeout as sleep } from "node:timers/promises";
import { openDoor } from "../bench/http-client.mjs";

const organisation = "Chaos works";
const org = "chaos-works";
const password = "kept-through-every-fault";
const timeZone = "Europe/London";
/** Long enough to see a request that hangs for more than the ten seconds in which every one is answered. */
const timeoutMs = 30_000;

const emailOf = (name) => `${name}@chaos.test`;

/**
 * The people of a run, made as people are made: an owner through the set-up page, the others through invitations that
 * arrive by mail. Resolves to `{ owner, candidates, coaches, prober }`, each with `query` and `mutate` in their name.
 */
export async function enterPeople(stage, { candidates, coaches, onAnswer }) {
  const token = new URL(stage.setUpUrl).searchParams.get("token");
  const nobody = openDoor(stage.address, { timeoutMs });
  await nobody.mutate(null, "account.setUp", {
    token,
    name: "Owner",
    email: emailOf("owner"),
    password,
    organisation,
    timeZone,
  });
  const owner = await enter("owner");
  // The verdict asks for each mail at once: without this a run in the evening or at night would find them put off.
  await owner.mutate("organisation.set", {
    name: organisation,
    timeZone,
    quietFromHour: 0,
    quietUntilHour: 0,
    reviewCapacity: 10,
    newStoryVisibility: "private",
  });
  const { teams } = await owner.query("team.members", {});
  const join = async (name, role) => {
    await owner.mutate("team.invite", { email: emailOf(name), teamId: teams[0].id, roles: [role] });
    const invitation = await findInvitation(nobody, emailOf(name));
    await nobody.mutate(null, "account.acceptInvite", { token: invitation, name, password, timeZone });
    return enter(name);
  };
  const joinAll = (count, role) =>
    Promise.all(Array.from({ length: count }, (_, at) => join(`${role}-${at + 1}`, role)));
  const [prober, ...writers] = await joinAll(candidates + 1, "candidate");
  return { owner, prober, candidates: writers, coaches: await joinAll(coaches, "coach") };

  async function enter(name) {
    const door = openDoor(stage.address, { timeoutMs });
    await door.signIn({ email: emailOf(name), password });
    const timed = async (path, act) => {
      const from = performance.now();
      const webUpMs = stage.web.upMs();
      let outcome = "answered";
      let isAnswered = true;
      try {
        return await act();
      } catch (error) {
        outcome = error.answer?.code ?? error.message;
        // A refusal of the product is an answer.
        isAnswered = Boolean(error.answer) && !["UNEXPECTED", "UNAVAILABLE"].includes(error.answer.code);
        throw error;
      } finally {
        onAnswer({ path, outcome, isAnswered, ms: performance.now() - from, webUpMs });
      }
    };
    return {
      name,
      query: (path, input) => timed(path, () => door.query(org, path, input)),
      mutate: (path, input) => timed(path, () => door.mutate(org, path, input)),
      page: (path) => door.page(`/o/${org}/${path}`),
      stream: (path, signal) => door.stream(org, path, signal),
    };
  }
}

/** The token in the invitation's mail, once it has been delivered. */
async function findInvitation(door, email) {
  for (let tries = 0; tries < 300; tries += 1) {
    const mails = await door.query(null, "notification.keptMails", undefined);
    const mail = mails.find(({ toAddress, text }) => toAddress === email && text.includes("/invite/"));
    if (mail) return mail.text.match(/\/invite\/([\w.-]+)/)[1];
    await sleep(100);
  }
  throw new Error(`No invitation reached ${email} within 30 s.`);
}
